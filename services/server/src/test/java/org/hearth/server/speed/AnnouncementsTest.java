package org.hearth.server.speed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.hearth.server.World;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may do what is answered from memory, and never from one that is older than 5 s. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AnnouncementsTest {
    private static final String SLUG = "announced";
    private static final String ROLE = "update centre_announced.staff set role = '%s' where role <> '%1$s'";
    private static final Duration PROMISED = Duration.ofSeconds(5);

    /** Longer than it takes to be heard, shorter than until nobody trusts their memory. */
    private static final Duration SEVERAL_READINGS = Duration.ofMillis(2500);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;

    @BeforeEach
    void aManager() throws Exception {
        world = new World(issuer).open(SLUG);
        run(ROLE.formatted("manager"));
        pause(SEVERAL_READINGS);
        assertThat(role()).as("and remembered from here on").isEqualTo("manager");
    }

    @AfterEach
    void asItWas() throws SQLException {
        run(
                "alter table centre_announced.staff enable trigger announced",
                "grant execute on function registry.announced(text) to hearth_centre");
    }

    private String role() {
        return String.valueOf((Object) world.manager(SLUG).get("/api/me").path("role"));
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static void pause(Duration duration) throws InterruptedException {
        Thread.sleep(duration.toMillis());
    }

    @Test
    void aChangeIsHeardWhenItCommitsHoweverLateThatIs() throws Exception {
        try (Connection late = database.superuser("hearth");
                Statement statement = late.createStatement()) {
            late.setAutoCommit(false);
            statement.execute(ROLE.formatted("viewer"));
            // others begin and commit meanwhile: what is heard next lies behind this one
            run("update registry.organisation set name_en = name_en where slug = '" + SLUG + "'");
            pause(SEVERAL_READINGS);
            assertThat(role()).as("not committed").isEqualTo("manager");
            late.commit();
        }
        Instant committed = Instant.now();
        World.until(() -> role().equals("viewer"));
        assertThat(Duration.between(committed, Instant.now())).isLessThan(PROMISED);
    }

    /** The twin: a list that does not announce its changes is believed to be as it was. */
    @Test
    void withoutAnnouncementTheOldAnswerStands() throws Exception {
        run("alter table centre_announced.staff disable trigger announced", ROLE.formatted("viewer"));
        pause(SEVERAL_READINGS);
        assertThat(role()).isEqualTo("manager");
        run("insert into registry.announcement (topic) values ('centre_announced')");
        World.until(() -> role().equals("viewer"));
    }

    /** A centre whose staff table was not brought to announce is asked each second. */
    @Test
    void aCentreThatIsBehindIsAskedAgain() throws Exception {
        String version = "update registry.centre set schema_version = %s where slug = '" + SLUG + "'";
        run("alter table centre_announced.staff disable trigger announced", version.formatted("'20261125_0060'"));
        try {
            run(ROLE.formatted("viewer"));
            World.until(() -> role().equals("viewer"));
        } finally {
            run(version.formatted(
                    "(select max(replace(substr(name, 2, 13), '.', '_')) from registry.migration where centre = '"
                            + SLUG + "')"));
        }
    }

    @Test
    void whoeverHearsNothingAsks() throws Exception {
        run("revoke execute on function registry.announced(text) from hearth_centre");
        pause(PROMISED);
        run("alter table centre_announced.staff disable trigger announced", ROLE.formatted("viewer"));
        assertThat(role()).as("at once, and unannounced").isEqualTo("viewer");
    }
}

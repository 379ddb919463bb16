package org.hearth.server.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.hibernate.orm.PersistenceUnit;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.hearth.server.World;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison is worked out once, and again as soon as anything it was made from turns. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ComparedPagesTest {
    private static final String SLUG = "remembered";
    private static final int TRIES = 12;

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    @PersistenceUnit("headquarters")
    SessionFactory unit;

    private World world;

    @BeforeEach
    void aCentre() {
        world = new World(issuer).open(SLUG);
    }

    private ValidatableResponse compare() {
        return world.headquarters()
                .get("/api/headquarters/comparison?q=" + SLUG + "&from=2026-01-01&to=2026-03-31")
                .then()
                .statusCode(200);
    }

    private String version() {
        return world.headquarters().get("/api/headquarters/centres/" + SLUG).header("ETag");
    }

    @Test
    void whatStandsIsNotWorkedOutAgain() {
        Statistics statistics = unit.getStatistics();
        statistics.setStatisticsEnabled(true);
        compare();
        long fewest = LongStream.range(0, TRIES)
                .map(time -> {
                    long before = statistics.getPrepareStatementCount();
                    compare();
                    return statistics.getPrepareStatementCount() - before;
                })
                .min()
                .orElseThrow();
        assertThat(fewest).isEqualTo(1);
    }

    @Test
    void aNameAndAProfileAreThoseOfNow() {
        compare().body("items[0].district", equalTo("浦东新区")).body("items[0].band", equalTo("medium"));
        for (String name : List.of("改名一", "改名二")) {
            world.headquarters()
                    .header("If-Match", version())
                    .body(Map.of("name", name, "nameEn", "Renamed"))
                    .patch("/api/headquarters/centres/" + SLUG)
                    .then()
                    .statusCode(200);
            compare().body("items[0].name", equalTo(name));
        }
        Map<String, Object> profile = World.centre(SLUG);
        profile.keySet().retainAll(List.of("subDistrict", "positioning", "openingHours"));
        profile.putAll(Map.of("validFrom", "2026-02-01", "district", "黄浦区", "floorAreaM2", 9000));
        world.headquarters()
                .header("If-Match", version())
                .body(profile)
                .put("/api/headquarters/centres/" + SLUG + "/profile")
                .then()
                .statusCode(200);
        compare().body("items[0].district", equalTo("黄浦区"));
        // where days were counted before, the area of a period follows when they are counted anew
        World.until(() -> compare().extract().path("items[0].band").equals("large"));
        world.headquarters()
                .header("If-Match", version())
                .body(Map.of("reason", "装修"))
                .post("/api/headquarters/centres/" + SLUG + "/suspend")
                .then()
                .statusCode(200);
        compare().body("items[0].suspended", equalTo(true));
    }

    private static final String LINE = """
            insert into exchange.sensitive_line (centre, programme, sequence, title, from_month, to_month, sessions, heads,
              corrected, simulated)
            values ('remembered', gen_random_uuid(), 1, 'x', '2026-01-01', '2026-01-01', 2, 5, false, false)
            """;

    /**
     * Nothing but this turns it: what others change meanwhile has another transaction. What the registry changes turns both counters: a
     * process of the version before knows the first one alone.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            xact          | update exchange.metric set simulated = not simulated where centre = 'remembered'
            registry_xact | update registry.organisation set name_en = name_en || '.' where slug = 'remembered'
            registry_xact | update registry.centre_profile set floor_area_m2 = floor_area_m2 + 1 where centre = 'remembered'
            xact          | update registry.organisation set name_en = name_en || '.' where slug = 'remembered'
            xact          | update registry.centre_profile set floor_area_m2 = floor_area_m2 + 1 where centre = 'remembered'
            """)
    void whateverItIsMadeFromTurnsIt(String counter, String change) throws SQLException {
        turns(counter, change);
    }

    @Test
    void aLineTurnsIt() throws SQLException {
        turns("xact", LINE);
    }

    private void turns(String counter, String change) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            // its first days come through the door a little after it is opened
            World.until(() -> counted(statement) > 0);
            connection.setAutoCommit(false);
            assertThat(statement.executeUpdate(change)).isPositive();
            statement.execute("set constraints all immediate");
            try (ResultSet row = statement.executeQuery(
                    "select " + counter + " = pg_current_xact_id() from headquarters.compared")) {
                row.next();
                assertThat(row.getBoolean(1)).isTrue();
            }
            connection.rollback();
        }
    }

    private static int counted(Statement statement) {
        try (ResultSet row =
                statement.executeQuery("select count(*) from exchange.metric where centre = 'remembered'")) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aLineThatIsPublishedStandsOnAPageThatWasKept() throws SQLException {
        compare().body("items[0].apart.lines", equalTo(0));
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(LINE);
            compare().body("items[0].apart.lines", equalTo(1));
            statement.execute("delete from exchange.sensitive_line where centre = 'remembered'");
        }
        compare().body("items[0].apart.lines", equalTo(0));
    }
}

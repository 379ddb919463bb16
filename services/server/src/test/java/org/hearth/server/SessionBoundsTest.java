package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The database bounds sessions too; what stood outside before it did is read and put right, and breaks nothing. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SessionBoundsTest {
    private static final String SCHEMA = "centre_bounded.";
    private static final LocalDate FAR = LocalDate.of(9999, 12, 30);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Desk desk;

    @BeforeEach
    void aCentre() {
        World world = new World(issuer);
        world.open("bounded");
        desk = new Desk(world, "bounded");
    }

    private void run(String... statements) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String insert(UUID id, String activity, LocalDate day, String lasts) {
        return """
                insert into %ssession (id, activity_id, starts_at, ends_at, day, end_day)
                values ('%s', '%s', '%4$s 01:00Z', cast('%4$s 01:00Z' as timestamptz) + interval '%5$s', '%4$s', '%4$s')
                """.formatted(SCHEMA, id, activity, day, lasts);
    }

    @Test
    void theDatabaseRefusesADayOutOfRangeAndASessionLongerThanADay() {
        String activity = desk.activity("太极");

        for (LocalDate day : new LocalDate[] {FAR, LocalDate.of(2101, 1, 1), LocalDate.of(1989, 12, 31)}) {
            assertThatThrownBy(() -> run(insert(UUID.randomUUID(), activity, day, "1 hour")))
                    .hasMessageContaining("session_day_in_range");
        }
        assertThatThrownBy(() -> run(insert(UUID.randomUUID(), activity, LocalDate.of(2026, 3, 3), "26 hours")))
                .hasMessageContaining("session_within_a_day");
    }

    @Test
    void whatStoodOutsideBeforeIsShownCancelledAndMoved() throws SQLException {
        String activity = desk.activity("合唱");
        UUID cancelled = UUID.randomUUID();
        UUID moved = UUID.randomUUID();
        run(
                "alter table %ssession drop constraint session_day_in_range".formatted(SCHEMA),
                insert(cancelled, activity, FAR, "1 hour"),
                insert(moved, activity, FAR, "1 hour"),
                "alter table %ssession add constraint session_day_in_range check (state <> 'planned' or day between '1990-01-01' and '2100-12-31') not valid"
                        .formatted(SCHEMA));
        LocalDate day = LocalDate.of(2026, 3, 4);

        desk.request()
                .get("/api/centre/sessions/" + cancelled)
                .then()
                .statusCode(200)
                .body("day", equalTo(FAR.toString()));
        desk.act(cancelled.toString(), "cancel").statusCode(200).body("state", equalTo("cancelled"));
        desk.change(moved.toString(), activity, day.atTime(9, 0), day.atTime(10, 0))
                .statusCode(200);
        desk.act(cancelled.toString(), "reopen").statusCode(400).body("violations[0].field", equalTo("startsAt"));

        assertThat(desk.day(day).extract().jsonPath().getList("sessions.id", String.class))
                .contains(moved.toString());
    }
}

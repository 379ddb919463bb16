package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is said before a session is saved: who has the space, and whether the centre is open. Nothing of it is refused. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SessionHintsTest {
    /** A Monday: open from 9 to 17. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final LocalDate SUNDAY = MONDAY.with(TemporalAdjusters.next(DayOfWeek.SUNDAY));

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Desk desk;
    private String hall;
    private String activity;

    @BeforeEach
    void aHall() {
        World world = new World(issuer).open("hinted", "hinted_other");
        desk = new Desk(world, "hinted");
        hall = space(desk);
        activity = desk.activity("太极");
    }

    private static String space(Desk desk) {
        return desk.create("/api/centre/spaces", Map.of("name", "多功能厅 " + UUID.randomUUID()));
    }

    private String planned(String space, LocalDateTime starts, LocalDateTime ends) {
        return desk.create("/api/centre/sessions", session(space, starts, ends));
    }

    private Map<String, Object> session(String space, LocalDateTime starts, LocalDateTime ends) {
        return Map.of(
                "activityId", activity, "spaceId", space, "startsAt", starts.toString(), "endsAt", ends.toString());
    }

    private ValidatableResponse hints(LocalDateTime starts, LocalDateTime ends, String... more) {
        return desk.request()
                .get("/api/centre/sessions/hints?space=" + hall + "&startsAt=" + starts + "&endsAt=" + ends
                        + String.join("", more))
                .then();
    }

    @Test
    void whoHasTheSpaceIsSaidAndTheSessionIsTakenAllTheSame() {
        String first = planned(hall, MONDAY.atTime(9, 0), MONDAY.atTime(10, 30));

        hints(MONDAY.atTime(10, 0), MONDAY.atTime(11, 0))
                .statusCode(200)
                .body("taken.id", contains(first))
                .body("taken[0].title", equalTo("太极"))
                .body("taken[0].day", equalTo("2026-03-02"))
                .body("taken[0].startsLocal", equalTo("09:00"))
                .body("taken[0].endsLocal", equalTo("10:30"))
                .body("more", equalTo(false))
                .body("outside", nullValue());
        planned(hall, MONDAY.atTime(10, 0), MONDAY.atTime(11, 0));
    }

    @Test
    void whatTouchesLiesElsewhereIsCancelledOrIsTheSessionItselfIsNoHint() {
        String own = planned(hall, MONDAY.atTime(9, 0), MONDAY.atTime(10, 0));
        planned(space(desk), MONDAY.atTime(9, 0), MONDAY.atTime(10, 0));
        String cancelled = planned(hall, MONDAY.atTime(11, 0), MONDAY.atTime(12, 0));
        desk.act(cancelled, "cancel").statusCode(200);

        hints(MONDAY.atTime(10, 0), MONDAY.atTime(11, 0)).body("taken", empty());
        hints(MONDAY.atTime(11, 0), MONDAY.atTime(12, 0)).body("taken", empty());
        hints(MONDAY.atTime(9, 30), MONDAY.atTime(10, 30), "&except=" + own).body("taken", empty());
        desk.request()
                .get("/api/centre/sessions/hints?startsAt=2026-03-02T09:00&endsAt=2026-03-02T10:00")
                .then()
                .body("taken", empty());
    }

    @Test
    void aNightIsSeenFromBothOfItsDays() {
        String night = planned(hall, MONDAY.atTime(23, 0), MONDAY.plusDays(1).atTime(2, 0));

        hints(MONDAY.plusDays(1).atTime(1, 0), MONDAY.plusDays(1).atTime(3, 0)).body("taken.id", contains(night));
        hints(MONDAY.atTime(22, 0), MONDAY.plusDays(1).atTime(1, 0)).body("taken.id", contains(night));
    }

    @Test
    void aFewAreNamedAndThatThereAreMoreIsSaid() {
        for (int minute = 0; minute < 6; minute++) {
            planned(
                    hall,
                    MONDAY.plusDays(2).atTime(9, minute),
                    MONDAY.plusDays(2).atTime(10, 0));
        }

        hints(MONDAY.plusDays(2).atTime(9, 0), MONDAY.plusDays(2).atTime(10, 0))
                .body("taken", hasSize(5))
                .body("more", equalTo(true));
    }

    @Test
    void whatLiesOutsideTheHoursOfItsDaySaysThem() {
        hints(MONDAY.atTime(9, 0), MONDAY.atTime(17, 0)).body("outside", nullValue());
        hints(MONDAY.atTime(8, 30), MONDAY.atTime(10, 0)).body("outside", equalTo(List.of(List.of("09:00", "17:00"))));
        hints(MONDAY.atTime(16, 0), MONDAY.atTime(18, 0)).body("outside", hasSize(1));
        hints(SUNDAY.atTime(10, 0), SUNDAY.atTime(11, 0)).body("outside", empty());
    }

    @Test
    void theHoursAreThoseOfThatDaysProfile() {
        Map<String, Object> profile = new HashMap<>(World.centre("hinted"));
        profile.keySet().retainAll(List.of("district", "subDistrict", "floorAreaM2", "positioning", "openingHours"));
        List<List<String>> split = List.of(List.of("08:00", "12:00"), List.of("12:00", "24:00"));
        profile.put(
                "openingHours",
                Map.of(
                        "mon", split, "tue", split, "wed", split, "thu", split, "fri", split, "sat", split, "sun",
                        split));
        profile.put("validFrom", "2026-06-01");
        World world = new World(issuer);
        world.headquarters()
                .header(
                        "If-Match",
                        "\""
                                + world.headquarters()
                                        .get("/api/headquarters/centres/hinted")
                                        .path("version") + "\"")
                .body(profile)
                .put("/api/headquarters/centres/hinted/profile")
                .then()
                .statusCode(200);
        LocalDate june = LocalDate.of(2026, 6, 7);

        // a pause of no length is none, and midnight is within "24:00"
        hints(june.atTime(8, 0), june.plusDays(1).atTime(0, 0)).body("outside", nullValue());
        hints(june.atTime(7, 59), june.atTime(9, 0)).body("outside", hasSize(2));
        hints(june.atTime(23, 0), june.plusDays(1).atTime(1, 0)).body("outside", hasSize(2));
        hints(MONDAY.atTime(8, 30), MONDAY.atTime(10, 0)).body("outside", hasSize(1));
    }

    @Test
    void aTimeThatNoSessionMayHaveIsRefusedAsItIsOnSaving() {
        hints(MONDAY.atTime(11, 0), MONDAY.atTime(10, 0))
                .statusCode(400)
                .body("violations[0].field", equalTo("endsAt"));
        hints(LocalDateTime.of(9999, 1, 1, 9, 0), LocalDateTime.of(9999, 1, 1, 10, 0))
                .statusCode(400)
                .body("violations[0].field", equalTo("startsAt"));
    }

    @Test
    void anotherCentresHallIsNoneHere() {
        planned(hall, MONDAY.atTime(14, 0), MONDAY.atTime(15, 0));

        new World(issuer)
                .manager("hinted_other")
                .get("/api/centre/sessions/hints?space=" + hall + "&startsAt=2026-03-02T14:00&endsAt=2026-03-02T15:00")
                .then()
                .statusCode(200)
                .body("taken", empty());
    }

    /** The text that is sent, over as many sessions as a centre has: what is found is what the planner chooses by itself. */
    @Test
    void theSpaceAndTheDayAreFoundByIndex() throws Exception {
        try (var connection = database.superuser("hearth");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local search_path = centre_hinted");
            statement.execute("""
                    insert into space (id, name) select md5('s' || n)::uuid, 'S ' || n from generate_series(0, 39) n;
                    insert into session (id, activity_id, space_id, starts_at, ends_at, day, end_day)
                      select md5('n' || n)::uuid, '%s', md5('s' || n %% 40)::uuid, d + interval '1 hour', d + interval '2 hours',
                        cast(d as date), cast(d as date)
                      from generate_series(1, 10000) n, lateral (select timestamptz '2026-01-01Z' + n / 40 * interval '1 day' as d) d;
                    analyze session
                    """.formatted(activity));
            StringBuilder lines = new StringBuilder();
            try (var plan = statement.executeQuery("explain " + sent())) {
                while (plan.next()) {
                    lines.append(plan.getString(1)).append('\n');
                }
            }
            assertThat(lines.toString()).contains("session_space_time").doesNotContain("Seq Scan on session");
            connection.rollback();
        }
    }

    private String sent() throws ReflectiveOperationException {
        var text = Class.forName("org.hearth.centre.day.session.SessionHintSql").getDeclaredField("TAKEN");
        text.setAccessible(true);
        String sql = ((String) text.get(null)).replace("__tenant__", "centre_hinted");
        Map<String, String> values = Map.of(
                "space", "uuid '" + hall + "'",
                "earliest", "date '2026-03-01'",
                "latest", "date '2026-03-02'",
                "starts", "timestamptz '2026-03-02T01:00Z'",
                "ends", "timestamptz '2026-03-02T02:00Z'",
                "except", "cast(null as uuid)",
                "zone", "'Asia/Shanghai'",
                "most", "6");
        for (var value : values.entrySet()) {
            sql = sql.replaceAll(":" + value.getKey() + "\\b", value.getValue());
        }
        return sql;
    }
}

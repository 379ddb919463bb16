package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** How much of the time in which they could be used spaces were used: inside the centre and at the door by one rule. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OccupancyTest extends WithUse {
    /** Open from 9 to 17. */
    private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    private static final int DAY = 8 * 60;

    @Override
    List<LocalDate> days() {
        return List.of(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
    }

    @Override
    String atTheDoor(LocalDate day) {
        return Doors.ask(
                database,
                "select coalesce(sum(space_used_minutes), 0) from exchange.metric where centre = '" + centre
                        + "' and grain = 'DAY' and starts = '" + day + "'");
    }

    @Override
    String minuteByMinute(LocalDate day) {
        return Doors.ask(database, """
                select count(distinct (c.part_id, m)) from generate_series(
                    timestamp '%2$s 09:00', timestamp '%2$s 16:59', interval '1 minute') m
                join (
                  select s.space_id, s.starts_at, s.ends_at from centre_%1$s.session s
                  join centre_%1$s.activity a on a.id = s.activity_id join centre_%1$s.programme p on p.id = a.programme_id
                  where s.state = 'held' and not p.sensitive
                  union all select space_id, starts_at, ends_at from centre_%1$s.booking where state = 'used') t
                  on t.starts_at <= m at time zone 'Asia/Shanghai' and t.ends_at > m at time zone 'Asia/Shanghai'
                join centre_%1$s.space_cell c on c.space_id = t.space_id
                where not exists (select from centre_%1$s.special_day d where d.day = '%2$s' and d.hours = '[]')
                """.formatted(centre, day));
    }

    private String used(String space, LocalDateTime starts, LocalDateTime ends, int guests) {
        String booking = desk.create("/api/centre/bookings", asked(space, starts, ends));
        Reservations bookings = new Reservations(desk::request);
        bookings.act(booking, "confirm").statusCode(200);
        bookings.use(booking, guests).statusCode(200);
        return booking;
    }

    private static Map<String, Object> asked(String space, LocalDateTime starts, LocalDateTime ends) {
        return Map.of(
                "spaceId",
                space,
                "startsAt",
                starts.toString(),
                "endsAt",
                ends.toString(),
                "party",
                "staff",
                "purpose",
                "排练");
    }

    private ValidatableResponse listed() {
        return desk.request()
                .get("/api/centre/space-use?limit=200&from=" + MONDAY + "&to=" + MONDAY)
                .then()
                .statusCode(200);
    }

    private static String minutes(String space) {
        return "items.find { it.id == '" + space + "' }.usedMinutes";
    }

    @Test
    void whatIsThereAtOnceCountsOnceAndOnlyWithinTheHours() {
        String room = rooms.space("排练厅", Map.of());
        String other = rooms.space("书画室", Map.of());
        String activity = desk.activity("合唱");
        held(activity, room, MONDAY.atTime(9, 30), MONDAY.atTime(10, 30));
        held(activity, room, MONDAY.atTime(10, 0), MONDAY.atTime(11, 0));
        held(activity, room, MONDAY.atTime(16, 30), MONDAY.atTime(18, 0));
        used(other, MONDAY.atTime(13, 0), MONDAY.atTime(14, 0), 12);
        // planned, and nobody closed it
        desk.create(
                "/api/centre/sessions",
                Map.of(
                        "activityId",
                        activity,
                        "spaceId",
                        other,
                        "startsAt",
                        MONDAY.atTime(15, 0).toString(),
                        "endsAt",
                        MONDAY.atTime(16, 0).toString()));

        listed().body(minutes(room), equalTo(120)).body(minutes(other), equalTo(60));
        total(MONDAY, MONDAY)
                .body("spaces", equalTo(2))
                .body("openMinutes", equalTo(2 * DAY))
                .body("usedMinutes", equalTo(180))
                .body("share", equalTo(0.1875f))
                .body("sessions", equalTo(3))
                .body("bookings", equalTo(1))
                .body("guests", equalTo(12));
    }

    @Test
    void headquartersReadsTheSameShareAndNoneWhereThereAreNoSpaces() {
        String none = centre + "_n";
        World world = new World(issuer).open(none);
        String room = rooms.space("排练厅", Map.of());
        held(desk.activity("合唱"), room, MONDAY.atTime(9, 0), MONDAY.atTime(11, 0));
        World.until(() -> atTheDoor(MONDAY).equals("120"));
        World.until(() -> compared(world, none).get("occupancy") == null
                && compared(world, centre).getDouble("occupancy") == 0.25);
        assertThat(compared(world, centre).getDouble("value")).isEqualTo(0.25);
        assertThat(compared(world, none).getString("rankWithheld")).isEqualTo("no-data");
    }

    private static JsonPath compared(World world, String centre) {
        return world.headquarters()
                .get("/api/headquarters/comparison?measure=occupancy&from=" + MONDAY + "&to=" + MONDAY + "&q=" + centre)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .setRootPath("items.find { it.slug == '" + centre + "' }");
    }

    @Test
    void sensitiveProgrammesAreInNoMinute() {
        String room = rooms.space("谈心室", Map.of());
        held(desk.activity("心理咨询", desk.programme("心理", true)), room, MONDAY.atTime(9, 0), MONDAY.atTime(10, 0));
        total(MONDAY, MONDAY).body("usedMinutes", equalTo(0)).body("sessions", equalTo(0));
    }

    @Test
    void aHallUsesItsHalvesAndIsNoSpaceOfItsOwn() {
        String west = rooms.space("西半厅", Map.of());
        String east = rooms.space("东半厅", Map.of());
        String hall = rooms.space("大厅", Map.of("partIds", List.of(west, east)));
        held(desk.activity("太极"), hall, MONDAY.atTime(9, 0), MONDAY.atTime(10, 0));
        used(west, MONDAY.atTime(11, 0), MONDAY.atTime(12, 0), 3);

        listed().body(minutes(west), equalTo(120))
                .body(minutes(east), equalTo(60))
                .body(minutes(hall), nullValue());
        total(MONDAY, MONDAY)
                .body("spaces", equalTo(2))
                .body("usedMinutes", equalTo(180))
                .body("sessions", equalTo(1));
    }

    @Test
    void aNightIsSplitAtMidnightAndAClosedDayHasNoShare() {
        String room = rooms.space("展厅", Map.of());
        used(room, MONDAY.atTime(16, 0), MONDAY.plusDays(1).atTime(10, 0), 40);
        total(MONDAY, MONDAY).body("usedMinutes", equalTo(60)).body("guests", equalTo(40));
        total(MONDAY.plusDays(1), MONDAY.plusDays(1))
                .body("usedMinutes", equalTo(60))
                .body("guests", equalTo(0));

        closed(MONDAY.plusDays(1));
        total(MONDAY.plusDays(1), MONDAY.plusDays(1))
                .body("openMinutes", equalTo(0))
                .body("share", nullValue());
        total(MONDAY, MONDAY.plusDays(1)).body("openMinutes", equalTo(DAY)).body("usedMinutes", equalTo(60));
    }

    @Test
    void aSpaceCountsFromTheDayItIsInUseUntilItIsGivenUp() {
        String room = rooms.space("新教室", Map.of("inUseFrom", MONDAY.plusDays(1).toString()));
        held(desk.activity("书法"), room, MONDAY.atTime(9, 0), MONDAY.atTime(10, 0));
        total(MONDAY, MONDAY).body("spaces", equalTo(0)).body("usedMinutes", equalTo(0));
        rooms.use(room, Map.of("inUseFrom", MONDAY.toString())).statusCode(200);
        total(MONDAY, MONDAY).body("spaces", equalTo(1)).body("usedMinutes", equalTo(60));
        rooms.use(room, Map.of("retiredOn", MONDAY.minusDays(1).toString()))
                .statusCode(400)
                .body("violations[0].field", equalTo("retiredOn"));
    }

    @Test
    void takingBackWhatWasSaidOfABookingTakesItsMinutesBack() {
        String room = rooms.space("棋牌室", Map.of());
        String booking = used(room, MONDAY.atTime(9, 0), MONDAY.atTime(10, 0), 5);
        World.until(() -> atTheDoor(MONDAY).equals("60"));
        new Reservations(desk::request).act(booking, "undo", "记错了").statusCode(200);
        World.until(() -> atTheDoor(MONDAY).equals("0"));
    }

    @Test
    void aDayThatIsNotOverIsNoDay() {
        desk.request()
                .get("/api/centre/space-use/total?from=" + LocalDate.now().plusDays(5) + "&to="
                        + LocalDate.now().plusDays(6))
                .then()
                .statusCode(200)
                .body("to", nullValue())
                .body("openMinutes", equalTo(0));
        desk.request()
                .get("/api/centre/space-use?from=2026-03-02&to=2026-03-01")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("to"));
        desk.request()
                .get("/api/centre/space-use?from=2025-03-02&to=2026-03-03")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("to"));
    }

    /** A special day of so long ago that nobody may say it any more. */
    private void closed(LocalDate closed) {
        try (var connection = database.superuser("hearth");
                var statement = connection.createStatement()) {
            statement.execute(
                    "insert into centre_" + centre + ".special_day (id, day, hours, kind, reason, late, version) values"
                            + " (gen_random_uuid(), '" + closed + "', '[]', 'closure', '检修', true, 0)");
            statement.execute("insert into exchange.change (centre, day, kind) values ('" + centre + "', '" + closed
                    + "', 'profile')");
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

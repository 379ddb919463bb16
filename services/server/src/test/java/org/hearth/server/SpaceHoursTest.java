package org.hearth.server;

import static java.util.stream.Collectors.toMap;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.testing.PlatformResource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A space may be open at other hours than its centre (from 9 to 17): from a day on, so that what was true before stays so. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SpaceHoursTest extends WithUse {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final LocalDate MONDAY =
            TODAY.minusWeeks(3).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    private static final LocalDate BEFORE = MONDAY.minusWeeks(1);
    private static final String PATH = "/api/centre/space-hours";

    @Override
    List<LocalDate> days() {
        return List.of(BEFORE, MONDAY, MONDAY.plusDays(1));
    }

    /** Could be used, and was. */
    @Override
    String atTheDoor(LocalDate day) {
        return Doors.ask(
                database,
                "select space_open_minutes || ' ' || space_used_minutes from exchange.metric where grain = 'DAY' and centre = '"
                        + centre + "' and starts = '" + day + "'");
    }

    /** Each minute of the day and each space, by the rows that were true on it. */
    @Override
    String minuteByMinute(LocalDate day) {
        String open = """
                (select r.id, m from centre_%1$s.space r
                cross join generate_series(timestamp '%2$s 00:00', timestamp '%2$s 23:59', interval '1 minute') m
                left join centre_%1$s.special_day d on d.day = '%2$s'
                left join lateral (select week from centre_%1$s.space_hours h
                  where h.space_id = r.id and h.valid_from = (select max(valid_from) from centre_%1$s.space_hours x
                    where x.space_id = r.id and x.valid_from <= '%2$s')) w on true
                where exists (select from jsonb_array_elements(coalesce(d.hours, case when w.week is null
                    then '[["09:00","17:00"]]' else w.week -> lower(to_char(date '%2$s', 'Dy')) end)) p
                    where to_char(m, 'HH24:MI') >= p ->> 0 and to_char(m, 'HH24:MI') < p ->> 1)
                  and (w.week is null or exists (select from jsonb_array_elements(w.week -> lower(to_char(date '%2$s', 'Dy'))) p
                    where to_char(m, 'HH24:MI') >= p ->> 0 and to_char(m, 'HH24:MI') < p ->> 1))) o
                """.formatted(centre, day);
        String used = """
                 where exists (select from centre_%1$s.session s where s.space_id = o.id and s.state = 'held'
                   and s.starts_at <= m at time zone 'Asia/Shanghai' and s.ends_at > m at time zone 'Asia/Shanghai')
                """.formatted(centre);
        return Rooms.number(database, "select count(*) from " + open) + " "
                + Rooms.number(database, "select count(*) from " + open + used);
    }

    private static Map<String, Object> week(List<List<String>> hours) {
        return Stream.of("mon", "tue", "wed", "thu", "fri", "sat", "sun").collect(toMap(day -> day, day -> hours));
    }

    private static List<List<String>> from(String opens, String closes) {
        return List.of(List.of(opens, closes));
    }

    private ValidatableResponse write(String space, LocalDate from, @Nullable Map<String, Object> week) {
        Map<String, Object> body = new HashMap<>(Map.of("spaceId", space, "validFrom", from.toString()));
        body.put("week", week);
        return desk.request().body(body).post(PATH).then();
    }

    private void held(String space, LocalDate day, int from, int to) {
        held(desk.activity("活动 " + UUID.randomUUID()), space, day.atTime(from, 0), day.atTime(to, 0));
    }

    private ValidatableResponse use(LocalDate day) {
        return total(day, day);
    }

    private ValidatableResponse hints(String space, LocalDate day, int from, int to) {
        return desk.request()
                .get("/api/centre/bookings/hints?space=" + space + "&startsAt=" + day.atTime(from, 0) + "&endsAt="
                        + day.atTime(to, 0))
                .then()
                .statusCode(200);
    }

    @Test
    void whatWasTrueOnADayStaysSo() {
        String room = rooms.space("练功房", Map.of());
        held(room, BEFORE, 9, 11);
        held(room, MONDAY, 9, 11);
        write(room, MONDAY, week(from("10:00", "12:00"))).statusCode(201);
        use(BEFORE).body("openMinutes", equalTo(480)).body("usedMinutes", equalTo(120));
        use(MONDAY).body("openMinutes", equalTo(120)).body("usedMinutes", equalTo(60));
        World.until(
                () -> atTheDoor(MONDAY).equals("120 60") && atTheDoor(BEFORE).equals("480 120"));
    }

    @Test
    void hoursOfItsOwnMayBeLongerAndOnADayOnWhichTheCentreIsClosed() {
        String room = rooms.space("健身房", Map.of());
        write(room, MONDAY, week(from("06:00", "22:00"))).statusCode(201);
        use(MONDAY).body("openMinutes", equalTo(960));
        use(MONDAY.plusDays(6)).body("openMinutes", equalTo(960));
    }

    @Test
    void onASpecialDayBothAreOpenOrItIsNot() {
        String room = rooms.space("书房", Map.of());
        write(room, MONDAY, week(from("10:00", "20:00"))).statusCode(201);
        special(MONDAY, from("09:00", "12:00"));
        special(MONDAY.plusDays(1), List.of());
        use(MONDAY).body("openMinutes", equalTo(120));
        use(MONDAY.plusDays(1)).body("openMinutes", equalTo(0)).body("share", nullValue());
        World.until(() -> atTheDoor(MONDAY).equals("120 0"));
    }

    private void special(LocalDate day, List<List<String>> hours) {
        desk.create(
                "/api/centre/opening/special-days",
                Map.of("day", day.toString(), "hours", hours, "kind", "closure", "reason", "检修"));
    }

    @Test
    void takenBackTheCentresHoursHoldAgain() {
        String room = rooms.space("画室", Map.of());
        String id = write(room, MONDAY, week(from("10:00", "12:00")))
                .statusCode(201)
                .extract()
                .path("id");
        write(room, MONDAY.plusDays(1), null).statusCode(201).body("week", nullValue());
        use(MONDAY).body("openMinutes", equalTo(120));
        use(MONDAY.plusDays(1)).body("openMinutes", equalTo(480));
        desk.request()
                .header("If-Match", "\"9\"")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(412);
        desk.request()
                .header("If-Match", "\"0\"")
                .delete(PATH + "/" + id)
                .then()
                .statusCode(200);
        use(MONDAY).body("openMinutes", equalTo(480));
        desk.request()
                .get("/api/centre/spaces/" + room + "/history")
                .then()
                .body("items.act", contains("hours-removed", "hours", "hours", "create"));
    }

    @Test
    void hintsAndOffersGoByTheHoursOfTheSpace() {
        LocalDate monday = Rooms.MONDAY;
        String evening = rooms.space("夜校", Map.of("bookable", "residents"));
        String plain = rooms.space("教室", Map.of("bookable", "residents"));
        write(evening, MONDAY, week(from("18:00", "21:00"))).statusCode(201);
        hints(evening, monday, 10, 11).body("outside", equalTo(List.of(List.of("18:00", "21:00"))));
        hints(evening, monday, 18, 20).body("outside", nullValue());
        hints(plain, monday, 18, 20).body("outside", equalTo(List.of(List.of("09:00", "17:00"))));
        desk.request()
                .get("/api/centre/sessions/hints?space=" + evening + "&startsAt=" + monday + "T18:00&endsAt=" + monday
                        + "T20:00")
                .then()
                .body("outside", nullValue());

        // taken in the morning: another is offered, though not one that is closed then by hours of its own
        rooms.space("另一间", Map.of("bookable", "residents"));
        new Reservations(desk::request)
                .act(desk.create("/api/centre/bookings", asked(plain, monday)), "confirm")
                .statusCode(200);
        hints(plain, monday, 10, 11)
                .body("free", equalTo(false))
                .body("elsewhere", hasSize(1))
                .body("elsewhere.spaceId", not(hasItem(evening)));
        new Reservations(desk::request)
                .act(desk.create("/api/centre/bookings", asked(evening, monday)), "confirm")
                .statusCode(200);
        hints(evening, monday, 10, 11).body("nextHere.startsLocal", equalTo("18:00"));
    }

    private static Map<String, Object> asked(String space, LocalDate day) {
        return Map.of(
                "spaceId",
                space,
                "startsAt",
                day.atTime(10, 0).toString(),
                "endsAt",
                day.atTime(11, 0).toString(),
                "party",
                "staff",
                "purpose",
                "排练");
    }

    @Test
    void theTimelineSaysWhenASpaceIsOpenOtherwise() {
        String room = rooms.space("茶室", Map.of());
        String occupations = "/api/centre/occupations?from=" + MONDAY + "&to=" + MONDAY;
        desk.request().get(occupations).then().body("spaces", hasSize(0));
        write(room, MONDAY, week(from("13:00", "17:30"))).statusCode(201);
        desk.request()
                .get(occupations)
                .then()
                .body("spaces", hasSize(1))
                .body("spaces[0].spaceId", equalTo(room))
                .body("spaces[0].hours", equalTo(List.of(List.of("13:00", "17:30"))));
    }

    @Test
    void whatBeganLongAgoIsNotTheCentresToChange() {
        String room = rooms.space("棋室", Map.of());
        write(room, TODAY.minusDays(93), null).statusCode(400).body("violations[0].field", equalTo("validFrom"));
        write(room, TODAY.plusYears(4), null).statusCode(400);
        write(room, MONDAY, week(from("12:00", "10:00"))).statusCode(400).body("violations.field", hasItem("week.mon"));
        String id = write(room, MONDAY, week(from("10:00", "12:00")))
                .statusCode(201)
                .body("fixed", equalTo(false))
                .extract()
                .path("id");
        write(room, MONDAY, null).statusCode(409);
        write(UUID.randomUUID().toString(), MONDAY, null)
                .statusCode(400)
                .body("violations[0].field", equalTo("spaceId"));
        Rooms.number(
                database,
                "with old as (update centre_" + centre + ".space_hours set valid_from = current_date - 100 where id = '"
                        + id + "' returning 1) select count(*) from old");
        desk.request().get(PATH + "?space=" + room).then().body("items[0].fixed", equalTo(true));
        desk.request()
                .header("If-Match", "\"0\"")
                .body(new HashMap<String, Object>())
                .put(PATH + "/" + id)
                .then()
                .statusCode(409);
    }
}

package org.hearth.server;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a session may be, what a change may do to it, and what its history keeps. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SessionRulesTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("America/Toronto"));

    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Desk desk;
    private String activity;
    private LocalDate day;

    @BeforeEach
    void aCentreWhereClocksTurn() {
        world = new World(issuer);
        Map<String, Object> centre = World.centre("ruled");
        centre.put("timeZone", "America/Toronto");
        world.open(List.of(centre));
        desk = new Desk(world, "ruled");
        activity = desk.activity("太极 " + UUID.randomUUID());
        day = TODAY.minusDays(10);
    }

    @Test
    void aSessionLiesOnADayOfTheCentresProfileAtMostThreeYearsAhead() {
        desk.plan(activity, at(LocalDate.of(2025, 12, 31), 9), at(LocalDate.of(2025, 12, 31), 10))
                .statusCode(400)
                .body("violations[0].field", equalTo("startsAt"))
                .body("violations[0].messages.'zh-CN'", containsString("2026-01-01"));
        for (LocalDate far :
                List.of(TODAY.plusYears(3).plusDays(1), LocalDate.of(3026, 1, 1), LocalDate.of(9999, 12, 31))) {
            desk.plan(activity, at(far, 9), at(far, 10)).statusCode(400);
        }
        desk.plan(activity, at(TODAY.plusYears(3), 9), at(TODAY.plusYears(3), 10))
                .statusCode(201);

        String session = desk.session(activity, at(day, 9));
        desk.change(session, activity, at(LocalDate.of(2025, 1, 1), 9), at(LocalDate.of(2025, 1, 1), 10))
                .statusCode(400)
                .body("violations[0].field", equalTo("startsAt"));
    }

    @Test
    void headquartersDatesAProfileBackAndSessionsMayLieThere() {
        world.open("dated_back");
        Desk desk = new Desk(world, "dated_back");
        String activity = desk.activity("往日");
        LocalDate before = LocalDate.of(2025, 3, 3);
        desk.plan(activity, at(before, 9), at(before, 10)).statusCode(400);

        Map<String, Object> profile = World.centre("dated_back");
        profile.keySet().retainAll(List.of("district", "subDistrict", "floorAreaM2", "positioning", "openingHours"));
        profile.put("validFrom", "2025-01-01");
        int version =
                world.headquarters().get("/api/headquarters/centres/dated_back").path("version");
        world.headquarters()
                .header("If-Match", "\"" + version + "\"")
                .body(profile)
                .put("/api/headquarters/centres/dated_back/profile")
                .then()
                .statusCode(200);

        desk.plan(activity, at(before, 9), at(before, 10)).statusCode(201);
    }

    @Test
    void aSessionPastMidnightEndsByMorning() {
        desk.plan(activity, at(day, 23), at(day.plusDays(1), 1)).statusCode(201).body("endsNextDay", equalTo(true));
        desk.plan(activity, at(day, 18), at(day.plusDays(1), 6)).statusCode(201);
        desk.plan(activity, at(day, 0), at(day.plusDays(1), 0)).statusCode(201).body("endsNextDay", equalTo(false));
        for (int[] hours : new int[][] {{19, 18}, {6, 5}, {23, 7}, {17, 6}}) {
            desk.plan(activity, at(day, hours[0]), at(day.plusDays(1), hours[1]))
                    .statusCode(400)
                    .body("violations[0].field", equalTo("endsAt"))
                    .body("violations[0].messages.'zh-CN'", containsString("06:00"));
        }
        desk.plan(activity, at(day, 10), at(day, 9)).statusCode(400).body("violations[0].field", equalTo("endsAt"));
    }

    @Test
    void theHourThatSummerTimeTakesAwayIsRefusedAndTheOneItGivesBackIsTheFirst() {
        LocalDate forward = LocalDate.of(2026, 3, 8);
        desk.plan(activity, forward.atTime(2, 30), forward.atTime(4, 0))
                .statusCode(400)
                .body("violations[0].field", equalTo("startsAt"))
                .body("violations[0].messages.'zh-CN'", containsString("02:30"));
        desk.plan(activity, forward.atTime(1, 30), forward.atTime(2, 30))
                .statusCode(400)
                .body("violations[0].field", equalTo("endsAt"));

        LocalDate back = LocalDate.of(2026, 11, 1);
        desk.plan(activity, back.atTime(1, 30), back.atTime(3, 0))
                .statusCode(201)
                .body("startsLocal", equalTo("01:30"))
                .body("startsAt", equalTo("2026-11-01T05:30:00Z"));
    }

    @Test
    void aSessionThatHasAttendanceKeepsItsDayAndActivity() {
        String session = desk.session(activity, at(day, 9));
        desk.tally(session, 4).statusCode(201);
        String other = desk.activity("另一个 " + UUID.randomUUID());

        desk.change(session, activity, at(day.plusDays(1), 9), at(day.plusDays(1), 10))
                .statusCode(409);
        desk.change(session, other, at(day, 9), at(day, 10)).statusCode(409);
        desk.change(session, activity, at(day, 11), at(day, 12)).statusCode(200).body("startsLocal", equalTo("11:00"));
        String space = desk.request()
                .body(Map.of("name", "多功能厅 " + UUID.randomUUID()))
                .post("/api/centre/spaces")
                .path("id");
        desk.request()
                .header(
                        "If-Match",
                        desk.request().get("/api/centre/sessions/" + session).header("ETag"))
                .body(Map.of(
                        "activityId",
                        activity,
                        "spaceId",
                        space,
                        "startsAt",
                        at(day, 11).toString(),
                        "endsAt",
                        at(day, 12).toString()))
                .put("/api/centre/sessions/" + session)
                .then()
                .statusCode(200)
                .body("visits", equalTo(4));
    }

    @Test
    void onceItsAttendanceIsVoidedASessionMayMove() {
        String session = desk.session(activity, at(day, 9));
        String entry = desk.tally(session, 4).extract().path("entry.id");
        desk.request()
                .body("{\"reason\":\"记错场次\"}")
                .post("/api/centre/attendance/" + entry + "/void")
                .then()
                .statusCode(200);

        desk.change(session, activity, at(day.plusDays(1), 9), at(day.plusDays(1), 10))
                .statusCode(200);
    }

    @Test
    void historySaysWhatAChangeChanged() {
        String first = "旧活动 " + UUID.randomUUID();
        String second = "新活动 " + UUID.randomUUID();
        String session = desk.session(desk.activity(first), at(day, 9));
        desk.change(session, desk.activity(second), at(day.plusDays(1), 10), at(day.plusDays(1), 12))
                .statusCode(200);

        desk.request()
                .get("/api/centre/sessions/" + session + "/attendance")
                .then()
                .body("events[0].kind", equalTo("changed"))
                .body("events[0].changes.field", contains("activity", "day", "time"))
                .body("events[0].changes.before", contains(first, day.toString(), "09:00–10:00"))
                .body(
                        "events[0].changes.after",
                        contains(second, day.plusDays(1).toString(), "10:00–12:00"))
                .body("events[1].changes", hasSize(0));
    }

    @Test
    void anExplicitZeroStatedAfterTheDayIsMarkedLate() {
        String late = desk.session(activity, at(day, 9));
        desk.close(late, true).statusCode(200).body("late", equalTo(true));
        desk.act(late, "reopen").statusCode(200).body("late", equalTo(false));

        LocalDateTime soon =
                LocalDateTime.now(ZoneId.of("America/Toronto")).minusMinutes(1).withNano(0);
        String today = desk.session(activity, soon, soon.plusSeconds(30));
        desk.close(today, true).statusCode(200).body("late", equalTo(false));
    }

    private static LocalDateTime at(LocalDate on, int hour) {
        return on.atTime(hour, 0);
    }
}

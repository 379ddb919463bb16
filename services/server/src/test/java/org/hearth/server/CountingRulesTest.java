package org.hearth.server;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rules of counting (product), each by name, through the API. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CountingRulesTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @FromPlatform
    TestIssuer issuer;

    private Desk desk;
    private LocalDate day;

    @BeforeEach
    void aCentreAndADayOfItsOwn() {
        World world = new World(issuer);
        world.openSince("2022-01-01", "counting");
        desk = new Desk(world, "counting");
        day = LocalDate.now(SHANGHAI)
                .minusDays(200 - Math.floorMod(UUID.randomUUID().hashCode(), 190));
    }

    private LocalDateTime at(int hour) {
        return day.atTime(hour, 0);
    }

    @Test
    void aPlannedTimetableDeliversNothing() {
        String activity = desk.activity("太极");
        LocalDate empty = day.minusYears(1);
        desk.session(activity, empty.atTime(9, 0));

        desk.day(empty)
                .body("figures.planned", equalTo(1))
                .body("figures.held", equalTo(0))
                .body("figures.visits", equalTo(0))
                .body("recorded", equalTo(false));
    }

    @Test
    void checkInTwiceCountsOnce() {
        String session = desk.session(desk.activity("合唱"), at(9));
        String resident = desk.resident("陈阿姨");

        desk.named(session, resident).statusCode(201).body("duplicate", equalTo(false));
        desk.named(session, resident).statusCode(201).body("duplicate", equalTo(true));
        desk.sheet(session).body("session.visits", equalTo(1));
    }

    @Test
    void talliesAddUpBesideNames() {
        String session = desk.session(desk.activity("书法"), at(10));
        desk.named(session, desk.resident("王先生"));
        desk.tally(session, 3);

        desk.tally(session, 2).statusCode(201);
        desk.sheet(session)
                .body("session.visits", equalTo(6))
                .body("session.byMethod.named", equalTo(1))
                .body("session.byMethod.tally", equalTo(5));
    }

    @Test
    void whatAPartnerDeclaresCountsOnlyWhereTheCentreRecordedNothing() {
        String session = desk.session(desk.activity("义诊"), at(13));
        desk.request()
                .body("{\"method\":\"PARTNER\",\"heads\":30,\"simulated\":false}")
                .post("/api/centre/sessions/" + session + "/attendance")
                .then()
                .statusCode(201);
        desk.sheet(session).body("session.visits", equalTo(30)).body("session.byMethod.partner", equalTo(30));

        desk.tally(session, 12).statusCode(201);
        desk.sheet(session)
                .body("session.visits", equalTo(12))
                .body("session.byMethod.partner", equalTo(0))
                .body("session.partnerDeclared", equalTo(30));
    }

    @Test
    void oneTapOneKeyOneEffect() {
        String session = desk.session(desk.activity("舞蹈"), at(11));
        String key = UUID.randomUUID().toString();
        for (int tap = 0; tap < 3; tap++) {
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(issuer.token(
                            AccountsInMemory.idOf("manager@counting.example.org"),
                            "centre_counting",
                            AccountsInMemory.idOf("centre_counting")))
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body("{\"method\":\"TALLY\",\"heads\":1,\"simulated\":false}")
                    .post("/api/centre/sessions/" + session + "/attendance")
                    .then()
                    .statusCode(201);
            desk.sheet(session).body("session.visits", equalTo(1));
        }
    }

    @Test
    void theSameKeyWithOtherContentIsRefused() {
        String session = desk.session(desk.activity("棋牌"), at(12));
        String key = UUID.randomUUID().toString();
        for (int heads = 1; heads <= 2; heads++) {
            io.restassured.RestAssured.given()
                    .auth()
                    .oauth2(issuer.token(
                            AccountsInMemory.idOf("manager@counting.example.org"),
                            "centre_counting",
                            AccountsInMemory.idOf("centre_counting")))
                    .contentType("application/json")
                    .header("Idempotency-Key", key)
                    .body("{\"method\":\"TALLY\",\"heads\":" + heads + ",\"simulated\":false}")
                    .post("/api/centre/sessions/" + session + "/attendance")
                    .then()
                    .statusCode(heads == 1 ? 201 : 422);
        }
    }

    @Test
    void closingNeedsAttendanceOrAnExplicitZero() {
        String session = desk.session(desk.activity("瑜伽"), at(13));

        desk.close(session, false).statusCode(409);
        desk.close(session, true).statusCode(200).body("state", equalTo("held")).body("explicitZero", equalTo(true));
    }

    @Test
    void aClosedSessionTakesNoMoreUntilReopenedWithAReason() {
        String session = desk.session(desk.activity("编织"), at(14));
        desk.tally(session, 4);
        desk.close(session, false).statusCode(200);

        desk.tally(session, 1).statusCode(409);
        desk.act(session, "reopen").statusCode(200);
        desk.tally(session, 1).statusCode(201);
        desk.sheet(session).body("session.visits", equalTo(5));
    }

    @Test
    void aCorrectionLeavesATrace() {
        String session = desk.session(desk.activity("摄影"), at(15));
        String entry = desk.tally(session, 9).extract().path("entry.id");

        desk.request()
                .body("{\"reason\":\"多点了一次\"}")
                .post("/api/centre/attendance/" + entry + "/void")
                .then()
                .statusCode(200)
                .body("session.visits", equalTo(0));
        desk.request()
                .get("/api/centre/sessions/" + session + "/attendance")
                .then()
                .body("entries", hasSize(1))
                .body("entries[0].voidReason", equalTo("多点了一次"))
                .body("entries[0].voidedAt", notNullValue());
    }

    @Test
    void entryAfterTheDayIsMarkedLate() {
        String session = desk.session(desk.activity("茶艺"), at(16));

        desk.tally(session, 2).body("entry.late", equalTo(true));
        desk.sheet(session).body("session.late", equalTo(true));
    }

    @Test
    void aSessionAcrossMidnightBelongsToTheDayOfItsStart() {
        LocalDate start = day.minusYears(2);
        String session = desk.session(
                desk.activity("夜跑"), start.atTime(23, 30), start.plusDays(1).atTime(1, 0));
        desk.tally(session, 7);

        desk.day(start).body("figures.visits", equalTo(7)).body("sessions[0].endsNextDay", equalTo(true));
        desk.day(start.plusDays(1)).body("figures.visits", equalTo(0));
    }

    @Test
    void erasingAPersonKeepsPastFigures() {
        String session = desk.session(desk.activity("健康讲座"), at(17));
        String resident = desk.resident("李爷爷");
        desk.named(session, resident);

        desk.request()
                .header("If-Match", "\"0\"")
                .delete("/api/centre/residents/" + resident)
                .then()
                .statusCode(200);
        desk.request()
                .get("/api/centre/sessions/" + session + "/attendance")
                .then()
                .body("session.visits", equalTo(1))
                .body("entries[0].residentName", equalTo(null));
        desk.request().get("/api/centre/residents/" + resident).then().statusCode(404);
    }

    @Test
    void aCancelledSessionDeliversNothingAndNeedsNoClosing() {
        // open: on a Sunday there is nothing to record
        LocalDate quiet = day.minusYears(3).with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        String session = desk.session(desk.activity("台球"), quiet.atTime(9, 0));
        desk.act(session, "cancel").statusCode(200);

        desk.day(quiet).body("figures.cancelled", equalTo(1)).body("recorded", equalTo(true));
    }
}

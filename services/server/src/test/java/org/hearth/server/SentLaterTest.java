package org.hearth.server;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.hearth.kernel.Ids;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tap that a device made without a network and sends later: it counts once, at the minute it happened. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SentLaterTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final String DESK = "desk@later.example.org";

    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Desk desk;
    private LocalDate yesterday;

    @BeforeEach
    void aCentre() {
        world = new World(issuer);
        world.openSince("2022-01-01", "later");
        desk = new Desk(world, "later");
        yesterday = LocalDate.now(SHANGHAI).minusDays(1);
    }

    private String sessionYesterday() {
        return desk.session(desk.activity("合唱 " + UUID.randomUUID()), yesterday.atTime(9, 0));
    }

    private static Instant at(LocalDateTime local) {
        return local.atZone(SHANGHAI).toInstant();
    }

    private static String id() {
        return Ids.next(Clock.systemUTC()).toString();
    }

    private static Map<String, Object> tally(int heads, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("method", "TALLY", "heads", heads, "simulated", false));
        body.putAll(more);
        return body;
    }

    private ValidatableResponse send(RequestSpecification person, String session, Map<String, Object> body) {
        return person.body(body)
                .post("/api/centre/sessions/" + session + "/attendance")
                .then();
    }

    private ValidatableResponse send(String session, Map<String, Object> body) {
        return send(desk.request(), session, body);
    }

    @Test
    void aTapSentTheNextDayKeepsItsMinuteAndIsMarkedLate() {
        String session = sessionYesterday();
        Instant came = at(yesterday.atTime(9, 12));

        send(session, tally(2, Map.of("occurredAt", came.toString())))
                .statusCode(201)
                .body("entry.occurredAt", equalTo(came.toString()))
                .body("entry.late", equalTo(true));
        desk.sheet(session).body("session.late", equalTo(true));
        // the twin: without it all that is known is when the session began
        send(session, tally(2, Map.of()))
                .statusCode(201)
                .body("entry.occurredAt", equalTo(at(yesterday.atTime(9, 0)).toString()))
                .body("entry.late", equalTo(true));
    }

    @Test
    void whatSomebodyEntersAfterTheDayIsFromWhenTheSessionBegan() {
        String session = sessionYesterday();
        Instant entered = Instant.now().minusSeconds(60);

        send(session, tally(1, Map.of("occurredAt", entered.toString())))
                .statusCode(201)
                .body("entry.occurredAt", equalTo(at(yesterday.atTime(9, 0)).toString()));
    }

    @Test
    void onTheSameDayItIsNotLate() {
        LocalDateTime began = LocalDateTime.now(SHANGHAI).minusMinutes(30).truncatedTo(ChronoUnit.MINUTES);
        String session = desk.session(desk.activity("今天 " + UUID.randomUUID()), began, began.plusMinutes(40));
        Instant came = Instant.now().minus(Duration.ofMinutes(20)).truncatedTo(ChronoUnit.MILLIS);

        send(session, tally(1, Map.of("occurredAt", came.toString())))
                .statusCode(201)
                .body("entry.occurredAt", startsWith(came.toString().substring(0, 19)));
        desk.request()
                .get("/api/centre/sessions/" + session + "/attendance")
                .then()
                .body("entries[0].occurredAt", startsWith(came.toString().substring(0, 19)));
    }

    @Test
    void aClockThatGoesAFewMinutesWrongMeansNowAndOneInTheFutureIsRefused() {
        LocalDateTime began = LocalDateTime.now(SHANGHAI).minusMinutes(30).truncatedTo(ChronoUnit.MINUTES);
        String session = desk.session(desk.activity("钟 " + UUID.randomUUID()), began, began.plusMinutes(40));

        send(
                        session,
                        tally(
                                1,
                                Map.of(
                                        "occurredAt",
                                        Instant.now().plusSeconds(120).toString())))
                .statusCode(201);
        send(
                        session,
                        tally(
                                1,
                                Map.of(
                                        "occurredAt",
                                        Instant.now().plusSeconds(3600).toString())))
                .statusCode(400)
                .body("violations.field", hasItem("occurredAt"));
        desk.request().get("/api/centre/sessions/" + session).then().body("visits", equalTo(1));
    }

    @Test
    void moreThanSevenDaysAgoIsRefused() {
        LocalDateTime began = yesterday.minusDays(9).atTime(9, 0);
        String session = desk.session(desk.activity("旧 " + UUID.randomUUID()), began);

        send(session, tally(1, Map.of("occurredAt", at(began.plusMinutes(5)).toString())))
                .statusCode(400)
                .body("violations.field", hasItem("occurredAt"));
    }

    @Test
    void beforePeopleAreReceivedIsRefusedWheneverItIsSent() {
        String session = sessionYesterday();

        send(session, tally(1, Map.of("occurredAt", at(yesterday.atTime(6, 30)).toString())))
                .statusCode(409);
        send(session, tally(1, Map.of("occurredAt", at(yesterday.atTime(7, 30)).toString())))
                .statusCode(201);
    }

    @Test
    void oneIdCountsOnceWhoeverSendsItAndWithWhateverKey() {
        String session = sessionYesterday();
        Map<String, Object> tap = tally(3, Map.of("id", id()));
        desk.request()
                .body(Map.of("name", "前台", "email", DESK, "role", "front-desk"))
                .post("/api/centre/staff");
        world.accept(DESK);

        String first = send(session, tap).statusCode(201).extract().path("entry.recordedBy");
        send(session, tap).statusCode(201).body("duplicate", equalTo(false)).body("entry.id", equalTo(tap.get("id")));
        desk.sheet(session).body("session.visits", equalTo(3));
        send(world.as(DESK, "centre_later"), session, tap).statusCode(201).body("entry.recordedBy", equalTo(first));
        desk.sheet(session).body("session.visits", equalTo(3));
    }

    @Test
    void oneIdOfAPersonIsAnsweredAsTheFirstTime() {
        String session = sessionYesterday();
        String resident = desk.resident("陈阿姨");
        Map<String, Object> tap = Map.of("method", "NAMED", "residentId", resident, "simulated", false, "id", id());

        send(session, tap).statusCode(201).body("duplicate", equalTo(false));
        send(session, tap).statusCode(201).body("duplicate", equalTo(false));
        desk.sheet(session).body("session.visits", equalTo(1));
        // the twin: another tap for the same person finds them there
        desk.named(session, resident).statusCode(201).body("duplicate", equalTo(true));
    }

    @Test
    void whatWasRecordedIsAnsweredThoughTheSessionIsClosedSince() {
        String session = sessionYesterday();
        Map<String, Object> tap = tally(4, Map.of("id", id()));
        send(session, tap).statusCode(201);
        desk.close(session, false).statusCode(200);

        send(session, tap).statusCode(201);
        desk.sheet(session).body("session.visits", equalTo(4));
        send(session, tally(4, Map.of("id", id()))).statusCode(409);
    }

    @Test
    void whatWasVoidedIsNotCountedAnewByBeingSentAgain() {
        String session = sessionYesterday();
        Map<String, Object> tap = tally(4, Map.of("id", id()));
        send(session, tap).statusCode(201);
        desk.voidAll(session);

        send(session, tap).statusCode(201);
        desk.sheet(session).body("session.visits", equalTo(0));
    }

    @Test
    void oneIdWithOtherContentIsRefused() {
        String session = sessionYesterday();
        String id = id();
        send(session, tally(1, Map.of("id", id))).statusCode(201);

        send(session, tally(2, Map.of("id", id))).statusCode(422);
        send(sessionYesterday(), tally(1, Map.of("id", id))).statusCode(422);
        send(session, tally(1, Map.of("id", UUID.randomUUID().toString())))
                .statusCode(400)
                .body("violations.field", containsInAnyOrder("id"));
    }

    @Test
    void nobodySendsATapOfSomebodyElse() {
        String session = sessionYesterday();

        send(session, tally(1, Map.of("by", UUID.randomUUID().toString())))
                .statusCode(409)
                .body("type", endsWith("another-person"));
        send(session, tally(1, Map.of("by", desk.request().get("/api/me").path("user.id"))))
                .statusCode(201);
    }
}

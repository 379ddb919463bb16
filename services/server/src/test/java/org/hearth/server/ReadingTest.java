package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.hearth.exchange.Reconciliation;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No passage counts twice: not by being sent again, not by two readings of one time, and not beside what somebody read off. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ReadingTest {
    private static final ZoneId ZONE = Doors.ZONE;
    private static final LocalDate TODAY = Doors.TODAY;
    private static final String FOOTFALL = "/api/centre/footfall";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    Reconciliation reconciliation;

    private Desk desk;
    private Doors doors;

    @BeforeEach
    void aCentre() {
        desk = new Desk(new World(issuer).open("readings_a"), "readings_a");
        doors = new Doors(issuer, desk);
    }

    private ValidatableResponse footfall(LocalDate day) {
        return desk.request()
                .get(FOOTFALL + "?from=" + day + "&to=" + day)
                .then()
                .statusCode(200);
    }

    private String figures(LocalDate day) {
        return Doors.ask(
                database,
                "select footfall || ' ' || footfall_days from exchange.metric where centre = 'readings_a' and grain = 'DAY'"
                        + " and starts = '" + day + "'");
    }

    @Test
    void aReadingCountsOnceHoweverOftenItIsSent() {
        String client = doors.client();
        UUID id = UUID.randomUUID();
        Instant starts = TODAY.minusDays(3).atTime(9, 0).atZone(ZONE).toInstant();
        doors.send(client, id, starts, starts.plusSeconds(900), 7)
                .statusCode(201)
                .body("late", equalTo(true))
                .body("day", equalTo(TODAY.minusDays(3).toString()));
        doors.send(client, id, starts, starts.plusSeconds(900), 7).statusCode(201);
        doors.send(client, id, starts, starts.plusSeconds(900), 8)
                .statusCode(409)
                .body("violations[0].field", equalTo("id"));
        doors.send(client, UUID.randomUUID(), starts.plusSeconds(600), starts.plusSeconds(1200), 1)
                .statusCode(409)
                .body("violations[0].field", equalTo("startsAt"));
        assertThat(Doors.ask(
                        database,
                        "select sum(entered) from centre_readings_a.door_reading r join centre_readings_a.door_counter c"
                                + " on c.id = r.counter_id where c.subject = '" + AccountsInMemory.idOf(client) + "'"))
                .isEqualTo("7");
    }

    @Test
    void aReadingLiesWithinADayAndInTheLastSevenAndNeverAhead() {
        String client = doors.client();
        Instant now = Instant.now();
        doors.send(client, UUID.randomUUID(), now.minusSeconds(60), now.plusSeconds(120), 1)
                .statusCode(400)
                .body("violations[0].field", equalTo("endsAt"));
        Instant old = now.minus(Duration.ofDays(7)).minusSeconds(60);
        doors.send(client, UUID.randomUUID(), old, old.plusSeconds(30), 1)
                .statusCode(400)
                .body("violations[0].field", equalTo("startsAt"));
        Instant midnight = TODAY.minusDays(1).atStartOfDay(ZONE).toInstant();
        doors.send(client, UUID.randomUUID(), midnight.minusSeconds(60), midnight.plusSeconds(1), 1)
                .statusCode(400);
        doors.send(client, UUID.randomUUID(), midnight.minusSeconds(60), midnight, 1)
                .statusCode(201)
                .body("day", equalTo(TODAY.minusDays(2).toString()));
        doors.send(client, UUID.randomUUID(), midnight, midnight, 1).statusCode(400);
        doors.send(client, UUID.randomUUID(), midnight, midnight.plusSeconds(1), 100_001)
                .statusCode(400);
    }

    @Test
    void whatSomebodyReadOffStandsInsteadOfTheCountersAndIsNeverAddedToThem() {
        LocalDate day = TODAY.minusDays(4);
        doors.hour(doors.client(), day, 9, 40).statusCode(201);
        doors.hour(doors.client(), day, 9, 2).statusCode(201);
        World.until(() -> figures(day).equals("42 1"));
        footfall(day)
                .body("items", hasSize(1))
                .body("items[0].source", equalTo("counters"))
                .body("items[0].counted", equalTo(42))
                .body("items[0].id", nullValue())
                .body("items[0].doors.entered", hasItems(40, 2));

        String form = desk.request()
                .body(Map.of("day", day.toString(), "counted", 50, "simulated", false))
                .post(FOOTFALL)
                .then()
                .statusCode(201)
                .body("source", equalTo("form"))
                .body("byCounters", equalTo(42))
                .extract()
                .path("id");
        World.until(() -> figures(day).equals("50 1"));
        assertThat(reconciliation.reconcile("readings_a").differences()).isZero();

        desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "看错了"))
                .post(FOOTFALL + "/" + form + "/void")
                .then()
                .statusCode(200);
        World.until(() -> figures(day).equals("42 1"));
        footfall(day).body("items[0].source", equalTo("counters"));
        assertThat(reconciliation.reconcile("readings_a").differences()).isZero();
    }

    /** Open from 9 to 17: an hour was sent, so at least seven of its eight are missing; nothing is extrapolated. */
    @Test
    void aGapIsShownAndNotFilled() {
        LocalDate day = lastOpenDay();
        String id = doors.counter();
        String client = doors.issue(id, 0).path("clientId");
        doors.hour(client, day, 9, 6).statusCode(201);
        // as if it had been there for a month
        Doors.ask(
                database,
                "update centre_readings_a.door_counter set created_at = now() - interval '30 days' where id = '" + id
                        + "' returning id");
        footfall(day).body("items[0].doors.find { it.entered == 6 }.missingMinutes", equalTo(420));
    }

    @Test
    void oneDoorHasOneCounter() {
        int number = Doors.another();
        Map<String, Object> body = Map.of("name", "甲", "door", "Gate " + number, "simulated", false);
        String first = desk.create(Doors.PATH, body);
        desk.request()
                .body(Map.of("name", "乙", "door", "gate " + number, "simulated", false))
                .post(Doors.PATH)
                .then()
                .statusCode(409)
                .body("violations[0].field", equalTo("door"));
        String old = doors.issue(first, 0).path("clientId");
        Instant starts = TODAY.minusDays(1).atTime(15, 0).atZone(ZONE).toInstant();
        doors.send(old, UUID.randomUUID(), starts, starts.plusSeconds(600), 9).statusCode(201);
        doors.revoke(first, 2).statusCode(200);
        // the same hardware, entered anew, sends what the old one sent already
        String second = desk.create(Doors.PATH, body);
        String fresh = doors.issue(second, 0).path("clientId");
        doors.send(fresh, UUID.randomUUID(), starts, starts.plusSeconds(600), 9)
                .statusCode(400)
                .body("violations[0].field", equalTo("startsAt"));
    }

    private static LocalDate lastOpenDay() {
        LocalDate day = TODAY.minusDays(5);
        return day.getDayOfWeek() == java.time.DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }
}

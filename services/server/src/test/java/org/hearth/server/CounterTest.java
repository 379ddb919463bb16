package org.hearth.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.exchange.Reconciliation;
import org.hearth.server.AccountsInMemory.Call;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A counter at a door sends what it counted and may do nothing else; it is let go at once; and no passage counts twice. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CounterTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate TODAY = LocalDate.now(ZONE);
    private static final String PATH = "/api/centre/counters";
    private static final String FOOTFALL = "/api/centre/footfall";
    private static final AtomicInteger DOORS = new AtomicInteger();

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    AccountsInMemory accounts;

    @Inject
    Reconciliation reconciliation;

    private World world;
    private Desk desk;

    @BeforeEach
    void aCentre() {
        world = new World(issuer).open("counter_a");
        desk = new Desk(world, "counter_a");
    }

    private String counter(Desk at) {
        int number = DOORS.incrementAndGet();
        return at.create(PATH, Map.of("name", "计数器 " + number, "door", "门 " + number, "simulated", false));
    }

    private Response issue(String counter, int version) {
        return desk.request().header("If-Match", "\"" + version + "\"").post(PATH + "/" + counter + "/secret");
    }

    /** A new counter that has its secret. @return its client */
    private String client() {
        return issue(counter(desk), 0).then().statusCode(200).extract().path("clientId");
    }

    private RequestSpecification by(String client) {
        return given().auth()
                .oauth2(issuer.token(
                        AccountsInMemory.idOf(client), "centre_counter_a", AccountsInMemory.idOf("centre_counter_a")))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    private ValidatableResponse send(String client, Object id, Instant starts, Instant ends, int entered) {
        return by(client)
                .body(Map.of(
                        "id",
                        id.toString(),
                        "startsAt",
                        starts.toString(),
                        "endsAt",
                        ends.toString(),
                        "entered",
                        entered))
                .post(PATH + "/readings")
                .then();
    }

    private ValidatableResponse hour(String client, LocalDate day, int hour, int entered) {
        Instant starts = day.atTime(hour, 0).atZone(ZONE).toInstant();
        return send(client, UUID.randomUUID(), starts, starts.plusSeconds(3600), entered);
    }

    private ValidatableResponse footfall(LocalDate day) {
        return desk.request()
                .get(FOOTFALL + "?from=" + day + "&to=" + day)
                .then()
                .statusCode(200);
    }

    private String ask(String sql) {
        try (var connection = database.superuser("hearth");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String figures(LocalDate day) {
        return ask(
                "select footfall || ' ' || footfall_days from exchange.metric where centre = 'counter_a' and grain = 'DAY'"
                        + " and starts = '" + day + "'");
    }

    @Test
    void aSecretIsToldOnceAndKeptNowhere() {
        String id = counter(desk);
        String key = UUID.randomUUID().toString();
        String path = PATH + "/" + id + "/secret";
        String secret = World.keyed(key, desk.request())
                .header("If-Match", "\"0\"")
                .post(path)
                .then()
                .statusCode(200)
                .body("counter.state", equalTo("active"))
                .body("counter.issuedAt", notNullValue())
                .body("clientId", equalTo("counter-" + id + "-1"))
                .body("tokenUrl", endsWith("/protocol/openid-connect/token"))
                .extract()
                .path("secret");
        // whoever got no answer asks with the same key, and is told the same; no second client is made
        World.keyed(key, desk.request())
                .header("If-Match", "\"0\"")
                .post(path)
                .then()
                .statusCode(200)
                .body("secret", equalTo(secret));
        assertThat(accounts.clientsOf("counter-" + id)).containsExactly("counter-" + id + "-1");
        assertThat(ask("select count(*) from centre_counter_a.idempotency where position('" + secret
                        + "' in response) > 0"))
                .isEqualTo("0");
        desk.request().get(PATH + "/" + id + "/history").then().body("items.act", contains("issue", "create"));
    }

    @Test
    void aCounterSendsReadingsAndMayDoNothingElse() {
        String client = client();
        Instant now = Instant.now();
        send(client, UUID.randomUUID(), now.minusSeconds(60), now.minusSeconds(1), 3)
                .statusCode(201);
        for (String path :
                new String[] {FOOTFALL, PATH, "/api/centre/spaces", "/api/centre/residents", "/api/centre/days/" + TODAY
                }) {
            by(client).get(path).then().statusCode(403);
        }
        desk.request()
                .body(Map.of(
                        "id",
                        UUID.randomUUID().toString(),
                        "startsAt",
                        now.minusSeconds(90).toString(),
                        "endsAt",
                        now.minusSeconds(80).toString(),
                        "entered",
                        1))
                .post(PATH + "/readings")
                .then()
                .statusCode(403);
    }

    @Test
    void revokedItIsRefusedWithinFiveSecondsWithATokenThatIsStillGood() {
        String id = counter(desk);
        String client = issue(id, 0).path("clientId");
        hour(client, TODAY.minusDays(1), 9, 4).statusCode(201);
        desk.request()
                .header("If-Match", "\"7\"")
                .body(Map.of("reason", "设备丢失"))
                .post(PATH + "/" + id + "/revoke")
                .then()
                .statusCode(412);

        Instant revoked = Instant.now();
        desk.request()
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "设备丢失"))
                .post(PATH + "/" + id + "/revoke")
                .then()
                .statusCode(200)
                .body("state", equalTo("revoked"));
        AtomicInteger hour = new AtomicInteger(9);
        World.until(() -> by(client).get(FOOTFALL).statusCode() == 403
                && hour(client, TODAY.minusDays(1), hour.incrementAndGet() % 24, 1)
                                .extract()
                                .statusCode()
                        == 403);
        assertThat(Duration.between(revoked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        // what it sent stays, and the identity provider is told
        desk.request().get(PATH).then().body("items.find { it.id == '" + id + "' }.heardAt", notNullValue());
        World.until(() -> accounts.clientsOf("counter-" + id).isEmpty());
        issue(id, 3).then().statusCode(409);
    }

    @Test
    void anotherSecretMakesTheOldOneNobodys() {
        String id = counter(desk);
        String old = issue(id, 0).path("clientId");
        hour(old, TODAY.minusDays(2), 10, 5).statusCode(201);
        String fresh = issue(id, 2).then().statusCode(200).extract().path("clientId");
        assertThat(fresh).isEqualTo("counter-" + id + "-2");
        World.until(() -> hour(old, TODAY.minusDays(2), 10, 5).extract().statusCode() == 403);
        hour(fresh, TODAY.minusDays(2), 11, 5).statusCode(201);
        World.until(() -> accounts.clientsOf("counter-" + id).equals(java.util.List.of(fresh)));
    }

    @Test
    void aSecretThatWasNotHandedOutIsAskedForAgain() {
        int number = DOORS.incrementAndGet();
        String id = desk.create(PATH, Map.of("name", "断线 " + number, "door", "门 " + number, "simulated", false));
        String name = "centre_counter_a 断线 " + number;
        accounts.loseAnswers(Call.ENSURE_CLIENT, name);
        issue(id, 0).then().statusCode(503);
        desk.request().get(PATH).then().body("items.find { it.id == '" + id + "' }.state", equalTo("waiting"));
        // its client was made, yet our own list knows nobody of it
        hour("counter-" + id + "-1", TODAY.minusDays(1), 8, 1).statusCode(403);

        accounts.answer(Call.ENSURE_CLIENT, name);
        String client = issue(id, 1).then().statusCode(200).extract().path("clientId");
        hour(client, TODAY.minusDays(1), 8, 1).statusCode(201);
        World.until(() -> accounts.clientsOf("counter-" + id).equals(java.util.List.of(client)));
    }

    @Test
    void aReadingCountsOnceHoweverOftenItIsSent() {
        String client = client();
        UUID id = UUID.randomUUID();
        Instant starts = TODAY.minusDays(3).atTime(9, 0).atZone(ZONE).toInstant();
        send(client, id, starts, starts.plusSeconds(900), 7)
                .statusCode(201)
                .body("late", equalTo(true))
                .body("day", equalTo(TODAY.minusDays(3).toString()));
        send(client, id, starts, starts.plusSeconds(900), 7).statusCode(201);
        send(client, id, starts, starts.plusSeconds(900), 8).statusCode(409).body("violations[0].field", equalTo("id"));
        send(client, UUID.randomUUID(), starts.plusSeconds(600), starts.plusSeconds(1200), 1)
                .statusCode(409)
                .body("violations[0].field", equalTo("startsAt"));
        assertThat(ask("select sum(entered) from centre_counter_a.door_reading r join centre_counter_a.door_counter c"
                        + " on c.id = r.counter_id where c.subject = '" + AccountsInMemory.idOf(client) + "'"))
                .isEqualTo("7");
    }

    @Test
    void aReadingLiesWithinADayAndInTheLastSevenAndNeverAhead() {
        String client = client();
        Instant now = Instant.now();
        send(client, UUID.randomUUID(), now.minusSeconds(60), now.plusSeconds(120), 1)
                .statusCode(400)
                .body("violations[0].field", equalTo("endsAt"));
        Instant old = now.minus(Duration.ofDays(7)).minusSeconds(60);
        send(client, UUID.randomUUID(), old, old.plusSeconds(30), 1)
                .statusCode(400)
                .body("violations[0].field", equalTo("startsAt"));
        Instant midnight = TODAY.minusDays(1).atStartOfDay(ZONE).toInstant();
        send(client, UUID.randomUUID(), midnight.minusSeconds(60), midnight.plusSeconds(1), 1)
                .statusCode(400);
        send(client, UUID.randomUUID(), midnight.minusSeconds(60), midnight, 1)
                .statusCode(201)
                .body("day", equalTo(TODAY.minusDays(2).toString()));
        send(client, UUID.randomUUID(), midnight, midnight, 1).statusCode(400);
        send(client, UUID.randomUUID(), midnight, midnight.plusSeconds(1), 100_001)
                .statusCode(400);
    }

    @Test
    void whatSomebodyReadOffStandsInsteadOfTheCountersAndIsNeverAddedToThem() {
        LocalDate day = TODAY.minusDays(4);
        hour(client(), day, 9, 40).statusCode(201);
        hour(client(), day, 9, 2).statusCode(201);
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
        assertThat(reconciliation.reconcile("counter_a").differences()).isZero();

        desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "看错了"))
                .post(FOOTFALL + "/" + form + "/void")
                .then()
                .statusCode(200);
        World.until(() -> figures(day).equals("42 1"));
        footfall(day).body("items[0].source", equalTo("counters"));
        assertThat(reconciliation.reconcile("counter_a").differences()).isZero();
    }

    /** Open from 9 to 17: an hour was sent, so at least seven of its eight are missing; nothing is extrapolated. */
    @Test
    void aGapIsShownAndNotFilled() {
        LocalDate day = lastOpenDay();
        String id = counter(desk);
        String client = issue(id, 0).path("clientId");
        hour(client, day, 9, 6).statusCode(201);
        // as if it had been there for a month
        ask("update centre_counter_a.door_counter set created_at = now() - interval '30 days' where id = '" + id
                + "' returning id");
        footfall(day).body("items[0].doors.find { it.entered == 6 }.missingMinutes", equalTo(420));
    }

    private static LocalDate lastOpenDay() {
        LocalDate day = TODAY.minusDays(5);
        return day.getDayOfWeek() == java.time.DayOfWeek.SUNDAY ? day.minusDays(1) : day;
    }

    @Test
    void oneDoorHasOneCounter() {
        int number = DOORS.incrementAndGet();
        Map<String, Object> body = Map.of("name", "甲", "door", "Gate " + number, "simulated", false);
        String first = desk.create(PATH, body);
        desk.request()
                .body(Map.of("name", "乙", "door", "gate " + number, "simulated", false))
                .post(PATH)
                .then()
                .statusCode(409)
                .body("violations[0].field", equalTo("door"));
        String old = issue(first, 0).path("clientId");
        Instant starts = TODAY.minusDays(1).atTime(15, 0).atZone(ZONE).toInstant();
        send(old, UUID.randomUUID(), starts, starts.plusSeconds(600), 9).statusCode(201);
        desk.request()
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "换了设备"))
                .post(PATH + "/" + first + "/revoke")
                .then()
                .statusCode(200);
        // the same hardware, entered anew, sends what the old one sent already
        String second = desk.create(PATH, body);
        String fresh = issue(second, 0).path("clientId");
        send(fresh, UUID.randomUUID(), starts, starts.plusSeconds(600), 9)
                .statusCode(400)
                .body("violations[0].field", equalTo("startsAt"));
    }

    @Test
    void aCounterOfASuspendedCentreIsRefused() {
        World others = new World(issuer).open("counter_s");
        Desk there = new Desk(others, "counter_s");
        String id = counter(there);
        String client = there.request()
                .header("If-Match", "\"0\"")
                .post(PATH + "/" + id + "/secret")
                .path("clientId");
        String token = issuer.token(
                AccountsInMemory.idOf(client), "centre_counter_s", AccountsInMemory.idOf("centre_counter_s"));
        String version = others.headquarters()
                .get("/api/headquarters/centres/counter_s")
                .path("version")
                .toString();
        others.headquarters()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "测试"))
                .post("/api/headquarters/centres/counter_s/suspend")
                .then()
                .statusCode(200);
        Instant suspended = Instant.now();
        World.until(() -> "tenant-suspended"
                .equals(given().auth()
                        .oauth2(token)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .contentType(ContentType.JSON)
                        .body(Map.of(
                                "id",
                                UUID.randomUUID().toString(),
                                "startsAt",
                                Instant.now().minusSeconds(2).toString(),
                                "endsAt",
                                Instant.now().minusSeconds(1).toString(),
                                "entered",
                                1))
                        .post(PATH + "/readings")
                        .path("type")
                        .toString()
                        .replaceFirst(".*[/:]", "")));
        assertThat(Duration.between(suspended, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anotherCentresCountersAreNoneHere() {
        client();
        new Desk(new World(issuer).open("counter_b"), "counter_b")
                .request()
                .get(PATH)
                .then()
                .body("items", empty());
    }
}

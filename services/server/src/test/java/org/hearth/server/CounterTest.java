package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.server.AccountsInMemory.Call;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A counter at a door sends what it counted and may do nothing else, and is let go at once. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CounterTest {
    private static final LocalDate TODAY = Doors.TODAY;
    private static final String FOOTFALL = "/api/centre/footfall";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    AccountsInMemory accounts;

    private Desk desk;
    private Doors doors;

    @BeforeEach
    void aCentre() {
        desk = new Desk(new World(issuer).open("counter_a"), "counter_a");
        doors = new Doors(issuer, desk);
    }

    @Test
    void aSecretIsToldOnceAndKeptNowhere() {
        String id = doors.counter();
        String key = UUID.randomUUID().toString();
        String path = Doors.PATH + "/" + id + "/secret";
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
        assertThat(Doors.ask(
                        database,
                        "select count(*) from centre_counter_a.idempotency where position('" + secret
                                + "' in response) > 0"))
                .isEqualTo("0");
        desk.request().get(Doors.PATH + "/" + id + "/history").then().body("items.act", contains("issue", "create"));
    }

    @Test
    void aCounterSendsReadingsAndMayDoNothingElse() {
        String client = doors.client();
        Instant now = Instant.now();
        doors.send(client, UUID.randomUUID(), now.minusSeconds(60), now.minusSeconds(1), 3)
                .statusCode(201);
        for (String path : new String[] {
            FOOTFALL, Doors.PATH, "/api/centre/spaces", "/api/centre/residents", "/api/centre/days/" + TODAY
        }) {
            doors.by(client).get(path).then().statusCode(403);
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
                .post(Doors.PATH + "/readings")
                .then()
                .statusCode(403);
    }

    @Test
    void revokedItIsRefusedWithinFiveSecondsWithATokenThatIsStillGood() {
        String id = doors.counter();
        String client = doors.issue(id, 0).path("clientId");
        doors.hour(client, TODAY.minusDays(1), 9, 4).statusCode(201);
        doors.revoke(id, 7).statusCode(412);

        Instant revoked = Instant.now();
        doors.revoke(id, 2).statusCode(200).body("state", equalTo("revoked"));
        AtomicInteger hour = new AtomicInteger(9);
        World.until(() -> doors.by(client).get(FOOTFALL).statusCode() == 403
                && doors.hour(client, TODAY.minusDays(1), hour.incrementAndGet() % 24, 1)
                                .extract()
                                .statusCode()
                        == 403);
        assertThat(Duration.between(revoked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        // what it sent stays, and the identity provider is told
        desk.request().get(Doors.PATH).then().body("items.find { it.id == '" + id + "' }.heardAt", notNullValue());
        World.until(() -> accounts.clientsOf("counter-" + id).isEmpty());
        doors.issue(id, 3).then().statusCode(409);
    }

    @Test
    void anotherSecretMakesTheOldOneNobodys() {
        String id = doors.counter();
        String old = doors.issue(id, 0).path("clientId");
        doors.hour(old, TODAY.minusDays(2), 10, 5).statusCode(201);
        String fresh = doors.issue(id, 2).then().statusCode(200).extract().path("clientId");
        assertThat(fresh).isEqualTo("counter-" + id + "-2");
        World.until(() -> doors.hour(old, TODAY.minusDays(2), 10, 5).extract().statusCode() == 403);
        doors.hour(fresh, TODAY.minusDays(2), 11, 5).statusCode(201);
        World.until(() -> accounts.clientsOf("counter-" + id).equals(java.util.List.of(fresh)));
    }

    @Test
    void aSecretThatWasNotHandedOutIsAskedForAgain() {
        int number = Doors.another();
        String id = desk.create(Doors.PATH, Map.of("name", "断线 " + number, "door", "门 " + number, "simulated", false));
        String name = "centre_counter_a 断线 " + number;
        accounts.loseAnswers(Call.ENSURE_CLIENT, name);
        doors.issue(id, 0).then().statusCode(503);
        desk.request().get(Doors.PATH).then().body("items.find { it.id == '" + id + "' }.state", equalTo("waiting"));
        // its client was made, yet our own list knows nobody of it
        doors.hour("counter-" + id + "-1", TODAY.minusDays(1), 8, 1).statusCode(403);

        accounts.answer(Call.ENSURE_CLIENT, name);
        String client = doors.issue(id, 1).then().statusCode(200).extract().path("clientId");
        doors.hour(client, TODAY.minusDays(1), 8, 1).statusCode(201);
        World.until(() -> accounts.clientsOf("counter-" + id).equals(java.util.List.of(client)));
    }

    @Test
    void aCounterOfASuspendedCentreIsRefused() {
        World others = new World(issuer).open("counter_s");
        Doors there = new Doors(issuer, new Desk(others, "counter_s"));
        String client = there.client();
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
        World.until(() -> there.send(
                        client,
                        UUID.randomUUID(),
                        Instant.now().minusSeconds(2),
                        Instant.now().minusSeconds(1),
                        1)
                .extract()
                .asString()
                .contains("/tenant-suspended"));
        assertThat(Duration.between(suspended, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void anotherCentresCountersAreNoneHere() {
        doors.client();
        new Desk(new World(issuer).open("counter_b"), "counter_b")
                .request()
                .get(Doors.PATH)
                .then()
                .body("items", empty());
    }
}

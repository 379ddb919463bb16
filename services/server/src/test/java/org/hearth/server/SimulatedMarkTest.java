package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mark of simulated data reaches every row it belongs to, also where nobody came (product rule 8). */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SimulatedMarkTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @FromPlatform
    TestIssuer issuer;

    private Purchase purchase;

    @BeforeEach
    void aCentreAndTwoAgencies() {
        purchase = new Purchase(issuer);
    }

    @Test
    void anExplicitZeroThatWasMadeUpIsMarkedUntilItIsReopened() {
        String alone = purchase.desk.session(purchase.activity, purchase.day.atTime(9, 0));
        String listed = purchase.desk.session(purchase.activity, purchase.day.atTime(11, 0));
        String real = purchase.desk.session(purchase.activity, purchase.day.atTime(13, 0));
        purchase.desk
                .request()
                .header("If-Match", "\"1\"")
                .body(Map.of("nobodyCame", true, "simulated", true))
                .post("/api/centre/sessions/" + alone + "/close")
                .then()
                .statusCode(200)
                .body("simulated", equalTo(true));
        purchase.desk
                .request()
                .body(Map.of("entries", List.of(), "close", true, "simulated", true))
                .post("/api/centre/sessions/" + listed + "/attendance/batch")
                .then()
                .statusCode(201)
                .body("session.simulated", equalTo(true));
        purchase.desk.close(real, true).statusCode(200).body("simulated", equalTo(false));

        purchase.desk
                .request()
                .get("/api/centre/contracts/" + purchase.published() + "/statements/preview?from=" + purchase.day
                        + "&to=" + purchase.day)
                .then()
                .body("statement.sessions.simulated", equalTo(List.of(true, true, false)));

        purchase.desk.act(alone, "reopen").statusCode(200);
        session(purchase.desk, alone).body("simulated", equalTo(false));
    }

    @Test
    void nothingOfASimulatedCentreIsWithoutTheMark() {
        Map<String, Object> pretending = World.centre("pretending");
        pretending.put("simulated", true);
        purchase.world.open(List.of(pretending));
        Desk desk = new Desk(purchase.world, "pretending");
        String activity = desk.activity("和风讲座");
        String session = desk.session(activity, DAY.atTime(9, 0));
        session(desk, session).body("simulated", equalTo(true));
        desk.close(session, true).statusCode(200);

        String contract = desk.request()
                .body(purchase.contract(activity))
                .post("/api/centre/contracts")
                .then()
                .statusCode(201)
                .body("simulated", equalTo(true))
                .extract()
                .path("id");
        desk.request()
                .header("If-Match", "\"1\"")
                .post("/api/centre/contracts/" + contract + "/publish")
                .then()
                .statusCode(200);
        String id = desk.request()
                .body(desk.seen(contract, "from=" + DAY + "&to=" + DAY))
                .post("/api/centre/contracts/" + contract + "/statements")
                .then()
                .statusCode(201)
                .body("simulated", equalTo(true))
                .extract()
                .path("id");
        desk.request()
                .get("/api/centre/statements/" + id)
                .then()
                .body("document.sessions[0].visits", equalTo(0))
                .body("document.sessions[0].simulated", equalTo(true));
        assertThat(desk.request()
                        .get("/api/centre/statements/" + id + "/export?format=csv")
                        .asString()
                        .lines()
                        .filter(line -> line.contains("和风讲座")))
                .singleElement()
                .asString()
                .contains("模拟 simulated");
    }

    private static ValidatableResponse session(Desk desk, String id) {
        return desk.request().get("/api/centre/sessions/" + id).then().statusCode(200);
    }
}

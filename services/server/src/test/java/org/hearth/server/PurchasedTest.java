package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.kernel.CanonicalJson;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the agency that purchased sees, and what it does not. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PurchasedTest {
    @FromPlatform
    TestIssuer issuer;

    private Purchase purchase;

    @BeforeEach
    void aCentreAndTwoAgencies() {
        purchase = new Purchase(issuer);
    }

    /** The contract is for 2026, whole. */
    private static float shareOfTheYear(LocalDate day) {
        return (float) (Math.round(day.getDayOfYear() * 10_000.0 / 365) / 10_000.0);
    }

    @Test
    void theAgencySeesPromisedDeliveredAndTimePassedAndOpensThemToSessions() {
        String contract = purchase.published();
        purchase.held(purchase.day, 12);
        purchase.held(purchase.day.plusDays(1), 30);
        purchase.desk.session(purchase.activity, purchase.day.plusDays(1).atTime(15, 0));
        String id = purchase.statement(contract, purchase.day, purchase.day.plusDays(6), "")
                .statusCode(201)
                .extract()
                .path("id");

        purchase.agency()
                .get("/api/government/contracts/" + contract)
                .then()
                .statusCode(200)
                .body("asOfDay", equalTo(purchase.day.plusDays(6).toString()))
                .body("indicators.find { it.kind == 'visits' }.delivered", equalTo(42))
                .body("indicators.find { it.kind == 'sessionsHeld' }.delivered", equalTo(2))
                .body("latest.id", equalTo(id));
        purchase.agency()
                .get("/api/government/statements/" + id)
                .then()
                .body("intact", equalTo(true))
                .body("document.sessions", hasSize(2))
                .body("document.sessions[0].day", equalTo(purchase.day.toString()))
                .body("document.sessions[0].byMethod.tally", equalTo(12))
                .body("document.timePassed", equalTo(shareOfTheYear(purchase.day.plusDays(6))));
    }

    @Test
    void theHashIsOfTheVeryBytesThatAreHandedOut() {
        String contract = purchase.published();
        purchase.held(purchase.day, 3);
        String id = purchase.statement(contract, purchase.day, purchase.day, "")
                .extract()
                .path("id");

        String bytes = purchase.agency()
                .get("/api/government/statements/" + id + "/export?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        purchase.agency()
                .get("/api/government/statements/" + id)
                .then()
                .body("sha256", equalTo(CanonicalJson.sha256(bytes)));
    }

    @Test
    void smallSessionsOfASensitiveProgrammeAreMaskedAndTheTotalStaysExact() {
        purchase.activity = purchase.desk.activity("残障手作", purchase.desk.programme("残障 " + UUID.randomUUID(), true));
        String contract = purchase.published();
        purchase.held(purchase.day, 3);
        purchase.held(purchase.day.plusDays(1), 20);
        purchase.held(purchase.day.plusDays(2), 30);
        String id = purchase.statement(contract, purchase.day, purchase.day.plusDays(3), "")
                .extract()
                .path("id");

        purchase.agency()
                .get("/api/government/statements/" + id)
                .then()
                .body("document.sessions.suppressed", equalTo(List.of(true, true, false)))
                .body("document.sessions[0].visits", nullValue())
                .body("document.visits", equalTo(53));
    }

    @Test
    void anotherAgencyFindsNothingAndTheAgencyReachesNothingElse() {
        String contract = purchase.published();
        purchase.held(purchase.day, 5);
        String id = purchase.statement(contract, purchase.day, purchase.day, "")
                .extract()
                .path("id");
        RequestSpecification stranger = purchase.world.as(Purchase.STRANGER, "agency_otherbridge");

        stranger.get("/api/government/statements/" + id).then().statusCode(404);
        purchase.world
                .as(Purchase.STRANGER, "agency_otherbridge")
                .get("/api/government/contracts/" + contract)
                .then()
                .statusCode(404);
        purchase.world
                .as(Purchase.STRANGER, "agency_otherbridge")
                .get("/api/government/contracts")
                .then()
                .body("items", hasSize(0));
        for (String path : List.of(
                "/api/centre/contracts",
                "/api/centre/residents",
                "/api/headquarters/comparison",
                "/api/centre/staff")) {
            purchase.agency().get(path).then().statusCode(403);
        }
    }

    @Test
    void anExportedStatementCarriesNumberPeriodAndHash() {
        String contract = purchase.published();
        purchase.held(purchase.day, 5);
        ValidatableResponse made = purchase.statement(contract, purchase.day, purchase.day, "");
        String csv = purchase.agency()
                .get("/api/government/statements/" + made.extract().path("id") + "/export?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv)
                .contains(made.extract().<String>path("number"))
                .contains(made.extract().<String>path("sha256"))
                .contains(purchase.day.toString());
    }
}

package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract is changed as long as it is a draft. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ContractDraftTest {
    @FromPlatform
    TestIssuer issuer;

    private Purchase purchase;

    @BeforeEach
    void aCentreAndTwoAgencies() {
        purchase = new Purchase(issuer);
    }

    /** As its form does: all fields, as they are to be. */
    private ValidatableResponse change(String contract, int version, Map<String, Object> to) {
        return purchase.desk
                .request()
                .header("If-Match", "\"" + version + "\"")
                .body(to)
                .put("/api/centre/contracts/" + contract)
                .then();
    }

    @Test
    void everyFieldOfADraftCanBeChanged() {
        String id = purchase.create(purchase.contract(purchase.activity))
                .statusCode(201)
                .body("reportEvery", equalTo("quarter"))
                .extract()
                .path("id");
        String other = purchase.desk.activity("讲座 " + UUID.randomUUID());
        Map<String, Object> now = Map.ofEntries(
                Map.entry("agency", "otherbridge"),
                Map.entry("number", "D-" + UUID.randomUUID()),
                Map.entry("title", "助残服务"),
                Map.entry("starts", "2026-02-01"),
                Map.entry("ends", "2027-01-31"),
                Map.entry("amountMinor", 99_000_000),
                Map.entry("currency", "EUR"),
                Map.entry("procurement", "negotiation"),
                Map.entry("reportEvery", "month"),
                Map.entry("indicators", List.of(Map.of("kind", "visits", "target", 7))),
                Map.entry("activityIds", List.of(other)),
                Map.entry("simulated", true));

        change(id, 1, now).statusCode(200).body("version", equalTo(2));

        JsonPath read =
                purchase.desk.request().get("/api/centre/contracts/" + id).jsonPath();
        for (String field : Set.of(
                "agency",
                "number",
                "title",
                "starts",
                "ends",
                "amountMinor",
                "currency",
                "procurement",
                "reportEvery",
                "simulated")) {
            assertThat(read.<Object>get(field)).as(field).isEqualTo(now.get(field));
        }
        assertThat(read.<Object>get("indicators.kind")).isEqualTo(List.of("visits"));
        assertThat(read.<Object>get("indicators.target")).isEqualTo(List.of(7));
        assertThat(read.<Object>get("activities.id")).isEqualTo(List.of(other));
    }

    /** The slug of an agency is the platform's; people know it by name. */
    @Test
    void whatIsDoneToAContractNamesItsAgency() {
        Map<String, Object> contract = purchase.contract(purchase.activity);
        String id = purchase.create(contract).statusCode(201).extract().path("id");
        contract.put("agency", "otherbridge");
        change(id, 1, contract).statusCode(200);

        purchase.desk
                .request()
                .get("/api/centre/acts?object=contract")
                .then()
                .body("items[0].objectId", equalTo(id))
                .body("items[0].before", equalTo(Map.of("agency", "长桥街道 longbridge")))
                .body("items[0].after", equalTo(Map.of("agency", "长桥街道 otherbridge")));
    }

    @Test
    void otherActivitiesAloneAreAnotherVersion() {
        Map<String, Object> contract = purchase.contract(purchase.activity);
        String id = purchase.create(contract).statusCode(201).extract().path("id");
        Map<String, Object> other = new HashMap<>(contract);
        other.put("activityIds", List.of(purchase.desk.activity("讲座 " + UUID.randomUUID())));

        change(id, 1, other).statusCode(200).body("version", equalTo(2));
        change(id, 1, contract).statusCode(412);
    }

    @Test
    void anActivityIsLetGoByTheSameChangeThatWouldMeetAnotherContract() {
        Map<String, Object> first = new HashMap<>(purchase.contract(purchase.activity));
        first.putAll(Map.of("starts", "2026-01-01", "ends", "2026-03-31"));
        String id = purchase.create(first).statusCode(201).extract().path("id");
        Map<String, Object> second = new HashMap<>(purchase.contract(purchase.activity));
        second.putAll(Map.of("starts", "2026-04-01", "ends", "2026-06-30"));
        purchase.create(second).statusCode(201);

        first.put("ends", "2026-06-30");
        change(id, 1, first).statusCode(409);
        String other = purchase.desk.activity("讲座 " + UUID.randomUUID());
        first.put("activityIds", List.of(other));
        change(id, 1, first).statusCode(200).body("activities.id", equalTo(List.of(other)));
    }

    @Test
    void aDraftIsChangedByWhoSawItLastAndNoLongerOncePublished() {
        Map<String, Object> contract = purchase.contract(purchase.activity);
        String id = purchase.create(contract).statusCode(201).extract().path("id");
        Map<String, Object> yearly = new HashMap<>(contract);
        yearly.put("reportEvery", "year");
        change(id, 1, yearly).statusCode(200);
        change(id, 1, contract).statusCode(412);
        purchase.desk
                .request()
                .header("If-Match", "\"2\"")
                .post("/api/centre/contracts/" + id + "/publish")
                .then()
                .statusCode(200);
        change(id, 3, contract).statusCode(409);
    }
}

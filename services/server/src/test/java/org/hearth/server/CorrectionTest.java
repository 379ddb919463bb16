package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** A statement stands as it was published; what it got wrong is said by another one, which names it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class CorrectionTest extends WithPurchase {
    @Test
    void aCorrectionIsANewStatementThatNamesTheOneItReplaces() {
        String contract = purchase.published();
        String session = purchase.held(purchase.day, 8);
        ValidatableResponse first =
                purchase.statement(contract, purchase.day, purchase.day, "").statusCode(201);
        purchase.desk.act(session, "reopen").statusCode(200);
        purchase.desk.tally(session, 2).statusCode(201);
        purchase.desk.close(session, false).statusCode(200);

        String second = purchase.statement(
                        contract, purchase.day, purchase.day, first.extract().path("id"))
                .statusCode(201)
                .body("replaces", equalTo(first.extract().<String>path("number")))
                .extract()
                .path("id");

        purchase.agency()
                .get("/api/government/statements/" + second)
                .then()
                .body("document.differences.kind", contains("visits", "tally", "sessions"))
                .body("document.differences.before", contains(8, 8, 1))
                .body("document.differences.after", contains(10, 10, 1))
                .body("document.previousSha256", equalTo(first.extract().<String>path("sha256")))
                .body("intact", equalTo(true));
        purchase.agency()
                .get("/api/government/statements/" + first.extract().<String>path("id"))
                .then()
                .body("document.visits", equalTo(8))
                .body("replacedBy", containsString("R02"))
                .body("replacedById", equalTo(second));
        purchase.agency()
                .get("/api/government/contracts/" + contract)
                .then()
                .body("standing.indicators.find { it.kind == 'visits' }.delivered", equalTo(10));
    }

    @Test
    void aStatementKeepsTheTotalsItHadWhateverIsCorrectedLater() {
        String contract = purchase.published();
        String session = purchase.held(purchase.day, 8);
        purchase.held(purchase.day.plusDays(1), 20);
        String first = published(contract, purchase.day, "");
        String second = published(contract, purchase.day.plusDays(1), "");
        purchase.desk.act(session, "reopen").statusCode(200);
        purchase.desk.tally(session, 2).statusCode(201);
        purchase.desk.close(session, false).statusCode(200);
        String correction = published(contract, purchase.day, first);

        Map.of(first, 8, second, 28, correction, 10)
                .forEach((id, visits) -> purchase.agency()
                        .get("/api/government/statements/" + id)
                        .then()
                        .body("standing.indicators.find { it.kind == 'visits' }.delivered", equalTo(visits)));
        purchase.desk
                .request()
                .get("/api/centre/statements/" + first)
                .then()
                .body("standing.indicators.find { it.kind == 'visits' }.delivered", equalTo(8));
        purchase.agency()
                .get("/api/government/contracts/" + contract)
                .then()
                .body("standing.indicators.find { it.kind == 'visits' }.delivered", equalTo(30));
    }

    private String published(String contract, LocalDate day, String replaces) {
        return purchase.statement(contract, day, day, replaces)
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aCorrectionWithoutAnyDifferenceIsRefused() {
        String contract = purchase.published();
        purchase.held(purchase.day, 8);
        String id = purchase.statement(contract, purchase.day, purchase.day, "")
                .extract()
                .path("id");

        purchase.statement(contract, purchase.day, purchase.day, id)
                .statusCode(409)
                .body("detail", containsString("没有任何差异"));
    }

    @Test
    void aCorrectionSaysWhyAndWhichSessionsDiffer() {
        String contract = purchase.published();
        String wrong = purchase.held(purchase.day, 7);
        purchase.held(purchase.day.plusDays(1), 5);
        String first = purchase.statement(contract, purchase.day, purchase.day.plusDays(2), "")
                .statusCode(201)
                .extract()
                .path("id");
        purchase.recount(wrong, 8);
        purchase.held(purchase.day.plusDays(2), 3);
        Map<String, Object> seen = purchase.seen(contract, purchase.day, purchase.day.plusDays(2), first);

        purchase.publish(contract, seen).statusCode(400).body("violations.field", contains("reason"));
        seen.put("reason", " ");
        purchase.publish(contract, seen).statusCode(400).body("violations.field", contains("reason"));
        seen.put("reason", "长".repeat(301));
        purchase.publish(contract, seen).statusCode(400).body("violations.field", contains("reason"));
        seen.put("reason", " 漏记一人 ");
        String correction = purchase.publish(contract, seen)
                .statusCode(201)
                .body("reason", equalTo("漏记一人"))
                .extract()
                .path("id");

        String path = "/api/government/statements/" + correction;
        purchase.agency()
                .get(path)
                .then()
                .body("document.schema", equalTo(3))
                .body("document.reason", equalTo("漏记一人"))
                .body("document.lineChanges.size()", equalTo(2))
                .body("document.lineChanges[0].before.visits", equalTo(7))
                .body("document.lineChanges[0].after.visits", equalTo(8))
                .body("document.lineChanges[0].after.startsLocal", equalTo("09:00"))
                .body("document.lineChanges[1].before", nullValue())
                .body("document.lineChanges[1].after.visits", equalTo(3))
                .body("intact", equalTo(true));
        assertThat(purchase.agency().get(path + "/export?format=csv").asString())
                .contains("更正原因 Reason: 漏记一人", purchase.day + " 09:00", "7 → 8", "更正 corrected");
        assertThat(purchase.agency().get(path + "/export?format=json").asString())
                .contains("\"reason\":\"漏记一人\"");
        purchase.agency()
                .get("/api/government/contracts/" + contract + "/statements")
                .then()
                .body("items[0].reason", equalTo("漏记一人"))
                .body("items[1].reason", nullValue());
    }

    /** What is refused adds up to nothing: the days it covers would be in the sum twice. */
    @Test
    void thePreviewOfWhatIsRefusedHasNoTotals() {
        String contract = purchase.published();
        purchase.held(purchase.day, 8);
        purchase.statement(contract, purchase.day).statusCode(201);

        purchase.desk
                .request()
                .get("/api/centre/contracts/" + contract + "/statements/preview?from=" + purchase.day + "&to="
                        + purchase.day)
                .then()
                .body("obstacles.zh[0]", containsString("重叠"))
                .body("statement.visits", equalTo(8))
                .body("standing", nullValue());
    }

    /** Only what replaces another statement has a reason. */
    @Test
    void aFirstStatementHasNoReason() {
        String contract = purchase.published();
        purchase.held(purchase.day, 7);
        Map<String, Object> seen = purchase.seen(contract, purchase.day, purchase.day, "");
        seen.put("reason", "没有");

        purchase.publish(contract, seen).statusCode(400).body("violations.field", contains("reason"));
    }

    /** Two sessions change places: no total tells, the list does. */
    @Test
    void aCorrectionNamesSessionsThatDifferWhereTotalsDoNot() {
        String contract = purchase.published();
        String small = purchase.held(purchase.day, 3);
        String large = purchase.held(purchase.day.plusDays(1), 9);
        String id = purchase.statement(contract, purchase.day, purchase.day.plusDays(1), "")
                .extract()
                .path("id");
        Map.of(small, 9, large, 3).forEach(purchase::recount);

        String correction = purchase.statement(contract, purchase.day, purchase.day.plusDays(1), id)
                .statusCode(201)
                .extract()
                .path("id");
        purchase.agency()
                .get("/api/government/statements/" + correction)
                .then()
                .body("document.differences.kind", contains("sessions"))
                .body("document.differences.before", contains(2))
                .body("document.differences.after", contains(2));
    }
}

package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Sensitive programmes stay apart in statements: nothing that leaves speaks of them but a line, and no two things that leave
 * differ by less than two sessions and five heads of them.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SensitiveStatementTest {
    @FromPlatform
    TestIssuer issuer;

    private Purchase purchase;
    private String ordinary;
    private String sensitive;
    private String programme;
    private String contract;
    private LocalDate next;

    @BeforeEach
    void aContractOfAnOrdinaryAndASensitiveActivity() {
        purchase = new Purchase(issuer);
        next = purchase.day.plusDays(1);
        ordinary = purchase.activity;
        programme = purchase.desk.programme("残障康复 " + UUID.randomUUID(), true);
        sensitive = purchase.desk.activity("康复小组 " + UUID.randomUUID(), programme);
        contract = purchase.create(purchase.contract(ordinary, sensitive))
                .statusCode(201)
                .extract()
                .path("id");
        purchase.desk
                .request()
                .header("If-Match", "\"1\"")
                .post("/api/centre/contracts/" + contract + "/publish")
                .then()
                .statusCode(200);
    }

    private String held(String activity, LocalDate day, int heads) {
        purchase.activity = activity;
        return purchase.held(day, heads);
    }

    private void change(String session, int more) {
        purchase.desk.act(session, "reopen").statusCode(200);
        purchase.desk.tally(session, more).statusCode(201);
        purchase.desk.close(session, false).statusCode(200);
    }

    private JsonPath publish(LocalDate from, LocalDate to, String replaces) {
        ValidatableResponse made =
                purchase.statement(contract, from, to, replaces).statusCode(201);
        return purchase.agency()
                .get("/api/government/statements/" + made.extract().path("id"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static List<Object> line(JsonPath statement) {
        return java.util.Arrays.asList(
                statement.get("document.sensitive[0].sessions"), statement.get("document.sensitive[0].visits"));
    }

    @Test
    void totalsIndicatorsAndListAreWithoutSensitiveProgrammesAndALineStandsBeside() {
        held(ordinary, purchase.day, 3);
        held(sensitive, purchase.day, 4);
        held(sensitive, purchase.day, 2);
        purchase.desk.tally(purchase.desk.session(sensitive, purchase.day.atTime(18, 0)), 50);

        JsonPath statement = publish(purchase.day, purchase.day, "");
        assertThat(statement.getInt("document.visits")).isEqualTo(3);
        assertThat(statement.getInt("document.sessionsHeld")).isOne();
        assertThat(statement.getInt("document.notClosed")).isZero();
        assertThat(statement.getList("document.indicators.inPeriod")).containsExactly(1, 3);
        assertThat(statement.getInt("standing.indicators.find { it.kind == 'visits' }.delivered"))
                .isEqualTo(3);
        assertThat(statement.getList("document.sessions.visits")).containsExactly(3);
        assertThat(line(statement)).containsExactly(2, 6);
        assertThat(statement.getList("document.sensitive[0].covers.from")).containsExactly(purchase.day.toString());
    }

    /** What is said of sensitive programmes is other than what was seen: the refusal says so, and gives no number. */
    @Test
    void anotherLineThanTheOneThatWasSeenIsNotPublishedAndTheRefusalSaysSo() {
        held(sensitive, purchase.day, 4);
        held(sensitive, purchase.day, 2);
        Map<String, Object> seen = purchase.seen(contract, purchase.day, purchase.day, "");
        held(sensitive, purchase.day, 5);

        purchase.publish(contract, seen)
                .statusCode(409)
                .body("changes.kind", contains("sensitive"))
                .body("changes[0].before", nullValue())
                .body("changes[0].after", nullValue());
    }

    /** Neither a sole session, nor several with few heads, nor none: the line says the same. */
    @Test
    void tooFewAreNotToldAndComeWithTheNextStatementsLine() {
        held(sensitive, purchase.day, 9);
        JsonPath sole = publish(purchase.day, purchase.day, "");
        assertThat(line(sole)).containsExactly(null, null);

        held(sensitive, next, 1);
        held(sensitive, next, 1);
        JsonPath carried = publish(next, next, "");
        assertThat(line(carried)).containsExactly(3, 11);
        assertThat(carried.getList("document.sensitive[0].covers.from"))
                .containsExactly(purchase.day.toString(), next.toString());
        assertThat(carried.getBoolean("document.sensitive[0].lateCorrection")).isFalse();

        JsonPath nothing = publish(next.plusDays(1), next.plusDays(1), "");
        assertThat(line(nothing)).containsExactly(null, null);
        assertThat(nothing.getList("document.sensitive[0].covers.from"))
                .containsExactly(next.plusDays(1).toString());
    }

    @Test
    void aCorrectionRepeatsTheLineAndTheNextStatementsLineHoldsTheChangeMarked() {
        String shown = held(ordinary, purchase.day, 6);
        held(sensitive, purchase.day, 4);
        String late = held(sensitive, purchase.day, 4);
        JsonPath first = publish(purchase.day, purchase.day, "");
        assertThat(line(first)).containsExactly(2, 8);

        change(late, 1);
        purchase.statement(contract, purchase.day, purchase.day, first.getString("id"))
                .statusCode(409);
        change(shown, 2);
        JsonPath corrected = publish(purchase.day, purchase.day, first.getString("id"));
        assertThat(line(corrected)).containsExactly(2, 8);
        assertThat(corrected.getList("document.differences.kind")).containsExactly("visits", "tally", "sessions");

        held(sensitive, next, 3);
        held(sensitive, next, 3);
        JsonPath second = publish(next, next, "");
        assertThat(line(second)).containsExactly(2, 7);
        assertThat(second.getBoolean("document.sensitive[0].lateCorrection")).isTrue();
    }

    @Test
    void aCorrectionDoesNotGiveAMaskedValueBack() {
        String shown = held(ordinary, purchase.day, 6);
        String sole = held(sensitive, purchase.day, 4);
        JsonPath first = publish(purchase.day, purchase.day, "");
        change(shown, 1);
        change(sole, 20);
        held(sensitive, purchase.day, 30);

        JsonPath corrected = publish(purchase.day, purchase.day, first.getString("id"));
        assertThat(line(corrected)).containsExactly(null, null);
        assertThat(corrected.getList("document.differences.kind"))
                .containsExactly("visits", "tally", "sessions", "sensitive");
        assertThat((Object) corrected.get("document.differences[3].after")).isNull();
        assertThat(corrected.getInt("document.visits")).isEqualTo(7);
        JsonPath second = publish(next, next, "");
        assertThat(line(second)).containsExactly(2, 54);
    }

    /** What was listed before the mark was set never enters a line: the line less the list would tell the rest. */
    @Test
    void aMarkSetBetweenTwoStatementsTakesTheProgrammeOutAndAddsNothingKnownToALine() {
        String plain = purchase.desk.programme("心理服务 " + UUID.randomUUID(), false);
        String marked = purchase.desk.activity("倾听 " + UUID.randomUUID(), plain);
        contract = purchase.create(purchase.contract(marked)).extract().path("id");
        purchase.desk.request().header("If-Match", "\"1\"").post("/api/centre/contracts/" + contract + "/publish");
        held(marked, purchase.day, 8);
        JsonPath before = publish(purchase.day, purchase.day, "");
        assertThat(before.getInt("document.visits")).isEqualTo(8);
        JsonPath row = purchase.desk
                .request()
                .get("/api/centre/programmes?limit=200")
                .jsonPath()
                .setRootPath("items.find { it.id == '" + plain + "' }");
        purchase.desk
                .request()
                .header("If-Match", "\"" + row.getInt("version") + "\"")
                .body(Map.of("name", row.getString("name"), "sensitive", true))
                .put("/api/centre/programmes/" + plain)
                .then()
                .statusCode(200);

        held(marked, next, 3);
        JsonPath after = publish(next, next, "");
        assertThat(after.getInt("document.visits")).isZero();
        assertThat(line(after)).containsExactly(null, null);
        held(marked, next.plusDays(1), 4);
        JsonPath third = publish(next.plusDays(1), next.plusDays(1), "");
        assertThat(line(third)).containsExactly(2, 7);

        JsonPath corrected = publish(purchase.day, purchase.day, before.getString("id"));
        assertThat(corrected.getInt("document.visits")).isZero();
        assertThat(corrected.getList("document.sessions")).isEmpty();
        assertThat(corrected.getList("document.differences.after")).contains(0);
    }

    /** Read in the list, let go by a correction, moved to the next statement's days: the line less what was read would tell the rest. */
    @Test
    void whatWasListedOnceNeverEntersALineAlsoWhenACorrectionLetItGo() {
        String name = "心理服务 " + UUID.randomUUID();
        String plain = purchase.desk.programme(name, false);
        String marked = purchase.desk.activity("倾听 " + UUID.randomUUID(), plain);
        contract = purchase.create(purchase.contract(marked)).extract().path("id");
        purchase.desk.request().header("If-Match", "\"1\"").post("/api/centre/contracts/" + contract + "/publish");
        String moved = held(marked, purchase.day, 8);
        String listed = publish(purchase.day, purchase.day, "").getString("id");
        purchase.desk.act(moved, "reopen").statusCode(200);
        purchase.desk.voidAll(moved);
        publish(purchase.day, purchase.day, listed);
        purchase.desk.move(moved, marked, next.atTime(9, 0)).statusCode(200);
        purchase.desk
                .request()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", name, "sensitive", true))
                .put("/api/centre/programmes/" + plain)
                .then()
                .statusCode(200);
        purchase.desk.tally(moved, 8).statusCode(201);
        purchase.desk.close(moved, false).statusCode(200);
        held(marked, next, 3);

        assertThat(line(publish(next, next, ""))).containsExactly(null, null);
    }

    @Test
    void threeMonthsCannotBeTakenFromWhatTheQuarterSays() {
        LocalDate month = LocalDate.of(2026, 2, 1);
        int[] heads = {9, 9, 1};
        long told = 0;
        for (int i = 0; i < 3; i++) {
            LocalDate starts = month.plusMonths(i);
            held(sensitive, starts, heads[i]);
            if (i == 1) {
                held(sensitive, starts, 2);
            }
            JsonPath statement = publish(starts, starts.plusMonths(1).minusDays(1), "");
            Integer visits = statement.get("document.sensitive[0].visits");
            told += visits == null ? 0 : visits;
            assertThat(line(statement)).isEqualTo(i == 1 ? List.of(3, 20) : java.util.Arrays.asList(null, null));
        }
        assertThat(told).as("the last month's sole session stays untold").isEqualTo(20);
        purchase.agency()
                .get("/api/government/contracts/" + contract)
                .then()
                .body("standing.indicators.delivered", contains(0, 0));
    }

    @Test
    void aSensitiveSessionLeavesItsStatementByACorrectionThatGivesNoNumber() {
        String moved = held(sensitive, purchase.day, 9);
        held(sensitive, purchase.day, 9);
        JsonPath first = publish(purchase.day, purchase.day, "");
        assertThat(line(first)).containsExactly(2, 18);
        purchase.desk.act(moved, "reopen").statusCode(200);
        purchase.desk.voidAll(moved);
        purchase.desk.move(moved, sensitive, next.atTime(9, 0)).statusCode(409);

        JsonPath corrected = publish(purchase.day, purchase.day, first.getString("id"));
        assertThat(corrected.getList("document.differences")).hasSize(1);
        assertThat(line(corrected)).containsExactly(2, 18);
        purchase.desk.move(moved, sensitive, next.atTime(9, 0)).statusCode(200);
        purchase.desk.tally(moved, 9).statusCode(201);
        purchase.desk.close(moved, false).statusCode(200);
        JsonPath second = publish(next, next, "");
        assertThat(line(second)).as("it was told already").containsExactly(null, null);
        purchase.agency()
                .get("/api/government/statements/" + second.getString("id"))
                .then()
                .body("document.sessions", hasSize(0))
                .body("document.visits", equalTo(0));
    }
}

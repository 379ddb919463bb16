package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A session counts once: for one contract and within it for one statement, whatever happens to it afterwards. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ClaimTest {
    private static final String MAPPING = """
            {"title":["title"],"programme":[],"activityId":[],"externalId":["id"],"startDay":["day"],"endDay":[],
             "startTime":["from"],"endTime":["to"],"ageMin":[],"ageMax":[],"space":[]}""";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Purchase purchase;
    private LocalDate next;

    @BeforeEach
    void aCentreAndTwoAgencies() {
        purchase = new Purchase(issuer);
        next = purchase.day.plusDays(1);
    }

    @Test
    void aCountedSessionStaysInItsStatementsDaysUntilThatIsCorrected() {
        String contract = purchase.published();
        String session = purchase.held(purchase.day, 10);
        purchase.held(purchase.day, 4);
        ValidatableResponse first = purchase.statement(contract, purchase.day).statusCode(201);
        purchase.desk.act(session, "reopen").statusCode(200);
        purchase.desk.voidAll(session);

        purchase.desk
                .move(session, purchase.activity, next.atTime(9, 0))
                .statusCode(409)
                .body("detail", containsString(first.extract().path("number")));
        purchase.desk
                .move(session, purchase.activity, purchase.day.atTime(15, 0))
                .statusCode(200);
        String corrected = purchase.statement(
                        contract, purchase.day, purchase.day, first.extract().path("id"))
                .statusCode(201)
                .body("visits", equalTo(4))
                .extract()
                .path("id");
        purchase.desk.move(session, purchase.activity, next.atTime(9, 0)).statusCode(200);
        purchase.desk.tally(session, 10).statusCode(201);
        purchase.desk.close(session, false).statusCode(200);
        purchase.statement(contract, next).statusCode(201).body("visits", equalTo(10));

        purchase.agency()
                .get("/api/government/contracts/" + contract)
                .then()
                .body("standing.indicators.find { it.kind == 'visits' }.delivered", equalTo(14))
                .body("standing.indicators.find { it.kind == 'sessionsHeld' }.delivered", equalTo(2));
        purchase.agency()
                .get("/api/government/statements/" + corrected)
                .then()
                .body(
                        "document.differences.kind",
                        contains("sessionsHeld", "visits", "tally", "notClosed", "sessions"));
    }

    @Test
    void anImportRefusesTheRowThatWouldMoveACountedSessionOutOfItsDays() {
        String title = "导入的活动 " + UUID.randomUUID();
        imported(title, purchase.day, purchase.day);
        JsonPath session = purchase.desk
                .request()
                .get("/api/centre/sessions?from=" + purchase.day + "&to=" + purchase.day + "&q=" + title)
                .jsonPath()
                .setRootPath("items[0]");
        purchase.activity = session.getString("activityId");
        String contract = purchase.published();
        purchase.desk.tally(session.getString("id"), 4).statusCode(201);
        purchase.desk.close(session.getString("id"), false).statusCode(200);
        String number = purchase.statement(contract, purchase.day)
                .statusCode(201)
                .extract()
                .path("number");
        purchase.desk.act(session.getString("id"), "reopen").statusCode(200);
        purchase.desk.voidAll(session.getString("id"));

        JsonPath rows = imported(title, purchase.day, next);
        assertThat(rows.getList("items.verdict")).containsExactly("refused");
        assertThat(rows.getString("items[0].reason.zh")).contains(number);
    }

    /** Imports one session, whose id is that of its first day, onto {@code day}. */
    private JsonPath imported(String title, LocalDate first, LocalDate day) {
        String csv = "id,title,day,from,to\n%s %s,%s,%s,09:00,10:00\n".formatted(title, first, title, day);
        String path = "/api/centre/imports/"
                + purchase.desk
                        .request()
                        .contentType("application/octet-stream")
                        .body(csv.getBytes(StandardCharsets.UTF_8))
                        .post("/api/centre/imports?filename=a.csv")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        purchase.desk.request().body(MAPPING).post(path + "/test").then().statusCode(202);
        World.until(() -> "tested".equals(purchase.desk.request().get(path).path("state")));
        purchase.desk.request().post(path + "/run").then().statusCode(202);
        World.until(() -> "done".equals(purchase.desk.request().get(path).path("state")));
        return purchase.desk.request().get(path + "/rows").jsonPath();
    }

    /** Where the code forgot to ask, the database still refuses. */
    @Test
    void theDatabaseItselfRefusesToMoveACountedSessionOutOfItsDays() throws SQLException {
        String contract = purchase.published();
        String session = purchase.held(purchase.day, 10);
        purchase.statement(contract, purchase.day).statusCode(201);

        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            String refusal = "";
            try {
                statement.execute(
                        "update centre_delivering.session set day = day + 1, end_day = end_day + 1 where id = '"
                                + session + "'");
            } catch (SQLException e) {
                refusal = String.valueOf(e.getMessage());
            }
            assertThat(refusal).contains("claim_inside_statement");
        }
    }

    @Test
    void aCorrectionReleasesWhatItDropsAndClaimsWhatItAdds() throws SQLException {
        String contract = purchase.published();
        String dropped = purchase.held(purchase.day, 10);
        String kept = purchase.held(purchase.day, 4);
        String first = purchase.statement(contract, purchase.day).extract().path("id");
        purchase.desk.act(dropped, "reopen").statusCode(200);
        assertThat(Purchase.claims(database, "session_id = '" + dropped + "' and statement_id = '" + first + "'"))
                .as("reopening keeps the claim")
                .isOne();
        String added = purchase.held(purchase.day, 6);

        String second = purchase.statement(contract, purchase.day, purchase.day, first)
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(Purchase.claims(database, "statement_id = '" + first + "' or session_id = '" + dropped + "'"))
                .isZero();
        assertThat(Purchase.claims(
                        database,
                        "statement_id = '" + second + "' and session_id in ('" + kept + "', '" + added + "')"))
                .isEqualTo(2);
    }

    /** As claims were made before they named their statement, where it could not be found out. */
    private void forgetStatementOf(String session) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            String claim = "alter table centre_delivering.claim ";
            statement.execute(claim + "drop constraint claim_names_its_statement");
            statement.execute(
                    "update centre_delivering.claim set statement_id = null, covers_from = null, covers_to = null,"
                            + " published_as = null where session_id = '" + session + "'");
            statement.execute(claim + "add constraint claim_names_its_statement check (statement_id is not null and"
                    + " covers_from is not null and covers_to is not null and published_as is not null) not valid");
        }
    }

    @Test
    void anOldClaimThatNamesNoStatementIsRefusedInWordsAndLetGoByACorrection() throws SQLException {
        Map<String, Object> terms = purchase.contract(purchase.activity);
        String contract = purchase.create(terms).extract().path("id");
        purchase.desk.request().header("If-Match", "\"1\"").post("/api/centre/contracts/" + contract + "/publish");
        String session = purchase.held(purchase.day, 10);
        String first = purchase.statement(contract, purchase.day).extract().path("id");
        forgetStatementOf(session);
        purchase.desk.act(session, "reopen").statusCode(200);
        purchase.desk.voidAll(session);

        purchase.desk
                .move(session, purchase.activity, next.atTime(9, 0))
                .statusCode(409)
                .body("detail", containsString(String.valueOf(terms.get("number"))));
        purchase.desk
                .move(session, purchase.activity, purchase.day.atTime(15, 0))
                .statusCode(200);
        purchase.desk.tally(session, 11).statusCode(201);
        purchase.desk.close(session, false).statusCode(200);
        String second = purchase.statement(contract, purchase.day, purchase.day, first)
                .statusCode(201)
                .body("visits", equalTo(11))
                .extract()
                .path("id");
        assertThat(Purchase.claims(database, "session_id = '" + session + "' and statement_id = '" + second + "'"))
                .as("taken over")
                .isOne();
        forgetStatementOf(session);
        purchase.desk.act(session, "reopen").statusCode(200);
        purchase.desk.voidAll(session);
        purchase.statement(contract, purchase.day, purchase.day, second).statusCode(201);
        purchase.desk.move(session, purchase.activity, next.atTime(9, 0)).statusCode(200);
    }

    /** The agency read it by itself before the mark was set: a line with it less what was read would tell the other two. */
    @Test
    void whatAnOldClaimListedNeverEntersALineThoughItWasLetGoSince() throws SQLException {
        String name = "旧服务 " + UUID.randomUUID();
        String programme = purchase.desk.programme(name, false);
        purchase.activity = purchase.desk.activity("旧活动", programme);
        String contract = purchase.published();
        String session = purchase.held(purchase.day, 10);
        String first = purchase.statement(contract, purchase.day).extract().path("id");
        forgetStatementOf(session);
        purchase.desk.act(session, "reopen").statusCode(200);
        purchase.desk.voidAll(session);
        purchase.statement(contract, purchase.day, purchase.day, first).statusCode(201);

        purchase.desk
                .request()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", name, "sensitive", true))
                .put("/api/centre/programmes/" + programme)
                .then()
                .statusCode(200);
        purchase.desk.move(session, purchase.activity, next.atTime(9, 0)).statusCode(200);
        purchase.desk.tally(session, 10).statusCode(201);
        purchase.desk.close(session, false).statusCode(200);
        purchase.held(next, 3);
        purchase.held(next, 4);
        String second =
                purchase.statement(contract, next).statusCode(201).extract().path("id");
        purchase.agency()
                .get("/api/government/statements/" + second)
                .then()
                .body("document.sensitive[0].sessions", equalTo(2))
                .body("document.sensitive[0].visits", equalTo(7));
    }

    @Test
    void anOldClaimThatNamesNoStatementKeepsAnImportedSessionOnItsDay() throws SQLException {
        String title = "旧活动 " + UUID.randomUUID();
        imported(title, purchase.day, purchase.day);
        JsonPath session = purchase.desk
                .request()
                .get("/api/centre/sessions?from=" + purchase.day + "&to=" + purchase.day + "&q=" + title)
                .jsonPath()
                .setRootPath("items[0]");
        purchase.activity = session.getString("activityId");
        String contract = purchase.published();
        purchase.desk.tally(session.getString("id"), 4).statusCode(201);
        purchase.desk.close(session.getString("id"), false).statusCode(200);
        purchase.statement(contract, purchase.day).statusCode(201);
        forgetStatementOf(session.getString("id"));
        purchase.desk.act(session.getString("id"), "reopen").statusCode(200);
        purchase.desk.voidAll(session.getString("id"));

        JsonPath rows = imported(title, purchase.day, next);
        assertThat(rows.getList("items.verdict")).containsExactly("refused");
        assertThat(rows.getString("items[0].reason.zh")).contains("查不到是哪一份");
    }

    /** Whoever reopens what was reported is told before by which statement; the other session is counted by none. */
    @Test
    void whoReopensASessionIsToldWhichStatementCountsIt() {
        String contract = purchase.published();
        String session = purchase.held(purchase.day, 10);
        String other = purchase.desk.session(purchase.activity, next.atTime(9, 0));
        claims(session + "," + other).body("items", hasSize(0));

        String number = purchase.statement(contract, purchase.day)
                .statusCode(201)
                .extract()
                .path("number");

        claims(session + "," + other)
                .body("items.session", contains(session))
                .body("items[0].statement", equalTo(number));
        claims("x").statusCode(400).body("violations[0].field", equalTo("sessions"));
    }

    private ValidatableResponse claims(String sessions) {
        return purchase.desk
                .request()
                .queryParam("sessions", sessions)
                .get("/api/centre/sessions/claims")
                .then();
    }
}

package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
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
    private static final String CLAIM = "select count(*) from centre_delivering.claim where ";

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

    private ValidatableResponse statement(String contract, LocalDate day) {
        return purchase.statement(contract, day, day, "");
    }

    private long count(String where) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(CLAIM + where)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    @Test
    void aCountedSessionStaysInItsStatementsDaysUntilThatIsCorrected() {
        String contract = purchase.published();
        String session = purchase.held(purchase.day, 10);
        purchase.held(purchase.day, 4);
        ValidatableResponse first = statement(contract, purchase.day).statusCode(201);
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
        statement(contract, next).statusCode(201).body("visits", equalTo(10));

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
        String number =
                statement(contract, purchase.day).statusCode(201).extract().path("number");
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
        statement(contract, purchase.day).statusCode(201);

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
        String first = statement(contract, purchase.day).extract().path("id");
        purchase.desk.act(dropped, "reopen").statusCode(200);
        assertThat(count("session_id = '" + dropped + "' and statement_id = '" + first + "'"))
                .as("reopening keeps the claim")
                .isOne();
        String added = purchase.held(purchase.day, 6);

        String second = purchase.statement(contract, purchase.day, purchase.day, first)
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(count("statement_id = '" + first + "' or session_id = '" + dropped + "'"))
                .isZero();
        assertThat(count("statement_id = '" + second + "' and session_id in ('" + kept + "', '" + added + "')"))
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
        String first = statement(contract, purchase.day).extract().path("id");
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
        assertThat(count("session_id = '" + session + "' and statement_id = '" + second + "'"))
                .as("taken over")
                .isOne();
        forgetStatementOf(session);
        purchase.desk.act(session, "reopen").statusCode(200);
        purchase.desk.voidAll(session);
        purchase.statement(contract, purchase.day, purchase.day, second).statusCode(201);
        purchase.desk.move(session, purchase.activity, next.atTime(9, 0)).statusCode(200);
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
        statement(contract, purchase.day).statusCode(201);
        forgetStatementOf(session.getString("id"));
        purchase.desk.act(session.getString("id"), "reopen").statusCode(200);
        purchase.desk.voidAll(session.getString("id"));

        JsonPath rows = imported(title, purchase.day, next);
        assertThat(rows.getList("items.verdict")).containsExactly("refused");
        assertThat(rows.getString("items[0].reason.zh")).contains("查不到是哪一份");
    }

    @Test
    void whoPublishedWhatIsWrittenDown() {
        String contract = purchase.published();
        purchase.held(purchase.day, 5);
        ValidatableResponse made = statement(contract, purchase.day).statusCode(201);

        JsonPath act = purchase.desk
                .request()
                .get("/api/centre/acts?object=statement")
                .jsonPath()
                .setRootPath("items.find { it.objectId == '" + made.extract().path("id") + "' }");
        assertThat(act.getString("act")).isEqualTo("publish");
        assertThat(act.getString("title")).isEqualTo(made.extract().path("number"));
        assertThat(act.getString("subject")).isNotBlank();
        assertThat(act.getInt("after.byMethod.tally")).isEqualTo(5);
        assertThat(purchase.desk
                        .request()
                        .get("/api/centre/acts?object=contract")
                        .jsonPath()
                        .getList("items.findAll { it.objectId == '" + contract + "' }.act"))
                .containsExactly("publish", "create");
    }

    @Test
    void otherFiguresThanThoseThatWereSeenAreNotPublished() {
        String contract = purchase.published();
        purchase.held(purchase.day, 5);
        Map<String, Object> seen = purchase.seen(contract, purchase.day, purchase.day, "");
        purchase.held(purchase.day, 7);

        purchase.publish(contract, seen)
                .statusCode(409)
                .body("type", containsString("figures-changed"))
                .body("changes.kind", contains("sessionsHeld", "visits", "tally", "sessions"))
                .body("changes.before", contains(1, 5, 5, 0))
                .body("changes.after", contains(2, 12, 12, 1));
        purchase.publish(contract, purchase.seen(contract, purchase.day, purchase.day, ""))
                .statusCode(201)
                .body("visits", equalTo(12));
    }

    /** No total tells that two sessions changed places; the refusal does, as a correction would. */
    @Test
    void anotherListIsNotPublishedAndTheRefusalSaysHowManyLinesAreOther() {
        String contract = purchase.published();
        String small = purchase.held(purchase.day, 3);
        String large = purchase.held(next, 9);
        Map<String, Object> seen = purchase.seen(contract, purchase.day, next, "");
        for (Map.Entry<String, Integer> now : Map.of(small, 9, large, 3).entrySet()) {
            purchase.desk.act(now.getKey(), "reopen").statusCode(200);
            purchase.desk.voidAll(now.getKey());
            purchase.desk.tally(now.getKey(), now.getValue()).statusCode(201);
            purchase.desk.close(now.getKey(), false).statusCode(200);
        }

        purchase.publish(contract, seen)
                .statusCode(409)
                .body("changes.kind", contains("sessions"))
                .body("changes.before", contains(2))
                .body("changes.after", contains(2));
    }

    /**
     * While publishing waits for one session, somebody closes another of the same days: the figures are not those that were seen.
     * Before, the second one was published and not claimed.
     */
    @Test
    void aSessionClosedWhilePublishingWaitsIsPublishedAndClaimedOrNeither() throws Exception {
        String contract = purchase.published();
        String first = purchase.held(purchase.day, 5);
        String open = purchase.desk.session(purchase.activity, purchase.day.atTime(15, 0));
        purchase.desk.tally(open, 30).statusCode(201);
        Map<String, Object> seen = purchase.seen(contract, purchase.day, purchase.day, "");

        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from centre_delivering.session where id = '" + first + "' for update");
            CompletableFuture<ValidatableResponse> publishing =
                    CompletableFuture.supplyAsync(() -> purchase.publish(contract, seen));
            untilSomebodyWaits();
            purchase.desk.close(open, false).statusCode(200);
            connection.commit();
            publishing
                    .get()
                    .statusCode(409)
                    .body("changes.kind", hasItem("sessionsHeld"))
                    .body("changes.find { it.kind == 'visits' }.after", equalTo(35));
        }
        assertThat(count("contract_id = '" + contract + "'")).isZero();
        String id = statement(contract, purchase.day).statusCode(201).extract().path("id");
        publishedIsClaimed(id, 2, 35);
    }

    /** Between composing and the end of the transaction nobody closes, moves or records in what was looked at. */
    @Test
    void aSessionCannotBeClosedBetweenComposingAndPublishing() throws Exception {
        String contract = purchase.published();
        purchase.held(purchase.day, 5);
        String open = purchase.desk.session(purchase.activity, purchase.day.atTime(15, 0));
        purchase.desk.tally(open, 30).statusCode(201);
        Map<String, Object> seen = purchase.seen(contract, purchase.day, purchase.day, "");

        String id;
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // publishing has composed and claimed when it comes to this lock
            statement.execute("select 1 from exchange.contract where id = '" + contract + "' for update");
            CompletableFuture<ValidatableResponse> publishing =
                    CompletableFuture.supplyAsync(() -> purchase.publish(contract, seen));
            untilSomebodyWaits();
            CompletableFuture<ValidatableResponse> closing =
                    CompletableFuture.supplyAsync(() -> purchase.desk.close(open, false));
            Thread.sleep(300);
            assertThat(closing).isNotDone();
            connection.commit();
            id = publishing.get().statusCode(201).extract().path("id");
            closing.get().statusCode(200);
        }
        publishedIsClaimed(id, 1, 5);
    }

    private void untilSomebodyWaits() {
        World.until(() -> {
            try (Connection connection = database.superuser("hearth");
                    Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery("select count(*) from pg_stat_activity"
                            + " where wait_event_type = 'Lock' and usename = 'hearth_centre'")) {
                rows.next();
                return rows.getInt(1) > 0;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void publishedIsClaimed(String id, int sessions, int visits) throws SQLException {
        purchase.agency()
                .get("/api/government/statements/" + id)
                .then()
                .body("document.sessionsHeld", equalTo(sessions))
                .body("document.visits", equalTo(visits));
        assertThat(count("statement_id = '" + id + "'")).isEqualTo(sessions);
    }
}

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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** What is published is what was seen, is claimed as it stands, and is written down. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PublishingTest extends WithPurchase {
    @Test
    void whoPublishedWhatIsWrittenDown() {
        String contract = purchase.published();
        purchase.held(purchase.day, 5);
        ValidatableResponse made = purchase.statement(contract, purchase.day).statusCode(201);

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
        LocalDate next = purchase.day.plusDays(1);
        String large = purchase.held(next, 9);
        Map<String, Object> seen = purchase.seen(contract, purchase.day, next, "");
        Map.of(small, 9, large, 3).forEach(purchase::recount);

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
        assertThat(Purchase.claims(database, "contract_id = '" + contract + "'"))
                .isZero();
        String id = purchase.statement(contract, purchase.day)
                .statusCode(201)
                .extract()
                .path("id");
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
        assertThat(Purchase.claims(database, "statement_id = '" + id + "'")).isEqualTo(sessions);
    }
}

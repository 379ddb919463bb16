package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** Publishing what was delivered: contract, claims, statement. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StatementTest extends WithPurchase {
    @Test
    void periodsOfStatementsDoNotOverlapAndLieInsideTheContract() {
        String contract = purchase.published();
        purchase.held(purchase.day, 5);
        purchase.statement(contract, purchase.day, purchase.day.plusDays(6), "").statusCode(201);

        purchase.statement(contract, purchase.day.plusDays(6), purchase.day.plusDays(9), "")
                .statusCode(409)
                .body("type", containsString("statement-overlap"));
        purchase.statement(contract, LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31), "")
                .statusCode(409)
                .body("type", containsString("outside-contract"));
        purchase.statement(contract, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31), "")
                .statusCode(409);
    }

    @Test
    void anActivityCountsForOneContractOnly() {
        String number = purchase.create(purchase.contract(purchase.activity))
                .statusCode(201)
                .extract()
                .path("number");

        purchase.create(purchase.contract(purchase.activity))
                .statusCode(409)
                .body("type", containsString("double-claim"))
                .body("detail", containsString(number));
    }

    @Test
    void aSessionThatAStatementCountedCountsForNoOtherContract() {
        String contract = purchase.published();
        String session = purchase.held(purchase.day, 5);
        String number = purchase.statement(contract, purchase.day, purchase.day, "")
                .statusCode(201)
                .extract()
                .path("number");
        String other = purchase.desk.activity("转移 " + UUID.randomUUID());
        String second = purchase.create(purchase.contract(other)).extract().path("id");
        purchase.desk.request().header("If-Match", "\"1\"").post("/api/centre/contracts/" + second + "/publish");
        purchase.desk.act(session, "reopen").statusCode(200);
        purchase.desk.voidAll(session);
        purchase.desk.move(session, other, purchase.day.atTime(9, 0)).statusCode(200);
        purchase.desk.tally(session, 5).statusCode(201);
        purchase.desk.close(session, false).statusCode(200);

        purchase.statement(second, purchase.day, purchase.day, "")
                .statusCode(409)
                .body("type", containsString("double-claim"))
                .body("detail", containsString(number))
                .body("detail", containsString("转移"));
    }

    @Test
    void whatIsNotClosedIsNotCountedAndThePreviewSaysSo() {
        String contract = purchase.published();
        purchase.held(purchase.day, 5);
        purchase.desk.tally(purchase.desk.session(purchase.activity, purchase.day.atTime(18, 0)), 50);

        purchase.desk
                .request()
                .get("/api/centre/contracts/" + contract + "/statements/preview?from=" + purchase.day + "&to="
                        + purchase.day)
                .then()
                .statusCode(200)
                .body("notClosed", equalTo(1))
                .body("obstacles", hasSize(0))
                .body("statement.visits", equalTo(5));
        String id = purchase.statement(contract, purchase.day, purchase.day, "")
                .statusCode(201)
                .extract()
                .path("id");
        purchase.agency()
                .get("/api/government/statements/" + id)
                .then()
                .body("document.notClosed", equalTo(1))
                .body("document.visits", equalTo(5));
        purchase.agency()
                .get("/api/government/contracts/" + contract + "/statements")
                .then()
                .body("items[0].notClosed", equalTo(1));
    }

    /** Nobody publishes a stretch of days without being told what its records lack, whatever the contract counts. */
    @Test
    void thePreviewNamesWhatTheRecordsOfItsDaysLack() {
        LocalDate first = LocalDate.of(2026, 10, 5);
        String contract = purchase.published();
        purchase.held(first, 5);
        purchase.desk.session(purchase.activity, first.plusDays(1).atTime(9, 0));
        String other = purchase.desk.activity("不计入的活动 " + UUID.randomUUID());
        purchase.desk.session(other, first.plusDays(1).atTime(10, 0));
        purchase.desk.session(other, first.plusDays(2).atTime(10, 0));

        purchase.desk
                .request()
                .get("/api/centre/contracts/" + contract + "/statements/preview?from=" + first + "&to="
                        + first.plusDays(3))
                .then()
                .statusCode(200)
                .body("notClosed", equalTo(1))
                .body("gaps.notClosedOthers", equalTo(2))
                .body("gaps.openDays", equalTo(4))
                .body("gaps.missingDays", equalTo(3))
                .body("gaps.days.day", contains("2026-10-06", "2026-10-07", "2026-10-08"))
                .body("gaps.days.notClosed", contains(1, 0, 0))
                .body("gaps.days.notClosedOthers", contains(1, 1, 0))
                .body("gaps.days.unstated", contains(false, false, true));
    }

    @Test
    void aDayThatIsNotOverIsNeverPublishedNorOffered() throws SQLException {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String contract = purchase.published();
        purchase.held(LocalDate.of(2026, 1, 5), 5);
        purchase.desk
                .request()
                .get("/api/centre/contracts/" + contract + "/statements/preview")
                .then()
                .statusCode(200)
                .body("statement.from", equalTo("2026-01-01"))
                .body("obstacles", hasSize(0));
        purchase.statement(contract, today, today, "").statusCode(409).body("detail", containsString("昨天"));
        purchase.desk
                .request()
                .get("/api/centre/contracts/" + contract + "/statements/preview?from=" + today.withDayOfMonth(1))
                .then()
                .body("statement.to", lessThan(today.toString()));

        try (Connection connection = database.login("hearth_centre");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local role centre_delivering");
            assertThat(refused(statement, """
                    insert into exchange.statement (id, contract_id, centre, agency, number, sequence, starts, ends, as_of,
                      document, sha256, previous_sha256, published_at, simulated)
                    select gen_random_uuid(), c.id, c.centre, c.agency, 'by hand', 1, '%1$s', '%1$s', now(), '{}', c.sha256,
                      c.sha256, now(), false from exchange.contract c where c.id = '%2$s'
                    """.formatted(today, contract)))
                    .contains("a day that is not over is not published");
            connection.rollback();
        }
    }

    /** No data is not zero: that nothing was held is published once the records of all days say so. */
    @Test
    void daysOfWhichNothingIsKnownAreNotPublishedAndWhyIsSaid() {
        LocalDate first = LocalDate.of(2026, 11, 2);
        String contract = purchase.published();
        String preview =
                "/api/centre/contracts/" + contract + "/statements/preview?from=" + first + "&to=" + first.plusDays(1);
        purchase.desk
                .request()
                .get(preview)
                .then()
                .body("statement.sessionsHeld", equalTo(0))
                .body("standing", nullValue())
                .body("obstacles.zh", contains(containsString("2 个开放日中有 2 天没有记录完整")))
                .body("obstacles.en", contains(containsString("of 2 open days 2 are not recorded")));
        purchase.statement(contract, first, first.plusDays(1), "")
                .statusCode(409)
                .body("detail", containsString("没有数据不等于 0"));

        state(first);
        purchase.statement(contract, first, first.plusDays(1), "").statusCode(409);
        state(first.plusDays(1));
        purchase.statement(contract, first, first.plusDays(1), "")
                .statusCode(201)
                .body("visits", equalTo(0));
    }

    private void state(LocalDate day) {
        purchase.desk
                .request()
                .body("{\"simulated\":false}")
                .post("/api/centre/days/" + day + "/statement")
                .then()
                .statusCode(201);
    }

    @Test
    void totalsToDateFollowThePeriodsNotTheOrderOfPublication() {
        String contract = purchase.published();
        purchase.held(purchase.day, 5);
        purchase.held(purchase.day.plusDays(1), 20);
        LocalDate next = purchase.day.plusDays(1);
        String later = purchase.statement(contract, next, next, "").extract().path("id");
        String earlier = purchase.statement(contract, purchase.day, purchase.day, "")
                .extract()
                .path("id");

        String delivered = "standing.indicators.find { it.kind == 'visits' }.delivered";
        purchase.agency()
                .get("/api/government/statements/" + earlier)
                .then()
                .body(delivered, equalTo(5))
                .body("standing.reportedDays", equalTo(1));
        purchase.agency()
                .get("/api/government/statements/" + later)
                .then()
                .body(delivered, equalTo(25))
                .body("standing.reportedDays", equalTo(2));
    }

    @Test
    void aPublishedStatementCannotBeChangedEvenByItsCentresOwnRole() throws SQLException {
        String contract = purchase.published();
        purchase.held(purchase.day, 5);
        purchase.statement(contract, purchase.day, purchase.day, "").statusCode(201);

        try (Connection connection = database.login("hearth_centre");
                Statement statement = connection.createStatement()) {
            statement.execute("set role centre_delivering");
            try (ResultSet rows = statement.executeQuery("select count(*) from exchange.statement")) {
                rows.next();
                assertThat(rows.getInt(1)).isPositive();
            }
            for (String change :
                    List.of("update exchange.statement set number = 'x'", "delete from exchange.statement")) {
                assertThat(refused(statement, change)).contains("permission denied");
            }
        }
    }

    private static String refused(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return "done";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}

package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Publishing what was delivered: contract, claims, statement, correction. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StatementTest {
    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Purchase purchase;

    @BeforeEach
    void aCentreAndTwoAgencies() {
        purchase = new Purchase(issuer);
    }

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
                .body("document.differences[0].before", equalTo(8))
                .body("document.differences[0].after", equalTo(10))
                .body("document.previousSha256", equalTo(first.extract().<String>path("sha256")))
                .body("intact", equalTo(true));
        purchase.agency()
                .get("/api/government/statements/" + first.extract().<String>path("id"))
                .then()
                .body("document.visits", equalTo(8))
                .body("replacedBy", containsString("R02"));
        purchase.agency()
                .get("/api/government/contracts/" + contract)
                .then()
                .body("indicators.find { it.kind == 'visits' }.delivered", equalTo(10));
    }

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
        purchase.statement(contract, purchase.day, purchase.day, "").statusCode(201);
        String other = purchase.desk.activity("转移 " + UUID.randomUUID());
        String second = purchase.create(purchase.contract(other)).extract().path("id");
        purchase.desk.request().header("If-Match", "\"1\"").post("/api/centre/contracts/" + second + "/publish");
        purchase.desk.act(session, "reopen").statusCode(200);
        int version =
                purchase.desk.request().get("/api/centre/sessions/" + session).path("version");
        purchase.desk
                .request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of(
                        "activityId", other,
                        "startsAt", purchase.day.atTime(9, 0).toString(),
                        "endsAt", purchase.day.atTime(10, 0).toString()))
                .put("/api/centre/sessions/" + session)
                .then()
                .statusCode(200);
        purchase.desk.close(session, false).statusCode(200);

        purchase.statement(second, purchase.day, purchase.day, "")
                .statusCode(409)
                .body("type", containsString("double-claim"));
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

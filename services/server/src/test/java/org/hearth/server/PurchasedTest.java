package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hearth.kernel.CanonicalJson;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** What the agency that purchased sees, and what it does not. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PurchasedTest extends WithPurchase {
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
                .body("standing.asOfDay", equalTo(purchase.day.plusDays(6).toString()))
                .body("standing.indicators.find { it.kind == 'visits' }.delivered", equalTo(42))
                .body("standing.indicators.find { it.kind == 'sessionsHeld' }.delivered", equalTo(2))
                .body("standing.stale", equalTo(true))
                .body("standing.next.from", equalTo("2026-01-01"))
                .body("standing.next.state", equalTo("overdue"))
                .body("latest.id", equalTo(id));
        purchase.agency()
                .get("/api/government/statements/" + id)
                .then()
                .body("intact", equalTo(true))
                .body("document.sessions", hasSize(2))
                .body("document.sessions[0].day", equalTo(purchase.day.toString()))
                .body("document.sessions[0].byMethod.tally", equalTo(12))
                .body("standing.reportedDays", equalTo(7))
                .body("standing.reportedShare", equalTo(0.0191f));
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
    void theTableBeginsWithItsHeadAndTellsTheLocalTime() {
        String contract = purchase.published();
        purchase.held(purchase.day, 3);
        String id = purchase.statement(contract, purchase.day, purchase.day, "")
                .extract()
                .path("id");

        String csv = purchase.agency()
                .get("/api/government/statements/" + id + "/export?format=csv")
                .asString();
        assertThat(csv.lines()).element(0).asString().contains("日期 Date,开始 Start");
        assertThat(csv.lines()).element(1).asString().startsWith(purchase.day.toString());
        assertThat(csv)
                .contains("生成于 Composed 20")
                .contains("时区 Time zone: Asia/Shanghai")
                .doesNotContainPattern("T\\d\\d:\\d\\d");
        for (String list : List.of("contracts/export", "contracts/" + contract + "/statements/export")) {
            List<String> lines = purchase.agency()
                    .header("Accept-Language", "en")
                    .get("/api/government/" + list + "?format=csv")
                    .asString()
                    .lines()
                    .toList();
            assertThat(lines.getFirst()).contains(",Time zone,");
            assertThat(lines.get(1)).contains(",Asia/Shanghai,");
        }
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
    void anExportNamesTheStatementItReplacesAndTheOneThatReplacedIt() {
        String contract = purchase.published();
        String session = purchase.held(purchase.day, 5);
        ValidatableResponse first = purchase.statement(contract, purchase.day, purchase.day, "");
        purchase.desk.act(session, "reopen").statusCode(200);
        purchase.desk.tally(session, 2).statusCode(201);
        purchase.desk.close(session, false).statusCode(200);
        ValidatableResponse second = purchase.statement(
                contract, purchase.day, purchase.day, first.extract().path("id"));
        String firstNumber = first.extract().path("number");
        String secondNumber = second.extract().path("number");

        for (String format : List.of("csv", "xlsx")) {
            for (ValidatableResponse statement : List.of(first, second)) {
                String path = "/statements/" + statement.extract().path("id") + "/export?format=" + format;
                for (Response got : List.of(
                        purchase.agency().get("/api/government" + path),
                        purchase.desk.request().get("/api/centre" + path))) {
                    String text = got.statusCode() == 200 ? text(got, format) : "status " + got.statusCode();
                    assertThat(text)
                            .contains(firstNumber, secondNumber, purchase.day.toString())
                            .contains(statement.extract().<String>path("sha256"));
                }
            }
        }
    }

    private static String text(Response got, String format) {
        if (format.equals("csv")) {
            return got.asString();
        }
        StringBuilder text = new StringBuilder();
        try {
            Path file = Files.createTempFile("statement", ".xlsx");
            Files.write(file, got.asByteArray());
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    text.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}

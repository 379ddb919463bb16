package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.kernel.CanonicalJson;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The purchased service: contract, statement, correction, and what the agency sees of them. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StatementTest {
    private static final String OFFICIAL = "official@longbridge.example.org";
    private static final String STRANGER = "official@otherbridge.example.org";
    private static boolean opened;

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Desk desk;
    private LocalDate day;
    private String activity;

    @BeforeEach
    void aCentreAndTwoAgencies() {
        world = new World(issuer);
        if (!opened) {
            world.open("delivering").agency("longbridge", OFFICIAL).agency("otherbridge", STRANGER);
            opened = true;
        }
        desk = new Desk(world, "delivering");
        day = LocalDate.of(2026, 2, 2).plusDays(Math.floorMod(UUID.randomUUID().hashCode(), 200));
        activity = desk.activity("为老服务 " + UUID.randomUUID());
    }

    private RequestSpecification agency() {
        return world.as(OFFICIAL, "agency_longbridge");
    }

    private Map<String, Object> contract(String... activities) {
        return new HashMap<>(Map.ofEntries(
                Map.entry("agency", "longbridge"),
                Map.entry("number", "C-" + UUID.randomUUID().toString().substring(0, 8)),
                Map.entry("title", "为老综合服务"),
                Map.entry("starts", "2026-01-01"),
                Map.entry("ends", "2026-12-31"),
                Map.entry("amountMinor", 120_000_000),
                Map.entry("currency", "CNY"),
                Map.entry("procurement", "tender"),
                Map.entry(
                        "indicators",
                        List.of(Map.of("kind", "sessionsHeld", "target", 10), Map.of("kind", "visits", "target", 100))),
                Map.entry("activityIds", List.of(activities)),
                Map.entry("simulated", false)));
    }

    private ValidatableResponse create(Map<String, Object> contract) {
        return desk.request().body(contract).post("/api/centre/contracts").then();
    }

    private String published() {
        String id = create(contract(activity)).statusCode(201).extract().path("id");
        desk.request()
                .header("If-Match", "\"1\"")
                .post("/api/centre/contracts/" + id + "/publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"));
        return id;
    }

    private String held(LocalDate on, int heads) {
        String session = desk.session(activity, on.atTime(9, 0));
        desk.tally(session, heads).statusCode(201);
        desk.close(session, false).statusCode(200);
        return session;
    }

    private ValidatableResponse statement(String contract, LocalDate from, LocalDate to, String replaces) {
        Map<String, Object> body = new HashMap<>(Map.of("from", from.toString(), "to", to.toString()));
        if (!replaces.isEmpty()) {
            body.put("replaces", replaces);
        }
        return desk.request()
                .body(body)
                .post("/api/centre/contracts/" + contract + "/statements")
                .then();
    }

    @Test
    void theAgencySeesPromisedDeliveredAndTimePassedAndOpensThemToSessions() {
        String contract = published();
        held(day, 12);
        held(day.plusDays(1), 30);
        desk.session(activity, day.plusDays(1).atTime(15, 0));
        String id = statement(contract, day, day.plusDays(6), "")
                .statusCode(201)
                .extract()
                .path("id");

        agency().get("/api/government/contracts/" + contract)
                .then()
                .statusCode(200)
                .body("asOfDay", equalTo(day.plusDays(6).toString()))
                .body("indicators.find { it.kind == 'visits' }.delivered", equalTo(42))
                .body("indicators.find { it.kind == 'sessionsHeld' }.delivered", equalTo(2))
                .body("latest.id", equalTo(id));
        agency().get("/api/government/statements/" + id)
                .then()
                .body("intact", equalTo(true))
                .body("document.sessions", hasSize(2))
                .body("document.sessions[0].day", equalTo(day.toString()))
                .body("document.sessions[0].byMethod.tally", equalTo(12))
                .body("document.timePassed.toString()", not(equalTo("0")));
    }

    @Test
    void theHashIsOfTheVeryBytesThatAreHandedOut() {
        String contract = published();
        held(day, 3);
        String id = statement(contract, day, day, "").extract().path("id");

        String bytes = agency().get("/api/government/statements/" + id + "/export?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        agency().get("/api/government/statements/" + id).then().body("sha256", equalTo(CanonicalJson.sha256(bytes)));
    }

    @Test
    void aCorrectionIsANewStatementThatNamesTheOneItReplaces() {
        String contract = published();
        String session = held(day, 8);
        ValidatableResponse first = statement(contract, day, day, "").statusCode(201);
        desk.act(session, "reopen").statusCode(200);
        desk.tally(session, 2).statusCode(201);
        desk.close(session, false).statusCode(200);

        String second = statement(contract, day, day, first.extract().path("id"))
                .statusCode(201)
                .body("replaces", equalTo(first.extract().<String>path("number")))
                .extract()
                .path("id");

        agency().get("/api/government/statements/" + second)
                .then()
                .body("document.differences[0].before", equalTo(8))
                .body("document.differences[0].after", equalTo(10))
                .body("document.previousSha256", equalTo(first.extract().<String>path("sha256")))
                .body("intact", equalTo(true));
        agency().get("/api/government/statements/" + first.extract().<String>path("id"))
                .then()
                .body("document.visits", equalTo(8))
                .body("replacedBy", containsString("R02"));
        agency().get("/api/government/contracts/" + contract)
                .then()
                .body("indicators.find { it.kind == 'visits' }.delivered", equalTo(10));
    }

    @Test
    void periodsOfStatementsDoNotOverlapAndLieInsideTheContract() {
        String contract = published();
        held(day, 5);
        statement(contract, day, day.plusDays(6), "").statusCode(201);

        statement(contract, day.plusDays(6), day.plusDays(9), "")
                .statusCode(409)
                .body("type", containsString("statement-overlap"));
        statement(contract, LocalDate.of(2025, 12, 1), LocalDate.of(2025, 12, 31), "")
                .statusCode(409)
                .body("type", containsString("outside-contract"));
        statement(contract, LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 31), "")
                .statusCode(409);
    }

    @Test
    void anActivityCountsForOneContractOnly() {
        String number = create(contract(activity)).statusCode(201).extract().path("number");

        create(contract(activity))
                .statusCode(409)
                .body("type", containsString("double-claim"))
                .body("detail", containsString(number));
    }

    @Test
    void aSessionThatAStatementCountedCountsForNoOtherContract() {
        String contract = published();
        String session = held(day, 5);
        statement(contract, day, day, "").statusCode(201);
        String other = desk.activity("转移 " + UUID.randomUUID());
        String second = create(contract(other)).extract().path("id");
        desk.request().header("If-Match", "\"1\"").post("/api/centre/contracts/" + second + "/publish");
        desk.act(session, "reopen").statusCode(200);
        int version = desk.request().get("/api/centre/sessions/" + session).path("version");
        desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of(
                        "activityId", other,
                        "startsAt", day.atTime(9, 0).toString(),
                        "endsAt", day.atTime(10, 0).toString()))
                .put("/api/centre/sessions/" + session)
                .then()
                .statusCode(200);
        desk.close(session, false).statusCode(200);

        statement(second, day, day, "").statusCode(409).body("type", containsString("double-claim"));
    }

    @Test
    void whatIsNotClosedIsNotCountedAndThePreviewSaysSo() {
        String contract = published();
        held(day, 5);
        desk.tally(desk.session(activity, day.atTime(18, 0)), 50);

        desk.request()
                .get("/api/centre/contracts/" + contract + "/statements/preview?from=" + day + "&to=" + day)
                .then()
                .statusCode(200)
                .body("notClosed", equalTo(1))
                .body("obstacles", hasSize(0))
                .body("statement.visits", equalTo(5));
    }

    @Test
    void smallSessionsOfASensitiveProgrammeAreMaskedAndTheTotalStaysExact() {
        activity = desk.activity("残障手作", desk.programme("残障 " + UUID.randomUUID(), true));
        String contract = published();
        held(day, 3);
        held(day.plusDays(1), 20);
        held(day.plusDays(2), 30);
        String id = statement(contract, day, day.plusDays(3), "").extract().path("id");

        agency().get("/api/government/statements/" + id)
                .then()
                .body("document.sessions.suppressed", equalTo(List.of(true, true, false)))
                .body("document.sessions[0].visits", nullValue())
                .body("document.visits", equalTo(53));
    }

    @Test
    void anotherAgencyFindsNothingAndTheAgencyReachesNothingElse() {
        String contract = published();
        held(day, 5);
        String id = statement(contract, day, day, "").extract().path("id");
        RequestSpecification stranger = world.as(STRANGER, "agency_otherbridge");

        stranger.get("/api/government/statements/" + id).then().statusCode(404);
        world.as(STRANGER, "agency_otherbridge")
                .get("/api/government/contracts/" + contract)
                .then()
                .statusCode(404);
        world.as(STRANGER, "agency_otherbridge")
                .get("/api/government/contracts")
                .then()
                .body("items", hasSize(0));
        for (String path : List.of(
                "/api/centre/contracts",
                "/api/centre/residents",
                "/api/headquarters/comparison",
                "/api/centre/staff")) {
            agency().get(path).then().statusCode(403);
        }
    }

    @Test
    void aPublishedStatementCannotBeChangedEvenByItsCentresOwnRole() throws SQLException {
        String contract = published();
        held(day, 5);
        statement(contract, day, day, "").statusCode(201);

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

    @Test
    void anExportedStatementCarriesNumberPeriodAndHash() {
        String contract = published();
        held(day, 5);
        ValidatableResponse made = statement(contract, day, day, "");
        String csv = agency().get("/api/government/statements/" + made.extract().path("id") + "/export?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(csv)
                .contains(made.extract().<String>path("number"))
                .contains(made.extract().<String>path("sha256"))
                .contains(day.toString());
    }
}

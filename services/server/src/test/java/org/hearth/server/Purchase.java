package org.hearth.server;

import static org.hamcrest.Matchers.equalTo;

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
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;

/** A centre with an activity of its own on a day of its own, and two agencies: one that purchases, and a stranger. */
final class Purchase {
    static final String OFFICIAL = "official@longbridge.example.org";
    static final String STRANGER = "official@otherbridge.example.org";

    final World world;
    final Desk desk;
    final LocalDate day =
            LocalDate.of(2026, 2, 2).plusDays(Math.floorMod(UUID.randomUUID().hashCode(), 200));
    String activity;

    Purchase(TestIssuer issuer) {
        world = new World(issuer);
        world.open("delivering").agency("longbridge", OFFICIAL).agency("otherbridge", STRANGER);
        desk = new Desk(world, "delivering");
        activity = desk.activity("为老服务 " + UUID.randomUUID());
    }

    RequestSpecification agency() {
        return world.as(OFFICIAL, "agency_longbridge");
    }

    Map<String, Object> contract(String... activities) {
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

    ValidatableResponse create(Map<String, Object> contract) {
        return desk.request().body(contract).post("/api/centre/contracts").then();
    }

    String published() {
        String id = create(contract(activity)).statusCode(201).extract().path("id");
        desk.request()
                .header("If-Match", "\"1\"")
                .post("/api/centre/contracts/" + id + "/publish")
                .then()
                .statusCode(200)
                .body("state", equalTo("published"));
        return id;
    }

    String held(LocalDate on, int heads) {
        String session = desk.session(activity, on.atTime(9, 0));
        desk.tally(session, heads).statusCode(201);
        desk.close(session, false).statusCode(200);
        return session;
    }

    /** Looks at the preview of a statement and publishes what it shows. */
    ValidatableResponse statement(String contract, LocalDate from, LocalDate to, String replaces) {
        Map<String, Object> seen = seen(contract, from, to, replaces);
        if (!replaces.isEmpty()) {
            seen.put("reason", "核对后更正");
        }
        return publish(contract, seen);
    }

    /** What publishing the statement of these days would send now. */
    Map<String, Object> seen(String contract, LocalDate from, LocalDate to, String replaces) {
        return desk.seen(contract, "from=" + from + "&to=" + to + (replaces.isEmpty() ? "" : "&replaces=" + replaces));
    }

    ValidatableResponse publish(String contract, Map<String, Object> seen) {
        return desk.request()
                .body(seen)
                .post("/api/centre/contracts/" + contract + "/statements")
                .then();
    }

    /** As {@link #statement(String, LocalDate, LocalDate, String)}, the first one of one day. */
    ValidatableResponse statement(String contract, LocalDate day) {
        return statement(contract, day, day, "");
    }

    /** Opens a closed session again and counts it anew. */
    void recount(String session, int heads) {
        desk.act(session, "reopen").statusCode(200);
        desk.voidAll(session);
        desk.tally(session, heads).statusCode(201);
        desk.close(session, false).statusCode(200);
    }

    /** How many claims the centre holds where that is so. */
    static long claims(TestDatabase database, String where) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select count(*) from centre_delivering.claim where " + where)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

package org.hearth.server;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;

/** Counters at the doors of one centre, and what they send as a device would. */
final class Doors {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate TODAY = LocalDate.now(ZONE);
    static final String PATH = "/api/centre/counters";
    private static final AtomicInteger DOORS = new AtomicInteger();

    private final TestIssuer issuer;
    private final Desk desk;

    Doors(TestIssuer issuer, Desk desk) {
        this.issuer = issuer;
        this.desk = desk;
    }

    /** Of a door that no other test has. */
    static int another() {
        return DOORS.incrementAndGet();
    }

    String counter() {
        int number = another();
        return desk.create(PATH, Map.of("name", "计数器 " + number, "door", "门 " + number, "simulated", false));
    }

    Response issue(String counter, int version) {
        return desk.request().header("If-Match", "\"" + version + "\"").post(PATH + "/" + counter + "/secret");
    }

    /** The client of a new counter that has its secret. */
    String client() {
        return issue(counter(), 0).then().statusCode(200).extract().path("clientId");
    }

    /** Requests with a token of that client, as the identity provider would give it. */
    RequestSpecification by(String client) {
        String alias = "centre_" + desk.centre;
        return given().auth()
                .oauth2(issuer.token(AccountsInMemory.idOf(client), alias, AccountsInMemory.idOf(alias)))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(ContentType.JSON);
    }

    ValidatableResponse send(String client, Object id, Instant starts, Instant ends, int entered) {
        return by(client)
                .body(Map.of(
                        "id",
                        id.toString(),
                        "startsAt",
                        starts.toString(),
                        "endsAt",
                        ends.toString(),
                        "entered",
                        entered))
                .post(PATH + "/readings")
                .then();
    }

    /** An hour of a day, in the centre's time. */
    ValidatableResponse hour(String client, LocalDate day, int hour, int entered) {
        Instant starts = day.atTime(hour, 0).atZone(ZONE).toInstant();
        return send(client, UUID.randomUUID(), starts, starts.plusSeconds(3600), entered);
    }

    ValidatableResponse revoke(String counter, int version) {
        return desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "设备丢失"))
                .post(PATH + "/" + counter + "/revoke")
                .then();
    }

    /** @return the first column of the first row */
    static String ask(TestDatabase database, String sql) {
        try (var connection = database.superuser("hearth");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

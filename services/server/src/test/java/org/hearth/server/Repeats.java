package org.hearth.server;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Somebody who books and plans by rules, from the day of {@link Rooms} on. */
final class Repeats {
    private final Supplier<RequestSpecification> person;

    Repeats(Supplier<RequestSpecification> person) {
        this.person = person;
    }

    /** Confirmed at once, of the hour of {@link Reservations#body}. */
    static Map<String, Object> body(Map<String, ?> booking, String rule, List<Map<String, ?>> days) {
        Map<String, Object> body = new HashMap<>();
        body.put("booking", booking);
        body.put("rule", rule);
        body.put("days", days);
        body.put("confirm", true);
        return body;
    }

    ValidatableResponse book(String space, String from, String to, String rule) {
        return send(body(Reservations.body(space, from, to), rule, List.of()));
    }

    ValidatableResponse send(Map<String, ?> body) {
        return person.get().body(body).post("/api/centre/booking-series").then();
    }

    ValidatableResponse preview(String space, String from, String to, String rule) {
        return person.get()
                .queryParam("space", space)
                .queryParam("startsAt", Rooms.at(from).toString())
                .queryParam("endsAt", Rooms.at(to).toString())
                .queryParam("rule", rule)
                .queryParam("party", "group")
                .queryParam("expected", 20)
                .get("/api/centre/booking-series/preview")
                .then();
    }

    ValidatableResponse act(String series, String act, Map<String, ?> body) {
        int version = person.get().get("/api/centre/series/" + series).path("version");
        return at(series, version, act, body);
    }

    ValidatableResponse at(String series, int version, String act, Map<String, ?> body) {
        return person.get()
                .header("If-Match", "\"" + version + "\"")
                .body(body)
                .post("/api/centre/series/" + series + "/" + act)
                .then();
    }

    ValidatableResponse days(String series) {
        return person.get()
                .get("/api/centre/series/" + series + "/days?limit=200")
                .then()
                .statusCode(200);
    }

    static Map<String, Object> choice(String day, String field, Object value) {
        return Map.of("day", day, field, value);
    }
}

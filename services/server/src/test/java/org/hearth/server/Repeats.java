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

    static String monday(int week) {
        return Rooms.MONDAY.plusWeeks(week).toString();
    }

    /** A room that somebody has on three of forty Mondays, from half past nine to half past ten. */
    static String takenThrice(Rooms rooms) {
        Reservations bookings = new Reservations(rooms.desk::request);
        String room = rooms.space("会议室", Map.of("bookable", "residents", "capacity", 30));
        for (int week : List.of(3, 4, 10)) {
            Map<String, Object> body = new HashMap<>(Reservations.body(room, "09:30", "10:30"));
            body.put("startsAt", Rooms.at("09:30").plusWeeks(week).toString());
            body.put("endsAt", Rooms.at("10:30").plusWeeks(week).toString());
            bookings.act(bookings.ask(body).statusCode(201).extract().path("id"), "confirm")
                    .statusCode(200);
        }
        return room;
    }
}

package org.hearth.server;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A term of four weeks that was planned, and those that are planned like it. */
final class Terms {
    /** A Monday, as of {@link #NEXT}, {@link #OTHER}. */
    static final LocalDate FIRST = LocalDate.of(2027, 3, 1);

    static final LocalDate LAST = FIRST.plusDays(27);
    static final LocalDate NEXT = LocalDate.of(2027, 6, 7);
    static final LocalDate OTHER = LocalDate.of(2027, 9, 6);

    private final Desk desk;

    Terms(Desk desk) {
        this.desk = desk;
    }

    static LocalDateTime at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time));
    }

    /** A session of one hour. */
    String session(String activity, String space, LocalDate day, String time) {
        return desk.create("/api/centre/sessions", body(activity, space, day, time));
    }

    private static Map<String, Object> body(String activity, String space, LocalDate day, String time) {
        Map<String, Object> body = new HashMap<>();
        body.put("activityId", activity);
        body.put("spaceId", space);
        body.put("startsAt", at(day, time).toString());
        body.put("endsAt", at(day, time).plusHours(1).toString());
        return body;
    }

    String series(String activity, String space, LocalDate day, String time, String rule) {
        return desk.request()
                .body(Map.of("session", body(activity, space, day, time), "rule", rule))
                .post("/api/centre/session-series")
                .then()
                .statusCode(201)
                .extract()
                .path("series.id");
    }

    ValidatableResponse preview(String activity, LocalDate starts) {
        return desk.request()
                .queryParam("from", FIRST.toString())
                .queryParam("to", LAST.toString())
                .queryParam("starts", starts.toString())
                .queryParam("activity", activity)
                .get("/api/centre/term-copies/preview")
                .then();
    }

    static Map<String, Object> asked(LocalDate from, LocalDate to, LocalDate starts, String... activities) {
        return Map.of(
                "from",
                from.toString(),
                "to",
                to.toString(),
                "starts",
                starts.toString(),
                "activityIds",
                List.of(activities));
    }

    ValidatableResponse copy(LocalDate starts, String... activities) {
        return desk.request()
                .body(asked(FIRST, LAST, starts, activities))
                .post("/api/centre/term-copies")
                .then();
    }

    /** When sessions of an activity begin from a day on, local. */
    List<String> begun(String activity, LocalDate from) {
        return begun(activity, from, ".*");
    }

    /** @param state of these, a pattern */
    List<String> begun(String activity, LocalDate from, String state) {
        return desk.request()
                .get("/api/centre/sessions?limit=200&activity=" + activity + "&from=" + from + "&to="
                        + from.plusDays(60))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.state ==~ /" + state + "/ }.collect { it.day + ' ' + it.startsLocal }");
    }

    String closed(LocalDate day) {
        return desk.create(
                "/api/centre/opening/special-days",
                Map.of("day", day.toString(), "hours", List.of(), "kind", "closure", "reason", "检修"));
    }

    /** A national day off, of which no centre said anything. */
    void dayOff(LocalDate day) {
        desk.world
                .headquarters()
                .body(Map.of(
                        "day",
                        day.toString(),
                        "kind",
                        "off",
                        "name",
                        "中秋节",
                        "nameEn",
                        "Mid-Autumn",
                        "year",
                        day.getYear(),
                        "source",
                        "通知"))
                .post("/api/headquarters/calendar/days")
                .then()
                .statusCode(201);
    }

    /** Has the space alone on a day, from half past the hour. */
    void booked(String room, LocalDate day, String from, String to) {
        Reservations bookings = new Reservations(desk::request);
        Map<String, Object> taken = new HashMap<>(Reservations.body(room, "09:00", "10:00"));
        taken.put("startsAt", at(day, from).toString());
        taken.put("endsAt", at(day, to).toString());
        bookings.act(bookings.ask(taken).extract().path("id"), "confirm").statusCode(200);
    }

    ValidatableResponse undo(String copying) {
        return desk.request()
                .body(Map.of("reason", "排错了"))
                .post("/api/centre/term-copies/" + copying + "/undo")
                .then();
    }
}

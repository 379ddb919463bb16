package org.hearth.server;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Somebody who books spaces for a group, on the day of {@link Rooms}. */
final class Reservations {
    private final Supplier<RequestSpecification> person;

    Reservations(Supplier<RequestSpecification> person) {
        this.person = person;
    }

    static Map<String, Object> body(String space, String from, String to) {
        return Map.of(
                "spaceId",
                space,
                "startsAt",
                Rooms.at(from).toString(),
                "endsAt",
                Rooms.at(to).toString(),
                "party",
                "group",
                "organisation",
                "夕阳红合唱队",
                "contact",
                "金联系",
                "purpose",
                "排练",
                "expected",
                20);
    }

    ValidatableResponse ask(Map<String, ?> body) {
        return person.get().body(body).post("/api/centre/bookings").then();
    }

    ValidatableResponse ask(String space, String from, String to) {
        return ask(body(space, from, to));
    }

    String asked(String space, String from, String to) {
        return ask(space, from, to).statusCode(201).extract().path("id");
    }

    ValidatableResponse move(String booking, String space, String from, String to) {
        return at(booking)
                .body(body(space, from, to))
                .put("/api/centre/bookings/" + booking)
                .then();
    }

    ValidatableResponse act(String booking, String act) {
        return at(booking).post("/api/centre/bookings/" + booking + "/" + act).then();
    }

    ValidatableResponse act(String booking, String act, String reason) {
        return at(booking)
                .body(Map.of("reason", reason))
                .post("/api/centre/bookings/" + booking + "/" + act)
                .then();
    }

    ValidatableResponse use(String booking, int heads) {
        return at(booking)
                .body(new HashMap<>(Map.of("heads", heads)))
                .post("/api/centre/bookings/" + booking + "/use")
                .then();
    }

    private RequestSpecification at(String booking) {
        int version = person.get().get("/api/centre/bookings/" + booking).path("version");
        return person.get().header("If-Match", "\"" + version + "\"");
    }
}

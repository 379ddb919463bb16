package org.hearth.server;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People of one centre who sign up for sessions, and whoever signs them up. */
final class SignUps {
    /** A session to come, of which nothing is over or closed. */
    static final LocalDateTime AHEAD = LocalDateTime.of(2027, 9, 6, 9, 0);

    final Desk desk;

    SignUps(Desk desk) {
        this.desk = desk;
    }

    static Map<String, Object> terms(int places, int waitlist) {
        return new HashMap<>(Map.of("scope", "session", "places", places, "waitlist", waitlist));
    }

    /** An activity for which one may sign up by these terms. */
    String activity(String title, Map<String, ?> terms) {
        String activity = desk.activity(title);
        desk.create("/api/centre/registration-terms", Map.of("activityId", activity, "terms", terms));
        return activity;
    }

    /** A session to come of such an activity. */
    String session(String title, Map<String, ?> terms) {
        return desk.session(activity(title, terms), AHEAD);
    }

    ValidatableResponse ask(RequestSpecification who, String target, boolean wait, List<String> people) {
        return who.body(Map.of("targetId", target, "residentIds", people, "mayWait", wait))
                .post("/api/centre/registrations")
                .then();
    }

    ValidatableResponse ask(String target, boolean wait, String... people) {
        return ask(desk.request(), target, wait, List.of(people));
    }

    /** The id of the first of them, who all have a place or wait. */
    String asked(String target, boolean wait, String... people) {
        return ask(target, wait, people).statusCode(201).extract().path("items[0].id");
    }

    ValidatableResponse act(String registration, String act, Map<String, ?> body) {
        return at(registration)
                .body(body)
                .post("/api/centre/registrations/" + registration + "/" + act)
                .then();
    }

    ValidatableResponse cancel(String registration) {
        return act(registration, "cancel", Map.of());
    }

    private RequestSpecification at(String registration) {
        int version = desk.request()
                .get("/api/centre/registrations/" + registration)
                .then()
                .statusCode(200)
                .extract()
                .path("version");
        return desk.request().header("If-Match", "\"" + version + "\"");
    }

    ValidatableResponse shown(String registration) {
        return desk.request().get("/api/centre/registrations/" + registration).then();
    }

    String state(String registration) {
        return shown(registration).statusCode(200).extract().path("state");
    }

    JsonPath target(String target) {
        return desk.request()
                .get("/api/centre/registration-targets/" + target)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath list(String query) {
        return desk.request()
                .get("/api/centre/registrations?limit=200&" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    JsonPath history(String registration) {
        return desk.request()
                .get("/api/centre/registrations/" + registration + "/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }
}

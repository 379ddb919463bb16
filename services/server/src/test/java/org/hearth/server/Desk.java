package org.hearth.server;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A front desk of one centre, in a few words, over the API. */
public final class Desk {
    final World world;
    final String centre;

    public Desk(World world, String centre) {
        this.world = world;
        this.centre = centre;
    }

    public RequestSpecification request() {
        return world.manager(centre);
    }

    public String programme(String name, boolean sensitive) {
        return create("/api/centre/programmes", Map.of("name", name, "sensitive", sensitive));
    }

    public String activity(String title) {
        return activity(title, programme("服务 " + title + " " + UUID.randomUUID(), false));
    }

    public String activity(String title, String programme) {
        return create("/api/centre/activities", Map.of("title", title, "programmeId", programme));
    }

    /** A session of one hour from {@code starts}, local time. */
    public String session(String activity, LocalDateTime starts) {
        return session(activity, starts, starts.plusHours(1));
    }

    public String session(String activity, LocalDateTime starts, LocalDateTime ends) {
        return create(
                "/api/centre/sessions",
                Map.of("activityId", activity, "startsAt", starts.toString(), "endsAt", ends.toString()));
    }

    public String resident(String name) {
        return create("/api/centre/residents", Map.of("name", name, "simulated", false));
    }

    public ValidatableResponse named(String session, String resident) {
        return request()
                .body(Map.of("method", "NAMED", "residentId", resident, "simulated", false))
                .post("/api/centre/sessions/" + session + "/attendance")
                .then();
    }

    public ValidatableResponse tally(String session, int heads) {
        return request()
                .body(Map.of("method", "TALLY", "heads", heads, "simulated", false))
                .post("/api/centre/sessions/" + session + "/attendance")
                .then();
    }

    /** The session with its heads, and who came. */
    public ValidatableResponse sheet(String session) {
        return request()
                .get("/api/centre/sessions/" + session + "/attendance")
                .then()
                .statusCode(200);
    }

    public ValidatableResponse close(String session, boolean nobodyCame) {
        return request()
                .header("If-Match", "\"" + version(session) + "\"")
                .body(Map.of("nobodyCame", nobodyCame))
                .post("/api/centre/sessions/" + session + "/close")
                .then();
    }

    public ValidatableResponse act(String session, String act) {
        return request()
                .header("If-Match", "\"" + version(session) + "\"")
                .body(Map.of("reason", "测试"))
                .post("/api/centre/sessions/" + session + "/" + act)
                .then();
    }

    public ValidatableResponse day(LocalDate day) {
        return request().get("/api/centre/days/" + day).then().statusCode(200);
    }

    /** Takes every entry of a session that may be changed out of the count. */
    public void voidAll(String session) {
        List<String> entries = request()
                .get("/api/centre/sessions/" + session + "/attendance")
                .jsonPath()
                .getList("entries.findAll { it.voidedAt == null }.id");
        for (String entry : entries) {
            request()
                    .body(Map.of("reason", "测试"))
                    .post("/api/centre/attendance/" + entry + "/void")
                    .then()
                    .statusCode(200);
        }
    }

    /** Plans a session, whether it may be or not. */
    public ValidatableResponse plan(String activity, LocalDateTime starts, LocalDateTime ends) {
        return request()
                .body(Map.of("activityId", activity, "startsAt", starts.toString(), "endsAt", ends.toString()))
                .post("/api/centre/sessions")
                .then();
    }

    /** Moves a session to another day, or to another activity. */
    public ValidatableResponse move(String session, String activity, LocalDateTime starts) {
        return change(session, activity, starts, starts.plusHours(1));
    }

    /** Changes a session into one of this activity, in no space, at these times. */
    public ValidatableResponse change(String session, String activity, LocalDateTime starts, LocalDateTime ends) {
        return request()
                .header("If-Match", "\"" + version(session) + "\"")
                .body(Map.of("activityId", activity, "startsAt", starts.toString(), "endsAt", ends.toString()))
                .put("/api/centre/sessions/" + session)
                .then();
    }

    /** What publishing a statement would send now: the days of its preview, its digest and what was seen. */
    public Map<String, Object> seen(String contract, String query) {
        var preview = request()
                .get("/api/centre/contracts/" + contract + "/statements/preview?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Object> seen = new java.util.HashMap<>();
        seen.put("from", preview.get("statement.from"));
        seen.put("to", preview.get("statement.to"));
        seen.put("replaces", preview.get("statement.replaces.id"));
        seen.put("digest", preview.get("digest"));
        seen.put("seen", preview.get("seen"));
        return seen;
    }

    private int version(String session) {
        return request().get("/api/centre/sessions/" + session).path("version");
    }

    public List<String> residents(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(number -> resident("居民 " + number))
                .toList();
    }

    public String create(String path, Map<String, ?> body) {
        return request().body(body).post(path).then().statusCode(201).extract().path("id");
    }
}

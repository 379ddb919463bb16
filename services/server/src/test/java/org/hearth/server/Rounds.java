package org.hearth.server;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Somebody who runs seasonal rounds: of four Mondays and more from the day of {@link Rooms} on. */
public final class Rounds {
    static final LocalDate LAST = Rooms.MONDAY.plusDays(27);
    /** The centre's. */
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    static final String MONDAYS = "FREQ=WEEKLY;BYDAY=MO";

    private final Supplier<RequestSpecification> person;

    public Rounds(Supplier<RequestSpecification> person) {
        this.person = person;
    }

    /** Applications are taken today alone. */
    static Map<String, Object> body(String... spaces) {
        Map<String, Object> body = new HashMap<>();
        body.put("name", "秋季申请");
        body.put("firstDay", Rooms.MONDAY.toString());
        body.put("lastDay", LAST.toString());
        body.put("opensOn", TODAY.toString());
        body.put("closesOn", TODAY.toString());
        body.put(
                "classes",
                List.of(
                        Map.of("name", "居民团体", "party", "group"),
                        Map.of("name", "社会组织", "party", "partner"),
                        Map.of("name", "政府部门", "party", "partner"),
                        Map.of("name", "企业", "party", "partner")));
        body.put("spaceIds", List.of(spaces));
        body.put("quotaHours", 4);
        body.put("quotaPer", "week");
        body.put("missingPercent", 25);
        body.put("source", "福彩3D 截止次日开奖号码");
        return body;
    }

    static Map<String, Object> wish(String rule, String from, String to, boolean any, String... spaces) {
        return Map.of("rule", rule, "startsLocal", from, "endsLocal", to, "spaceIds", List.of(spaces), "anySpace", any);
    }

    @SafeVarargs
    static Map<String, Object> application(String organisation, int rank, Map<String, Object>... wishes) {
        Map<String, Object> body = new HashMap<>();
        body.put("organisation", organisation);
        body.put("contact", "金联系");
        body.put("rank", rank);
        body.put("expected", 10);
        body.put("purpose", "排练");
        body.put("wanted", 1);
        body.put("wishes", new ArrayList<>(List.of(wishes)));
        return body;
    }

    ValidatableResponse create(Map<String, Object> body) {
        return person.get().body(body).post("/api/centre/rounds").then();
    }

    ValidatableResponse get(String round) {
        return person.get().get("/api/centre/rounds/" + round).then().statusCode(200);
    }

    public String opened(String... spaces) {
        return opened(body(spaces));
    }

    String opened(Map<String, Object> body) {
        String round = create(body).statusCode(201).extract().path("id");
        act(round, "open").statusCode(200);
        return round;
    }

    ValidatableResponse act(String round, String act) {
        return at("/api/centre/rounds/" + round)
                .post("/api/centre/rounds/" + round + "/" + act)
                .then();
    }

    ValidatableResponse act(String round, String act, Map<String, ?> body) {
        return at("/api/centre/rounds/" + round)
                .body(body)
                .post("/api/centre/rounds/" + round + "/" + act)
                .then();
    }

    ValidatableResponse update(String round, Map<String, Object> body) {
        return at("/api/centre/rounds/" + round)
                .body(body)
                .put("/api/centre/rounds/" + round)
                .then();
    }

    ValidatableResponse apply(String round, Map<String, Object> application) {
        return person.get()
                .body(application)
                .post("/api/centre/rounds/" + round + "/applications")
                .then();
    }

    /** Of Mondays from nine to ten. */
    public String applied(String round, String organisation, int rank, String... spaces) {
        return apply(round, application(organisation, rank, wish(MONDAYS, "09:00", "10:00", false, spaces)))
                .statusCode(201)
                .extract()
                .path("id");
    }

    ValidatableResponse onApplication(String application, String act, Map<String, ?> body) {
        String path = "/api/centre/round-applications/" + application;
        return act.isEmpty()
                ? at(path).body(body).put(path).then()
                : at(path).body(body).post(path + "/" + act).then();
    }

    public void drawn(String round) {
        act(round, "close").statusCode(200);
        act(round, "allocate", Map.of("word", "123")).statusCode(200);
    }

    ValidatableResponse outcomes(String round) {
        return person.get()
                .get("/api/centre/rounds/" + round + "/outcomes?limit=200")
                .then()
                .statusCode(200);
    }

    ValidatableResponse adjust(String outcome, Map<String, ?> body) {
        String path = "/api/centre/round-outcomes/" + outcome;
        return at(path).body(body).post(path + "/adjust").then();
    }

    void confirmed(String round) {
        act(round, "confirm").statusCode(200);
        World.until(() -> get(round).extract().path("state").equals("confirmed"));
    }

    private RequestSpecification at(String path) {
        int version = person.get().get(path).path("version");
        return person.get().header("If-Match", "\"" + version + "\"");
    }
}

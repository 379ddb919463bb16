package org.hearth.server.authorization;

import static org.hearth.server.AccountsInMemory.idOf;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.server.Desk;
import org.hearth.server.Rounds;
import org.hearth.server.World;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.jspecify.annotations.Nullable;

/** Two centres that own one of each thing, two agencies, one of everything suspended, and a person in each role everywhere. */
final class Cast {
    /** The centre whose things are asked for by others, and the one that asks. */
    static final String THEIRS = "matrix_a";

    static final String OURS = "matrix_b";
    static final String SUSPENDED = "matrix_s";

    private static final String CONTRACT = """
            {'agency':'matrix_b','number':'另一份','title':'合同','starts':'2026-01-01','ends':'2026-12-31','amountMinor':100,
             'currency':'CNY','procurement':'tender','indicators':[{'kind':'visits','target':10}],
             'activityIds':['{activity}'],'simulated':true}""";

    private static @Nullable Cast only;

    private final TestIssuer issuer;
    private final TestDatabase database;
    private final World world;
    private final Map<String, Map<String, String>> things = new HashMap<>();
    private final Map<String, String> counters = new HashMap<>();
    private final Map<String, String> feeds = new HashMap<>();

    /** The one cast of this run: it takes seconds to come together. */
    static synchronized Cast of(TestIssuer issuer, TestDatabase database) {
        Cast cast = only == null ? new Cast(issuer, database) : only;
        only = cast;
        return cast;
    }

    private Cast(TestIssuer issuer, TestDatabase database) {
        this.issuer = issuer;
        this.database = database;
        this.world = new World(issuer);
        world.open(THEIRS, OURS, SUSPENDED);
        openAgencies(THEIRS, OURS, SUSPENDED);
        invite(world.headquarters(), "/api/headquarters/members", Who.ANALYST, "headquarters", 201);
        for (String centre : Set.of(THEIRS, OURS)) {
            invite(world.manager(centre), "/api/centre/staff", Who.FRONT_DESK, centre, 201);
            invite(world.manager(centre), "/api/centre/staff", Who.VIEWER, centre, 201);
            things.put(centre, thingsOf(centre));
        }
        for (String centre : Set.of(THEIRS, OURS, SUSPENDED)) {
            counters.put(centre, counter(centre));
        }
        suspend();
    }

    private void openAgencies(String... slugs) {
        for (String slug : slugs) {
            world.headquarters()
                    .body(Map.of(
                            "slug",
                            slug,
                            "name",
                            "街道 " + slug,
                            "nameEn",
                            slug,
                            "level",
                            "district",
                            "simulated",
                            false))
                    .post("/api/headquarters/agencies")
                    .then()
                    .statusCode(202);
        }
        for (String slug : slugs) {
            String agency = "/api/headquarters/agencies/" + slug;
            World.until(() -> "open".equals(world.headquarters().get(agency).path("state")));
            invite(world.headquarters(), agency + "/members", Who.AGENCY_VIEWER, slug, 200);
        }
    }

    private static void invite(
            io.restassured.specification.RequestSpecification inviter, String path, Who who, String place, int status) {
        Map<String, String> person = new HashMap<>(Map.of("name", who.word, "email", email(who, place)));
        if (who != Who.AGENCY_VIEWER) {
            person.put("role", who.word);
        }
        inviter.body(person).post(path).then().statusCode(status);
    }

    /** @return id of a counter that has its secret */
    private String counter(String centre) {
        Desk desk = new Desk(world, centre);
        String id =
                desk.create("/api/centre/counters", Map.of("name", "计数器 " + centre, "door", "正门", "simulated", false));
        desk.request()
                .header("If-Match", "\"0\"")
                .post("/api/centre/counters/" + id + "/secret")
                .then()
                .statusCode(200);
        return id;
    }

    private Map<String, String> thingsOf(String centre) {
        Desk desk = new Desk(world, centre);
        String programme = desk.programme("服务 " + centre, false);
        String activity = desk.activity("活动 " + centre, programme);
        String session = desk.session(activity, LocalDateTime.of(2026, 2, 2, 9, 0));
        Map<String, String> made = new HashMap<>();
        made.put("programme", programme);
        made.put("activity", activity);
        made.put("session", session);
        made.put("entry", desk.tally(session, 3).extract().path("entry.id"));
        made.put("resident", desk.resident("居民 " + centre));
        made.put(
                "space",
                desk.request()
                        .body(Map.of("name", "空间 " + centre))
                        .post("/api/centre/spaces")
                        .path("id"));
        made.put(
                "space-hours",
                desk.create(
                        "/api/centre/space-hours", Map.of("spaceId", made.get("space"), "validFrom", "2027-01-04")));
        made.put(
                "equipment",
                desk.request()
                        .body(Map.of("name", "钢琴", "quantity", 1, "note", ""))
                        .post("/api/centre/spaces/" + made.get("space") + "/equipment")
                        .path("id"));
        made.put(
                "booking",
                desk.request()
                        .body(Map.of(
                                "spaceId",
                                made.get("space"),
                                "startsAt",
                                "2026-02-02T09:00",
                                "endsAt",
                                "2026-02-02T10:00",
                                "party",
                                "staff",
                                "purpose",
                                "会议 " + centre))
                        .post("/api/centre/bookings")
                        .path("id"));
        made.put(
                "series",
                desk.request()
                        .body(Map.of(
                                "booking",
                                Map.of(
                                        "spaceId",
                                        made.get("space"),
                                        "startsAt",
                                        "2027-02-02T09:00",
                                        "endsAt",
                                        "2027-02-02T10:00",
                                        "party",
                                        "staff",
                                        "purpose",
                                        "例会 " + centre),
                                "rule",
                                "FREQ=WEEKLY;COUNT=3"))
                        .post("/api/centre/booking-series")
                        .path("series.id"));
        Rounds rounds = new Rounds(desk::request);
        String round = rounds.opened(made.get("space"));
        made.put("round", round);
        made.put("round-application", rounds.applied(round, "团队 " + centre, 1, made.get("space")));
        rounds.drawn(round);
        made.put(
                "round-outcome",
                desk.request().get("/api/centre/rounds/" + round + "/outcomes").path("items[0].id"));
        made.putAll(signedUp(desk, activity, made.get("resident")));
        made.put(
                "special-day",
                desk.create(
                        "/api/centre/opening/special-days",
                        Map.of("day", "2026-10-01", "hours", List.of(), "kind", "holiday", "reason", "国庆节")));
        made.put(
                "hand-over",
                desk.create("/api/centre/hand-overs", Map.of("day", "2026-02-02", "words", "钥匙在前台", "urgent", false)));
        made.put(
                "footfall",
                desk.create("/api/centre/footfall", Map.of("day", "2026-02-02", "counted", 120, "simulated", false)));
        made.put(
                "counter", desk.create("/api/centre/counters", Map.of("name", "侧门", "door", "侧门", "simulated", false)));
        io.restassured.path.json.JsonPath feed = desk.request()
                .body(Map.of("kind", "centre", "activityIds", List.of(), "note", "订阅 " + centre))
                .post("/api/centre/feeds")
                .jsonPath();
        made.put("feed", feed.getString("feed.id"));
        feeds.put(centre, feed.getString("url").replaceFirst(".*(?=/api/public/)", ""));
        made.put(
                "device",
                desk.request()
                        .body(Map.of("mark", UUID.randomUUID().toString(), "label", "Chrome · Windows", "taps", 1))
                        .post("/api/centre/devices")
                        .path("id"));
        made.put("staff", desk.request().get("/api/centre/staff").path("items.find { it.role == 'viewer' }.id"));
        made.put(
                "import",
                desk.request()
                        .contentType("application/octet-stream")
                        .body("id,title,day,from,to\n1,活动,2026-03-02,09:00,10:00\n".getBytes(StandardCharsets.UTF_8))
                        .post("/api/centre/imports?filename=a.csv")
                        .path("id"));
        made.putAll(published(desk, centre));
        return made;
    }

    /** Somebody who signed up for a session to come. */
    private static Map<String, String> signedUp(Desk desk, String activity, String resident) {
        String terms = desk.create(
                "/api/centre/registration-terms",
                Map.of("activityId", activity, "terms", Map.of("scope", "session", "places", 20, "waitlist", 5)));
        String target = desk.session(activity, LocalDateTime.of(2027, 3, 2, 9, 0));
        String registration = desk.request()
                .body(Map.of("targetId", target, "residentIds", List.of(resident)))
                .post("/api/centre/registrations")
                .then()
                .statusCode(201)
                .extract()
                .path("items[0].id");
        return Map.of("registration-terms", terms, "registration-target", target, "registration", registration);
    }

    /** A contract with the agency of the same name, and a statement of it that counts a session. */
    private static Map<String, String> published(Desk desk, String centre) {
        String activity = desk.activity("购买的活动 " + centre);
        String session = desk.session(activity, LocalDateTime.of(2026, 2, 3, 9, 0));
        desk.tally(session, 3);
        desk.close(session, false).statusCode(200);
        String contract = desk.request()
                .body(CONTRACT.replace("'matrix_b'", "'" + centre + "'")
                        .replace("另一份", "N-" + centre)
                        .replace("{activity}", activity)
                        .replace('\'', '"'))
                .post("/api/centre/contracts")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String path = "/api/centre/contracts/" + contract;
        desk.request()
                .header("If-Match", "\"1\"")
                .post(path + "/publish")
                .then()
                .statusCode(200);
        String statement = desk.request()
                .body(desk.seen(contract, "from=2026-02-01&to=2026-02-28"))
                .post(path + "/statements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return Map.of("contract", contract, "statement", statement);
    }

    /** By hand and at once: the operation itself is tested where centres are. */
    private void suspend() {
        try (Connection connection = database.superuser("hearth");
                PreparedStatement statement = connection.prepareStatement(
                        "update registry.organisation set state = 'suspended' where slug = ?")) {
            statement.setString(1, SUSPENDED);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        World.until(() -> world.manager(SUSPENDED).get("/api/centre/spaces").statusCode() == 403);
    }

    /** The path of a centre's feed, with its secret. */
    String feed(String centre) {
        return feeds.getOrDefault(centre, "");
    }

    /** Ids of what a centre owns, by what it is. */
    Map<String, String> things(String centre) {
        return things.getOrDefault(centre, Map.of());
    }

    static String email(Who who, String place) {
        return switch (who) {
            case MANAGER -> World.managerOf(place);
            case ADMINISTRATOR -> World.ADMIN;
            default -> World.addressAt(who.word, place);
        };
    }

    private static String alias(Who who, String place) {
        return who.kind.equals("headquarters") ? "headquarters" : who.kind + "_" + place;
    }

    /** A good token of somebody with that role, at our centre, our agency or headquarters. */
    String token(Who who) {
        return token(who, OURS);
    }

    String token(Who who, String place) {
        String home = who.kind.equals("headquarters") ? "headquarters" : place;
        String alias = alias(who, place);
        return issuer.token(subject(who, home), alias, idOf(alias));
    }

    /** Who that is to the identity provider: a person by their address, a counter by its client. */
    UUID subject(Who who, String place) {
        return idOf(who == Who.DOOR_COUNTER ? "counter-" + counters.get(place) + "-1" : email(who, place));
    }

    /** Id of the organisation as the token names it. */
    static UUID organisation(Who who, String place) {
        return idOf(alias(who, place));
    }
}

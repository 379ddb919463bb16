package org.hearth.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Feeds: a link is told once, opens what it is of and no more, and nothing after it was revoked. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class FeedTest {
    private static final String CENTRE = "feed_a";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDateTime SOON = LocalDate.now(ZONE).plusDays(3).atTime(9, 0);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Desk desk;

    @BeforeEach
    void aCentre() {
        world = new World(issuer).open(CENTRE, "feed_s");
        desk = new Desk(world, CENTRE);
    }

    private ValidatableResponse make(String kind, Map<String, ?> more) {
        Map<String, Object> body = new java.util.HashMap<>(Map.of("kind", kind, "activityIds", List.of(), "note", ""));
        body.putAll(more);
        return desk.request().body(body).post("/api/centre/feeds").then();
    }

    /** @return path of a new feed */
    private String link(String kind, Map<String, ?> more) {
        return path(make(kind, more).statusCode(201));
    }

    private static String path(ValidatableResponse made) {
        return made.extract().<String>path("url").replaceFirst("^https?://[^/]+", "");
    }

    private static Ics read(String path) {
        return Ics.read(given().get(path)
                .then()
                .statusCode(200)
                .contentType(containsString("text/calendar"))
                .extract()
                .asString());
    }

    private void revoke(String path) {
        Map<String, Object> last =
                desk.request().get("/api/centre/feeds?limit=1").path("items[0]");
        desk.request()
                .header("If-Match", "\"" + last.get("version") + "\"")
                .post("/api/centre/feeds/" + last.get("id") + "/revoke")
                .then()
                .statusCode(200)
                .body("state", equalTo("revoked"));
        given().get(path).then().statusCode(404);
    }

    private String space(String name) {
        return desk.create(
                "/api/centre/spaces", Map.of("name", name + " " + UUID.randomUUID(), "bookable", "residents"));
    }

    private void cancel(String session) {
        at("/api/centre/sessions/" + session)
                .body(Map.of("reason", "下雨"))
                .post("/api/centre/sessions/" + session + "/cancel")
                .then()
                .statusCode(200);
    }

    private RequestSpecification at(String path) {
        int version = desk.request().get(path).path("version");
        return desk.request().header("If-Match", "\"" + version + "\"");
    }

    @Test
    void anActivitysFeedHasItsSessionsAndFollowsThem() {
        String activity = desk.activity("太极；晨练,第一组\\🙂 " + "很长的名称".repeat(20));
        String space = space("大厅");
        String session = desk.create(
                "/api/centre/sessions",
                Map.of(
                        "activityId",
                        activity,
                        "spaceId",
                        space,
                        "startsAt",
                        SOON.toString(),
                        "endsAt",
                        SOON.plusHours(1).toString()));
        desk.session(desk.activity("别的"), SOON);
        desk.session(activity, SOON.minusDays(90));
        String link = link("activity", Map.of("activityIds", List.of(activity)));

        Ics first = read(link);
        assertThat(first.events()).hasSize(1);
        Ics.Event event = first.events().getFirst();
        assertThat(event.of("UID")).isEqualTo(session + "@" + CENTRE + ".hearth");
        assertThat(event.of("SUMMARY")).startsWith("太极；晨练,第一组\\🙂 很长").endsWith("名称");
        assertThat(event.of("LOCATION")).startsWith("大厅 ");
        assertThat(event.of("STATUS")).isEqualTo("CONFIRMED");
        assertThat(event.start()).isEqualTo(SOON.atZone(ZONE).toInstant());
        assertThat(first.of("REFRESH-INTERVAL")).isEqualTo("PT1H");
        assertThat(first.of("NAME")).contains("太极");
        int sequence = Integer.parseInt(event.of("SEQUENCE"));

        cancel(session);
        Ics.Event cancelled = read(link).events().getFirst();
        assertThat(cancelled.of("UID")).isEqualTo(event.of("UID"));
        assertThat(cancelled.of("STATUS")).isEqualTo("CANCELLED");
        assertThat(cancelled.of("TRANSP")).isEqualTo("TRANSPARENT");
        assertThat(Integer.parseInt(cancelled.of("SEQUENCE"))).isGreaterThan(sequence);
        assertThat(cancelled.of("LAST-MODIFIED")).isGreaterThanOrEqualTo(event.of("LAST-MODIFIED"));
    }

    @Test
    void everyLineIsShortAndEndsAsTheStandardSays() {
        String activity = desk.activity("🙂很长的名称".repeat(20));
        desk.session(activity, SOON);
        String text = given().get(link("activity", Map.of("activityIds", List.of(activity))))
                .asString();
        assertThat(text).endsWith("END:VCALENDAR\r\n").doesNotContain("\uFFFD");
        assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        assertThat(text.split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    /** What did not change is not sent again, and reading it changes nothing of it. */
    @Test
    void whatDidNotChangeIsAnsweredSo() {
        String activity = desk.activity("合唱");
        desk.session(activity, SOON);
        String link = link("activity", Map.of("activityIds", List.of(activity)));
        String tag = given().get(link).header("ETag");
        given().header("If-None-Match", tag).get(link).then().statusCode(304).header("ETag", tag);
        given().header("If-None-Match", "\"other\"").get(link).then().statusCode(200);
        desk.session(activity, SOON.plusDays(1));
        given().header("If-None-Match", tag)
                .get(link)
                .then()
                .statusCode(200)
                .header("Cache-Control", containsString("no-cache"));
    }

    @Test
    void aSensitiveProgrammeIsInNoFeedOfTheCentreAndHasNone() {
        String programme = desk.programme("残障服务 " + UUID.randomUUID(), false);
        String activity = desk.activity("手作 " + UUID.randomUUID(), programme);
        String session = desk.session(activity, SOON);
        String centre = link("centre", Map.of());
        String own = link("activity", Map.of("activityIds", List.of(activity)));
        assertThat(read(centre).uids()).contains(session);
        assertThat(read(own).uids()).containsExactly(session);

        // marked later, it is followed at once
        Map<String, Object> now = desk.request()
                .get("/api/centre/programmes?limit=200")
                .path("items.find { it.id == '%s' }".formatted(programme));
        desk.request()
                .header("If-Match", "\"" + now.get("version") + "\"")
                .body(Map.of("name", now.get("name"), "sensitive", true))
                .put("/api/centre/programmes/" + programme)
                .then()
                .statusCode(200);
        assertThat(read(centre).uids()).doesNotContain(session);
        assertThat(read(own).uids()).isEmpty();
        assertThat(read(own).of("NAME")).doesNotContain("手作");
        make("activity", Map.of("activityIds", List.of(activity))).statusCode(400);
    }

    @Test
    void aSpacesFeedSaysWhenItIsTakenAndByNobodyThatIsNamed() {
        String space = space("舞蹈房");
        String open = desk.create("/api/centre/sessions", session(desk.activity("瑜伽"), space, SOON));
        String quiet = desk.create(
                "/api/centre/sessions",
                session(
                        desk.activity("互助小组", desk.programme("敏感 " + UUID.randomUUID(), true)),
                        space,
                        SOON.plusHours(2)));
        Reservations bookings = new Reservations(desk::request);
        Map<String, Object> body = new java.util.HashMap<>(Reservations.body(space, "09:00", "10:00"));
        body.put("startsAt", SOON.plusHours(4).toString());
        body.put("endsAt", SOON.plusHours(5).toString());
        String booking = bookings.ask(body).statusCode(201).extract().path("id");
        String link = link("space", Map.of("spaceId", space));
        assertThat(read(link).uids()).as("asking takes nothing").containsExactly(open, quiet);
        bookings.act(booking, "confirm").statusCode(200);

        Ics feed = read(link);
        assertThat(feed.uids()).containsExactly(open, quiet, booking);
        assertThat(feed.events().stream().map(each -> each.of("SUMMARY")))
                .containsExactly("瑜伽", "占用 · Taken", "占用 · Taken");
        assertThat(given().get(link).asString()).doesNotContain("互助", "夕阳红", "金联系", "排练");
    }

    private static Map<String, Object> session(String activity, String space, LocalDateTime starts) {
        return Map.of(
                "activityId",
                activity,
                "spaceId",
                space,
                "startsAt",
                starts.toString(),
                "endsAt",
                starts.plusHours(1).toString());
    }

    @Test
    void onesOwnFeedTellsOfWhatIsSensitiveOnlyWhen() {
        String space = space("小房间");
        String yoga = desk.activity("我的瑜伽");
        String quiet = desk.activity("我的小组", desk.programme("敏感 " + UUID.randomUUID(), true));
        desk.session(yoga, SOON);
        desk.create("/api/centre/sessions", session(quiet, space, SOON.plusHours(2)));
        String link = link("person", Map.of("activityIds", List.of(yoga, quiet)));
        List<Ics.Event> events = read(link).events();
        assertThat(events.stream().map(each -> each.of("SUMMARY"))).containsExactly("我的瑜伽", "占用 · Taken");
        assertThat(events.getLast().of("LOCATION")).isEmpty();
    }

    /** The feed of somebody who works here no more is theirs no more. */
    @Test
    void onesOwnFeedEndsWhenOneLeaves() throws Exception {
        String activity = desk.activity("书法");
        desk.session(activity, SOON);
        String own = link("person", Map.of("activityIds", List.of(activity)));
        String shared = link("activity", Map.of("activityIds", List.of(activity)));
        String leaves = "update centre_%s.staff set active = %s where role = 'manager'";
        execute(leaves.formatted(CENTRE, false));
        try {
            given().get(own).then().statusCode(404);
            assertThat(read(shared).events()).hasSize(1);
        } finally {
            execute(leaves.formatted(CENTRE, true));
        }
        assertThat(read(own).events()).hasSize(1);
        World.until(() -> desk.request().get("/api/centre/feeds").statusCode() == 200);
    }

    @Test
    void theLinkIsToldOnceAndKeptNowhere() throws Exception {
        RequestSpecification write =
                desk.request().body(Map.of("kind", "centre", "activityIds", List.of(), "note", "给志愿者组长"));
        ValidatableResponse made = write.post("/api/centre/feeds").then().statusCode(201);
        String secret = path(made).replaceFirst(".*/feeds/(.{43})\\.ics$", "$1");
        assertThat(secret).matches("[A-Za-z0-9_-]{43}");
        assertThat(read(path(made)).of("NAME")).doesNotContain("志愿者");
        String list = desk.request()
                .get("/api/centre/feeds")
                .then()
                .body("items[0].lastReadOn", equalTo(LocalDate.now(ZONE).toString()))
                .body("items[0].state", equalTo("live"))
                .body("items[0].title", nullValue())
                .body("items[0].note", equalTo("给志愿者组长"))
                .extract()
                .asString();
        assertThat(list).doesNotContain(secret);
        for (String table : List.of("feed", "idempotency", "act")) {
            assertThat(ask("select string_agg(t::text, ' ') from centre_%s.%s t".formatted(CENTRE, table)))
                    .as(table)
                    .contains("志愿者组长")
                    .doesNotContain(secret);
        }
        desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("note", "给新的组长"))
                .put("/api/centre/feeds/" + made.extract().path("feed.id"))
                .then()
                .statusCode(200)
                .body("note", equalTo("给新的组长"));
        revoke(path(made));
        desk.request()
                .get("/api/centre/feeds/" + made.extract().path("feed.id") + "/history")
                .then()
                .body("items.act", equalTo(List.of("revoke", "change", "create")))
                .body("items", hasSize(3));
    }

    @Test
    void whoDidNotHearTheAnswerIsToldTheSameLinkAndNobodyElse() {
        String key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of("kind", "centre", "activityIds", List.of(), "note", "");
        List<String> urls = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            urls.add(World.keyed(key, desk.request())
                    .body(body)
                    .post("/api/centre/feeds")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("url"));
        }
        assertThat(urls.getFirst()).isEqualTo(urls.getLast());
        String elsewhere = World.keyed(key, world.manager("feed_s"))
                .body(body)
                .post("/api/centre/feeds")
                .path("url");
        assertThat(elsewhere.replaceFirst(".*/feeds/", ""))
                .isNotEqualTo(urls.getFirst().replaceFirst(".*/feeds/", ""));
    }

    /** Revoked, of another centre, never made, of no centre and no secret at all: one answer. */
    @Test
    void whatOpensNothingIsAllTheSame() {
        String revoked = link("centre", Map.of());
        revoke(revoked);
        String theirs = link("centre", Map.of()).replace(CENTRE, "feed_s");
        String absent = given().get("/api/public/%s/feeds/%s.ics".formatted(CENTRE, "A".repeat(43)))
                .then()
                .statusCode(404)
                .extract()
                .asString();
        for (String path : List.of(
                revoked,
                theirs,
                revoked.replace(CENTRE, "nobody_at_all"),
                revoked.replace(".ics", ""),
                "/api/public/%s/feeds/x.ics".formatted(CENTRE),
                "/api/public/../feeds/x.ics",
                "/api/public/FEED_A/feeds/" + "A".repeat(43) + ".ics")) {
            assertThat(withoutCode(
                            given().urlEncodingEnabled(false).get(path).then().statusCode(404)))
                    .as(path)
                    .isEqualTo(absent.replaceFirst("\"code\":\"[^\"]*\"", ""));
        }
    }

    private static String withoutCode(ValidatableResponse answer) {
        return answer.extract().asString().replaceFirst("\"code\":\"[^\"]*\"", "");
    }

    @Test
    void aSuspendedCentresFeedIsGoneWithinFiveSeconds() {
        String link = path(world.manager("feed_s")
                .body(Map.of("kind", "centre", "activityIds", List.of(), "note", ""))
                .post("/api/centre/feeds")
                .then()
                .statusCode(201));
        given().get(link).then().statusCode(200);
        turn("suspend");
        Instant suspended = Instant.now();
        World.until(() -> given().get(link).statusCode() == 404);
        assertThat(Duration.between(suspended, Instant.now())).isLessThan(Duration.ofSeconds(5));
        turn("reopen");
        World.until(() -> given().get(link).statusCode() == 200);
    }

    private void turn(String how) {
        int version =
                world.headquarters().get("/api/headquarters/centres/feed_s").path("version");
        world.headquarters()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "检修"))
                .post("/api/headquarters/centres/feed_s/" + how)
                .then()
                .statusCode(200);
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws Exception {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}

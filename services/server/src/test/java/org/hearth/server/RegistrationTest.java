package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A place is taken in the database, in the order in which people asked; who waits moves up by themselves. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class RegistrationTest {
    private static final String CENTRE = "signed";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Desk desk;
    private SignUps signUps;

    @BeforeEach
    void aCentre() {
        world = new World(issuer).open(CENTRE);
        desk = new Desk(world, CENTRE);
        signUps = new SignUps(desk);
    }

    private RequestSpecification frontDesk() {
        String email = "front@signed.example.org";
        desk.request()
                .body(Map.of("name", "前台", "email", email, "role", "front-desk"))
                .post("/api/centre/staff");
        return world.as(email, "centre_signed");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(sql.replace("__", "centre_" + CENTRE));
        }
    }

    private static Map<String, Object> with(Map<String, Object> terms, String field, Object value) {
        Map<String, Object> changed = new HashMap<>(terms);
        changed.put(field, value);
        return changed;
    }

    private ValidatableResponse change(String activity, Map<String, ?> terms) {
        JsonPath now = desk.request()
                .get("/api/centre/registration-terms?activity=" + activity)
                .jsonPath();
        return desk.request()
                .header("If-Match", "\"" + now.getInt("items[0].version") + "\"")
                .body(terms)
                .put("/api/centre/registration-terms/" + now.getString("items[0].id"))
                .then();
    }

    private ValidatableResponse places(String target, @Nullable Integer places) {
        return desk.request()
                .header("If-Match", "\"" + signUps.target(target).getInt("version") + "\"")
                .body("{\"places\":" + places + "}")
                .put("/api/centre/registration-targets/" + target)
                .then();
    }

    @Test
    void aFamilyHasItsPlacesTogetherOrWaitsTogetherOrIsNotSignedUp() {
        String target = signUps.session("亲子", SignUps.terms(3, 3));
        List<String> people = desk.residents(6);

        JsonPath placed = signUps.ask(target, false, people.get(0), people.get(1))
                .statusCode(201)
                .extract()
                .jsonPath();
        assertThat(placed.getList("items.state")).containsExactly("placed", "placed");
        assertThat(placed.getString("items[0].party")).isNotNull().isEqualTo(placed.getString("items[1].party"));
        assertThat(placed.getInt("target.taken")).isEqualTo(2);
        assertThat(placed.getInt("target.left")).isOne();

        signUps.ask(target, false, people.get(2), people.get(3))
                .statusCode(409)
                .body("type", endsWith("/no-places-left"))
                .body("violations[0].field", equalTo("residentIds"))
                .body("violations[0].messages.'zh-CN'", equalTo("名额还剩 1 个，不够。可以改为候补。"));
        assertThat(signUps.target(target).getInt("taken")).isEqualTo(2);
        signUps.ask(target, true, people.get(2), people.get(3))
                .statusCode(201)
                .body("items.state", contains("waiting", "waiting"))
                .body("items.position", contains(1, 2));
        signUps.ask(target, false, people.get(4))
                .statusCode(409)
                .body("violations[0].messages.'zh-CN'", equalTo("已有 2 人在候补，请排在后面。"));
        signUps.ask(target, true, people.get(4), people.get(5))
                .statusCode(409)
                .body("violations[0].messages.'zh-CN'", equalTo("名额还剩 0 个，候补还能排 1 人，都不够。"));
        signUps.ask(target, true, people.get(0)).statusCode(409).body("type", endsWith("/already-exists"));
        signUps.ask(target, true, people.get(4), UUID.randomUUID().toString())
                .statusCode(400)
                .body("violations[0].field", equalTo("residentIds[1]"));
    }

    @Test
    void whoIsNextHasThePlaceOfWhoeverCancels() {
        String target = signUps.session("书法", SignUps.terms(1, 5));
        List<String> people = desk.residents(3);
        String first = signUps.asked(target, false, people.get(0));
        String next = signUps.asked(target, true, people.get(1));
        String last = signUps.asked(target, true, people.get(2));

        signUps.cancel(first)
                .statusCode(200)
                .body("state", equalTo("cancelled"))
                .body("endedReason", nullValue());

        assertThat(signUps.state(next)).isEqualTo("placed");
        signUps.shown(last).body("state", equalTo("waiting")).body("position", equalTo(1));
        JsonPath acts = signUps.history(next);
        assertThat(acts.getList("items.act")).containsExactly("move-up", "sign-up");
        assertThat(acts.getString("items[0].by")).isEqualTo("Hearth");

        // whoever signed off stands by the order in which they asked, when they think better of it
        signUps.act(first, "undo", Map.of()).statusCode(200).body("state", equalTo("waiting"));
        signUps.shown(last).body("position", equalTo(2));
        signUps.cancel(next).statusCode(200);
        assertThat(signUps.state(first)).isEqualTo("placed");
    }

    @Test
    void aPlaceIsKeptUntilItsTimeAndThenTheNextOnes() throws SQLException {
        String target = signUps.session("合唱", with(SignUps.terms(1, 5), "answerHours", 24));
        List<String> people = desk.residents(3);
        String first = signUps.asked(target, false, people.get(0));
        String next = signUps.asked(target, true, people.get(1));
        String last = signUps.asked(target, true, people.get(2));
        signUps.cancel(first).statusCode(200);
        assertThat(signUps.state(next)).isEqualTo("offered");
        signUps.act(last, "confirm", Map.of()).statusCode(409);
        assertThat(Rooms.number(database, """
                        select count(*) from registry.job where kind = 'registration-places' and subject = '%s'
                          and next_at between now() + interval '23 hours' and now() + interval '25 hours'
                        """.formatted(target))).isOne();

        // nobody came round yet: it has lapsed all the same
        run("update __.registration set offered_until = now() - interval '1 minute' where id = '" + next + "'");
        signUps.shown(next).body("state", equalTo("lapsed"));
        assertThat(signUps.list("target=" + target + "&state=lapsed").getList("items.id"))
                .containsExactly(next);
        signUps.act(next, "confirm", Map.of()).statusCode(409).body("detail", equalTo("保留时间已过，名额已给下一位。"));

        run("update registry.job set next_at = now() where subject = '" + target + "'");
        World.until(() -> signUps.state(last).equals("offered"));
        assertThat(signUps.history(next).getList("items.act")).containsExactly("lapse", "offer", "sign-up");
        signUps.act(last, "confirm", Map.of()).statusCode(200).body("state", equalTo("placed"));
        assertThat(signUps.target(target).getInt("taken")).isOne();
    }

    @Test
    void aFamilyThatDoesNotFitKeepsItsTurnUntilTheDeskDecidesOtherwise() {
        String target = signUps.session("太极", SignUps.terms(2, 5));
        List<String> people = desk.residents(5);
        String first = signUps.asked(target, false, people.get(0));
        signUps.asked(target, false, people.get(1));
        String family = signUps.asked(target, true, people.get(2), people.get(3));
        String single = signUps.asked(target, true, people.get(4));

        signUps.cancel(first).statusCode(200);
        assertThat(signUps.state(family)).isEqualTo("waiting");
        assertThat(signUps.state(single)).isEqualTo("waiting");
        signUps.act(single, "move-up", Map.of("reason", "一家人等下一场"))
                .statusCode(200)
                .body("state", equalTo("placed"));
        assertThat(signUps.history(single).getString("items[0].reason")).isEqualTo("一家人等下一场");
        signUps.act(family, "move-up", Map.of("reason", "再加"))
                .statusCode(409)
                .body("type", endsWith("/no-places-left"));
        places(target, 4).statusCode(200).body("taken", equalTo(4)).body("own", equalTo(true));
        assertThat(signUps.state(family)).isEqualTo("placed");
    }

    @Test
    void oneAsksWhileItIsOpenAndWhoPlansTheSessionsAtAnyTime() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        String activity = signUps.activity("舞蹈", with(SignUps.terms(5, 0), "opensDays", 3));
        String later = desk.session(activity, today.plusDays(4).atTime(9, 0));
        String open = desk.session(activity, today.plusDays(3).atTime(9, 0));
        List<String> people = desk.residents(2);

        signUps.ask(frontDesk(), later, false, people.subList(0, 1))
                .statusCode(409)
                .body("detail", equalTo("报名还没有开放。"));
        signUps.ask(frontDesk(), open, false, people.subList(0, 1)).statusCode(201);
        String early = signUps.asked(later, false, people.getFirst());
        assertThat(signUps.history(early).getBoolean("items[0].after.outsideWindow"))
                .isTrue();
        assertThat(signUps.target(later).getString("standing")).isEqualTo("not-yet");

        change(activity, with(SignUps.terms(5, 0), "closesMinutes", 20_160)).statusCode(200);
        assertThat(signUps.target(open).getString("standing")).isEqualTo("closed");
        signUps.ask(frontDesk(), open, false, people.subList(1, 2))
                .statusCode(409)
                .body("detail", containsString("报名已截止"));

        String past = desk.session(activity, LocalDateTime.of(2026, 2, 2, 9, 0));
        signUps.ask(past, false, people.get(1)).statusCode(409).body("detail", equalTo("场次已结束。"));
        String other = desk.session(desk.activity("没有报名"), SignUps.AHEAD);
        signUps.ask(other, false, people.get(1)).statusCode(400).body("violations[0].field", equalTo("targetId"));
    }

    @Test
    void whatLiesAheadFollowsTheTermsAndNobodyLosesAPlace() {
        String activity = signUps.activity("烘焙", SignUps.terms(2, 5));
        String target = desk.session(activity, SignUps.AHEAD);
        String own = desk.session(activity, SignUps.AHEAD.plusDays(7));
        List<String> people = desk.residents(3);
        places(own, 9).statusCode(200);
        signUps.asked(target, false, people.get(0), people.get(1));
        String waits = signUps.asked(target, true, people.get(2));

        change(activity, SignUps.terms(1, 5))
                .statusCode(409)
                .body("violations[0].field", equalTo("places"))
                .body("violations[0].messages.'zh-CN'", equalTo("2027-09-06 的场次已有 2 人有名额，名额不能更少。"));
        change(activity, with(SignUps.terms(2, 5), "scope", "course"))
                .statusCode(409)
                .body("violations[0].field", equalTo("scope"));
        change(activity, SignUps.terms(3, 5)).statusCode(200);
        World.until(() -> signUps.state(waits).equals("placed"));
        assertThat(signUps.target(target).getInt("places")).isEqualTo(3);
        assertThat(signUps.target(own).getInt("places")).isEqualTo(9);
        places(target, 2).statusCode(409).body("violations[0].field", equalTo("places"));
        places(own, null).statusCode(200).body("places", equalTo(3)).body("own", equalTo(false));
    }

    /** The twin of all rules: whatever code does, the database gives away no place that there is not. */
    @Test
    void theDatabaseRefusesOneMore() {
        String target = signUps.session("讲座", SignUps.terms(2, 0));
        List<String> people = desk.residents(3);
        signUps.asked(target, false, people.get(0), people.get(1));

        assertThatThrownBy(() -> run("""
                        insert into __.registration (id, target_id, resident_id, state, simulated, version)
                        values (uuidv7(), '%s', '%s', 'placed', false, 0)
                        """.formatted(target, people.get(2))))
                .hasMessageContaining("registration_target_places_left");
        assertThatThrownBy(() -> run("update __.registration_target set places = 1 where id = '" + target + "'"))
                .hasMessageContaining("registration_target_places_left");
        assertThatThrownBy(() -> run("set role centre_signed; update __.registration_target set taken = 0"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void whoIsErasedComesToNothingAheadAndStaysCountedInWhatIsOver() throws SQLException {
        String activity = signUps.activity("理疗", SignUps.terms(1, 5));
        String ahead = desk.session(activity, SignUps.AHEAD);
        String over = desk.session(activity, SignUps.AHEAD.plusDays(1));
        String person = desk.resident("欧阳报名");
        String registered = signUps.asked(ahead, false, person);
        String before = signUps.asked(over, false, person);
        String next = signUps.asked(ahead, true, desk.resident("下一位"));
        run("update __.session set starts_at = '2026-02-02T01:00Z', ends_at = '2026-02-02T02:00Z', day = '2026-02-02',"
                + " end_day = '2026-02-02' where id = '" + over + "'");

        desk.request()
                .header("If-Match", "\"0\"")
                .delete("/api/centre/residents/" + person)
                .then()
                .statusCode(200);

        signUps.shown(registered).body("state", equalTo("cancelled")).body("resident", nullValue());
        signUps.shown(before).body("state", equalTo("placed")).body("resident", nullValue());
        World.until(() -> signUps.state(next).equals("placed"));
        signUps.act(registered, "undo", Map.of()).statusCode(409).body("detail", equalTo("这位居民已删除。"));
        signUps.ask(ahead, true, person).statusCode(400).body("violations[0].field", equalTo("residentIds[0]"));
    }

    @Test
    void aCancelledSessionSaysSoAndGoesOnWhenItIsRestored() {
        String target = signUps.session("茶艺", SignUps.terms(1, 5));
        List<String> people = desk.residents(3);
        String placed = signUps.asked(target, false, people.get(0));
        String waits = signUps.asked(target, true, people.get(1));
        desk.act(target, "cancel").statusCode(200);

        signUps.shown(placed).body("state", equalTo("placed")).body("sessionState", equalTo("cancelled"));
        signUps.ask(target, true, people.get(2)).statusCode(409).body("detail", equalTo("场次已取消。"));
        signUps.cancel(placed).statusCode(200);
        assertThat(signUps.state(waits)).isEqualTo("waiting");
        desk.act(target, "reopen").statusCode(200);
        World.until(() -> signUps.state(waits).equals("placed"));
    }

    @Test
    void whoDidNotComeIsMissedAndTheRateIsOfThoseExpected() throws SQLException {
        String activity = signUps.activity("棋牌", SignUps.terms(5, 0));
        String target = desk.session(activity, SignUps.AHEAD);
        List<String> people = desk.residents(3);
        String came = signUps.asked(target, false, people.get(0));
        String missed = signUps.asked(target, false, people.get(1));
        String off = signUps.asked(target, false, people.get(2));
        signUps.cancel(off).statusCode(200);
        signUps.shown(came).body("came", nullValue());
        run("update __.session set starts_at = '2026-02-02T01:00Z', ends_at = '2026-02-02T02:00Z', day = '2026-02-02',"
                + " end_day = '2026-02-02' where id = '" + target + "'");
        desk.named(target, people.get(0)).statusCode(201);
        String figures = "/api/centre/activities/" + activity + "/registration-figures?from=2026-02-01&to=2026-02-28";
        desk.request()
                .get(figures)
                .then()
                .body("registered", equalTo(2))
                .body("expected", equalTo(0))
                .body("noShowRate", nullValue());
        desk.close(target, false).statusCode(200);

        signUps.shown(came).body("came", equalTo(true));
        signUps.shown(missed).body("came", equalTo(false));
        signUps.shown(off).body("came", nullValue());
        signUps.cancel(missed).statusCode(409).body("detail", containsString("场次已结场"));
        desk.request()
                .get(figures)
                .then()
                .statusCode(200)
                .body("registered", equalTo(2))
                .body("expected", equalTo(2))
                .body("came", equalTo(1))
                .body("missed", equalTo(1))
                .body("noShowRate", equalTo(0.5f))
                .body("simulated", equalTo(false));
    }

    @Test
    void aCourseIsOneThingOfManySessions() {
        String activity = desk.activity("水彩");
        desk.create(
                "/api/centre/registration-terms",
                Map.of("activityId", activity, "terms", with(SignUps.terms(1, 1), "scope", "course")));
        String first = desk.session(activity, SignUps.AHEAD);
        String second = desk.session(activity, SignUps.AHEAD.plusDays(7));
        List<String> people = desk.residents(2);
        String placed = signUps.asked(activity, false, people.get(0));

        signUps.ask(first, false, people.get(1)).statusCode(400).body("violations[0].field", equalTo("targetId"));
        signUps.ask(activity, false, people.get(1)).statusCode(409);
        JsonPath targets = desk.request()
                .get("/api/centre/registration-targets?session=" + second)
                .jsonPath();
        assertThat(targets.getList("items.id")).containsExactly(activity);
        assertThat(targets.getString("items[0].day")).isEqualTo("2027-09-06");
        assertThat(targets.getString("items[0].lastDay")).isEqualTo("2027-09-13");
        assertThat(signUps.list("session=" + second).getList("items.id")).containsExactly(placed);
        assertThat(signUps.list("session=" + second).getString("items[0].day")).isEqualTo("2027-09-13");
        assertThat(signUps.list("activity=" + activity).getList("items.id")).containsExactly(placed);
    }
}

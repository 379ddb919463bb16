package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.exchange.Reconciliation;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day that is not as its week: its hours are true wherever a day is spoken of, and in what is counted. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SpecialDayTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String DAYS = "/api/centre/opening/special-days";
    private static final AtomicInteger WEEKS = new AtomicInteger(2);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    Reconciliation reconciliation;

    private World world;
    private Desk desk;

    /** Of a week that no other test of this class uses. */
    private LocalDate monday;

    private LocalDate sunday;

    @BeforeEach
    void aWeekOfItsOwn() {
        world = new World(issuer).open("special", "special_other");
        desk = new Desk(world, "special");
        monday = TODAY.minusWeeks(WEEKS.getAndIncrement()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        sunday = monday.plusDays(6);
    }

    private ValidatableResponse said(LocalDate day, String kind, List<List<String>> hours) {
        return desk.request()
                .body(Map.of("day", day.toString(), "hours", hours, "kind", kind, "reason", "电路检修"))
                .post(DAYS)
                .then();
    }

    private ValidatableResponse changed(String id, int version, List<List<String>> hours) {
        return desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("hours", hours, "kind", "closure", "reason", "提前闭馆"))
                .put(DAYS + "/" + id)
                .then();
    }

    private ValidatableResponse removed(String id, int version) {
        return desk.request()
                .header("If-Match", "\"" + version + "\"")
                .delete(DAYS + "/" + id)
                .then();
    }

    private JsonPath figures(LocalDate from, LocalDate to) {
        return world.headquarters()
                .get("/api/headquarters/comparison?q=special&sort=name&from=" + from + "&to=" + to)
                .jsonPath();
    }

    private void until(LocalDate day, int openDays, int recordedDays) {
        World.until(() -> {
            JsonPath now = figures(day, day);
            return now.getList("items.findAll { it.slug == 'special' }.openDays")
                            .equals(List.of(openDays))
                    && now.getList("items.findAll { it.slug == 'special' }.recordedDays")
                            .equals(List.of(recordedDays));
        });
    }

    @Test
    void aDayThatIsClosedSaysWhyAndIsNotMissedAnyMore() {
        desk.day(monday).body("state.state", equalTo("unstated")).body("state.special", nullValue());
        until(monday, 1, 0);

        String id = said(monday, "closure", List.of()).statusCode(201).extract().path("id");

        desk.day(monday)
                .body("state.state", equalTo("closed"))
                .body("state.special.kind", equalTo("closure"))
                .body("state.special.reason", equalTo("电路检修"))
                .body("state.openMinutes", equalTo(0))
                .body("opening", empty());
        unstated().body("days", not(hasItem(monday.toString())));
        until(monday, 0, 0);
        assertThat(closedDays()).isEqualTo(1);

        int version = changed(id, 0, List.of(List.of("09:00", "12:00")))
                .statusCode(200)
                .extract()
                .path("version");
        desk.day(monday).body("state.state", equalTo("unstated")).body("opening", contains(List.of("09:00", "12:00")));
        until(monday, 1, 0);
        assertThat(closedDays()).isZero();

        removed(id, version).statusCode(200);
        desk.day(monday).body("state.openMinutes", equalTo(480)).body("state.special", nullValue());
        unstated().body("days", hasItem(monday.toString()));
        until(monday, 1, 0);
        assertThat(reconciliation.reconcile("special").differences()).isZero();
    }

    @Test
    void anExtraOpeningIsADayLikeOthersAndHasToBeRecorded() {
        desk.day(sunday).body("state.state", equalTo("closed"));
        until(sunday, 0, 0);
        said(sunday, "extra", List.of(List.of("13:00", "17:00"), List.of("18:00", "21:00")))
                .statusCode(201);

        desk.day(sunday).body("state.state", equalTo("unstated")).body("state.openMinutes", equalTo(420));
        unstated().body("days", hasItem(sunday.toString()));
        until(sunday, 1, 0);

        desk.close(desk.session(desk.activity("加开"), sunday.atTime(13, 0)), true)
                .statusCode(200);
        until(sunday, 1, 1);
        assertThat(reconciliation.reconcile("special").differences()).isZero();
    }

    /** What a long stretch says is the sum of its days: month, quarter and year follow. */
    @Test
    void longerStretchesFollow() {
        LocalDate january = LocalDate.of(monday.getYear(), 1, 1);
        LocalDate december = LocalDate.of(monday.getYear(), 12, 31);
        until(monday, 1, 0);
        int before = whole(january, december);
        said(monday, "holiday", List.of()).statusCode(201);
        World.until(() -> whole(january, december) == before - 1);
        assertThat(reconciliation.reconcile("special").differences()).isZero();
    }

    private int whole(LocalDate from, LocalDate to) {
        return figures(from, to).getInt("items.find { it.slug == 'special' }.openDays");
    }

    @Test
    void whatLiesLongBehindIsNotTheCentresToSay() {
        said(TODAY.minusDays(93), "closure", List.of())
                .statusCode(400)
                .body("violations[0].field", equalTo("day"))
                .body("violations[0].messages.'zh-CN'", containsString("请总部"));
        said(TODAY.plusYears(3).plusDays(1), "closure", List.of()).statusCode(400);
        String id = said(TODAY.minusDays(92), "closure", List.of())
                .statusCode(201)
                .body("late", equalTo(true))
                .extract()
                .path("id");
        run("update centre_special.special_day set day = day - 1 where id = '" + id + "'");
        changed(id, 0, List.of()).statusCode(400);
        removed(id, 0).statusCode(400);
        run("delete from centre_special.special_day where id = '" + id + "'");
    }

    @Test
    void aDayHasOneAndItsHoursAreInOrder() {
        LocalDate ahead = TODAY.plusDays(40);
        said(ahead, "moved", List.of(List.of("12:00", "09:00")))
                .statusCode(400)
                .body("violations[0].field", equalTo("hours"));
        said(ahead, "moved", List.of(List.of("09:00", "25:00"))).statusCode(400);
        said(ahead, "feast", List.of()).statusCode(400);
        said(ahead, "moved", List.of()).statusCode(201).body("late", equalTo(false));
        said(ahead, "moved", List.of()).statusCode(409).body("violations[0].field", equalTo("day"));
        desk.request().get(DAYS + "?from=" + ahead + "&to=" + ahead).then().body("items.kind", contains("moved"));
    }

    @Test
    void anotherCentresDayIsNoneHere() {
        Desk other = new Desk(world, "special_other");
        String id = said(monday, "closure", List.of()).statusCode(201).extract().path("id");
        other.day(monday).body("state.special", nullValue()).body("state.openMinutes", equalTo(480));
        other.request().get(DAYS).then().body("items", empty());
        other.request()
                .header("If-Match", "\"0\"")
                .delete(DAYS + "/" + id)
                .then()
                .statusCode(404);
        desk.request().get(DAYS + "/" + id + "/history").then().body("items.act", contains("create"));
    }

    private ValidatableResponse unstated() {
        return desk.request()
                .get("/api/centre/days/unstated?before=" + monday.plusDays(7))
                .then();
    }

    private int closedDays() {
        return Integer.parseInt(
                ask("select closed_days from exchange.metric where centre = 'special' and grain = 'DAY' and starts = '"
                        + monday + "'"));
    }

    private String ask(String sql) {
        try (var connection = database.superuser("hearth");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(String sql) {
        try (var connection = database.superuser("hearth");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

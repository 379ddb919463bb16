package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.exchange.Reconciliation;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Footfall is counted apart: it is never added to visits, and a day without a reading has none, which is not zero. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class FootfallTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String PATH = "/api/centre/footfall";
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

    @BeforeEach
    void aWeekOfItsOwn() {
        world = new World(issuer).open("footfall_a", "footfall_b");
        desk = new Desk(world, "footfall_a");
        monday = TODAY.minusWeeks(WEEKS.getAndIncrement()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private ValidatableResponse write(LocalDate day, int counted) {
        return desk.request()
                .body(Map.of("day", day.toString(), "counted", counted, "simulated", false))
                .post(PATH)
                .then();
    }

    private ValidatableResponse correct(String id, int version, int counted) {
        return desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("counted", counted, "reason", "看错了一位"))
                .put(PATH + "/" + id)
                .then();
    }

    private String held(String programme, int heads) {
        String session = desk.session(desk.activity("人流 " + monday, programme), monday.atTime(9, 0));
        desk.tally(session, heads);
        desk.close(session, false).statusCode(200);
        return session;
    }

    private String figures(LocalDate day) {
        return ask(
                "select visits || ' ' || footfall || ' ' || footfall_days || ' ' || footfall_visits from exchange.metric"
                        + " where centre = 'footfall_a' and grain = 'DAY' and starts = '" + day + "'");
    }

    private String ask(String sql) {
        try (var connection = database.superuser("hearth");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void exact() {
        assertThat(reconciliation.reconcile("footfall_a").differences()).isZero();
    }

    @Test
    void footfallIsNeverAddedToVisits() {
        held(desk.programme("开放活动 " + monday, false), 31);
        write(monday, 100).statusCode(201).body("visits", equalTo(31)).body("per100", equalTo(31.0f));
        World.until(() -> figures(monday).equals("31 100 1 31"));
        desk.day(monday).body("figures.visits", equalTo(31));
        exact();
    }

    @Test
    void aDayWithoutAReadingIsNoZero() {
        held(desk.programme("开放活动 " + monday, false), 12);
        World.until(() -> figures(monday).equals("12 0 0 0"));
        write(monday.plusDays(1), 0).statusCode(201).body("per100", nullValue());
        World.until(() -> figures(monday.plusDays(1)).equals("0 0 1 0"));
        exact();
    }

    /** No data is not zero: that nobody took part is known of a day that is recorded, and of no other. */
    @Test
    void visitsOfADayOfWhichNothingIsKnownAreNoZero() {
        write(monday, 70).statusCode(201).body("visits", nullValue()).body("per100", nullValue());
        desk.request()
                .body("{\"simulated\":false}")
                .post("/api/centre/days/" + monday + "/statement")
                .then()
                .statusCode(201);
        of(monday).body("items[0].visits", equalTo(0)).body("items[0].per100", equalTo(0.0f));

        // what is planned and not closed is not known either; cancelled, nobody took part
        LocalDate tuesday = monday.plusDays(1);
        String session = desk.session(desk.activity("人流 " + tuesday), tuesday.atTime(9, 0));
        write(tuesday, 70).statusCode(201).body("visits", nullValue());
        desk.act(session, "cancel").statusCode(200);
        of(tuesday).body("items[0].visits", equalTo(0));
    }

    private ValidatableResponse of(LocalDate day) {
        return desk.request().get(PATH + "?from=" + day + "&to=" + day).then().statusCode(200);
    }

    /** What leaves is without sensitive programmes: only ordinary visits stand over the footfall there. */
    @Test
    void visitsOfSensitiveProgrammesDoNotStandOverItAtTheDoor() {
        held(desk.programme("个案 " + monday, true), 9);
        write(monday, 50).statusCode(201).body("visits", equalTo(9));
        World.until(() -> figures(monday).equals("0 50 1 0"));
        exact();
    }

    @Test
    void aCorrectionVoidsWhatStoodAndLeavesATrace() {
        String id = write(monday, 1_000).statusCode(201).extract().path("id");
        write(monday, 5).statusCode(409).body("violations[0].field", equalTo("day"));
        correct(id, 7, 100).statusCode(412);
        String other = correct(id, 0, 100)
                .statusCode(200)
                .body("counted", equalTo(100))
                .extract()
                .path("id");
        correct(id, 1, 90).statusCode(409);
        World.until(() -> figures(monday).startsWith("0 100 1"));

        desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", "计数器坏了"))
                .post(PATH + "/" + other + "/void")
                .then()
                .statusCode(200);
        World.until(() -> figures(monday).startsWith("0 0 0"));
        assertThat(ask("select count(*) from centre_footfall_a.footfall where day = '" + monday + "'"))
                .isEqualTo("2");
        desk.request()
                .get("/api/centre/acts?object=footfall&limit=200")
                .then()
                .body("items.findAll { it.objectId == '" + monday + "' }.act", contains("void", "change", "create"));
        exact();
    }

    @Test
    void todaysIsTakenAndReachesTheDoorWhenTheDayIsOver() {
        write(TODAY.plusDays(1), 5).statusCode(400).body("violations[0].field", equalTo("day"));
        write(LocalDate.of(2025, 12, 31), 5).statusCode(400);
        write(TODAY, 77).statusCode(201);
        exact();
        assertThat(figures(TODAY)).isIn("", "0 0 0 0");
    }

    @Test
    void longerStretchesAddUpDaysWithAReading() {
        held(desk.programme("开放活动 " + monday, false), 5);
        LocalDate year = LocalDate.of(monday.getYear(), 1, 1);
        String sums =
                "select footfall - coalesce((select sum(footfall) from exchange.metric d where d.centre = m.centre and d.grain = 'DAY'"
                        + " and extract(year from d.starts) = extract(year from m.starts)), 0) from exchange.metric m"
                        + " where centre = 'footfall_a' and grain = 'YEAR' and starts = '" + year + "'";
        write(monday, 40).statusCode(201);
        World.until(() -> figures(monday).equals("5 40 1 5"));
        exact();
        assertThat(ask(sums)).isEqualTo("0");
    }

    @Test
    void anotherCentresCountIsNoneHere() {
        write(monday, 10).statusCode(201);
        new Desk(world, "footfall_b").request().get(PATH).then().body("items", empty());
    }
}

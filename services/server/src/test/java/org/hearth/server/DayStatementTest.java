package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day without sessions counts as recorded once staff stated so (product rule 1). */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DayStatementTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final AtomicInteger WEEKS = new AtomicInteger(2);

    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Desk desk;

    /** A Monday, which is open, of a week that no other test of this class uses. */
    private LocalDate monday;

    @BeforeEach
    void aCentreAndAWeekOfItsOwn() {
        world = new World(issuer);
        world.open("stating");
        desk = new Desk(world, "stating");
        monday = TODAY.minusWeeks(WEEKS.getAndIncrement()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private ValidatableResponse state(LocalDate day) {
        return desk.request()
                .body("{\"simulated\":false}")
                .post("/api/centre/days/" + day + "/statement")
                .then();
    }

    private ValidatableResponse stateAll(List<LocalDate> days, String reason) {
        return desk.request()
                .body(Map.of(
                        "days", days.stream().map(LocalDate::toString).toList(), "reason", reason, "simulated", false))
                .post("/api/centre/days/statements")
                .then();
    }

    private ValidatableResponse withdraw(LocalDate day, int version) {
        return desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body("{\"reason\":\"补登了一场\"}")
                .post("/api/centre/days/" + day + "/statement/withdraw")
                .then();
    }

    /** Waits until the week is counted, so that none recorded is not the week nobody counted yet. */
    private void untilRecordedDays(int days) {
        World.until(() -> {
            JsonPath week = world.headquarters()
                    .get("/api/headquarters/comparison?q=stating&from=" + monday + "&to=" + monday.plusDays(6))
                    .jsonPath();
            return week.getList("items.openDays", Integer.class).equals(List.of(6))
                    && week.getList("items.recordedDays", Integer.class).equals(List.of(days));
        });
    }

    @Test
    void anOpenDayWithoutSessionsIsRecordedOnceStaffStatedIt() {
        untilRecordedDays(0);
        desk.day(monday).body("recorded", equalTo(false)).body("state.state", equalTo("unstated"));

        state(monday)
                .statusCode(201)
                .body("state", equalTo("stated"))
                .body("statement.by", notNullValue())
                .body("statement.version", equalTo(0));

        desk.day(monday).body("recorded", equalTo(true)).body("statements", hasSize(1));
        untilRecordedDays(1);
        state(monday).statusCode(409);
    }

    @Test
    void aStatementThatIsWithdrawnNoLongerCountsAndStaysInHistory() {
        state(monday).statusCode(201);
        untilRecordedDays(1);

        withdraw(monday, 7).statusCode(412);
        withdraw(monday, 0).statusCode(200).body("state", equalTo("unstated")).body("statement", nullValue());

        untilRecordedDays(0);
        withdraw(monday, 1).statusCode(409);
        desk.day(monday)
                .body("statements", hasSize(1))
                .body("statements[0].withdrawReason", equalTo("补登了一场"))
                .body("statements[0].withdrawnBy", notNullValue());
        desk.request()
                .get("/api/centre/acts?object=day&limit=200")
                .then()
                .body("items.findAll { it.objectId == '" + monday + "' }.act", contains("withdraw", "state"))
                .body("items.findAll { it.objectId == '" + monday + "' }.reason", contains("补登了一场", ""));
        state(monday).statusCode(201);
        desk.day(monday).body("statements", hasSize(2)).body("statements[0].withdrawnAt", nullValue());
    }

    @Test
    void aSessionAddedLaterMakesAStatedDayWaitForItsClosing() {
        state(monday).statusCode(201);
        untilRecordedDays(1);

        String session = desk.session(desk.activity("补登"), monday.atTime(9, 0));
        desk.day(monday).body("recorded", equalTo(false)).body("state.state", equalTo("not-closed"));
        untilRecordedDays(0);

        desk.close(session, true).statusCode(200);
        desk.day(monday).body("recorded", equalTo(true)).body("state.state", equalTo("recorded"));
        untilRecordedDays(1);
    }

    @Test
    void aDayIsStatedOnlyWhenItIsOverAndItsSessionsAreClosed() {
        state(TODAY).statusCode(400).body("violations[0].messages.'zh-CN'", containsString("没有过完"));
        state(TODAY.plusDays(1)).statusCode(400);
        state(LocalDate.of(2025, 12, 31)).statusCode(400);

        String session = desk.session(desk.activity("未结场"), monday.atTime(9, 0));
        state(monday).statusCode(409).body("detail", containsString("1 个场次没有结场"));
        desk.act(session, "cancel").statusCode(200);
        state(monday).statusCode(201).body("state", equalTo("recorded"));
    }

    @Test
    void pastDaysAreStatedInBulkWithAReasonAllOrNone() {
        List<LocalDate> days = List.of(monday, monday.plusDays(1), monday.plusDays(1), monday.plusDays(2));
        stateAll(days, " ").statusCode(400);
        stateAll(List.of(), "设备检修").statusCode(400);
        stateAll(List.of(monday, TODAY), "设备检修").statusCode(400).body("violations[0].field", equalTo("days"));
        untilRecordedDays(0);

        state(monday).statusCode(201);
        stateAll(days, "设备检修")
                .statusCode(201)
                .body(
                        "items.day",
                        contains(days.stream()
                                .distinct()
                                .map(LocalDate::toString)
                                .toArray()))
                .body("items.state", contains("stated", "stated", "stated"))
                .body("items[0].statement.reason", nullValue())
                .body("items[1].statement.reason", equalTo("设备检修"));
        untilRecordedDays(3);
    }

    @Test
    void theDaysOfARangeSayHowFarTheyAreRecorded() {
        state(monday).statusCode(201);
        desk.close(desk.session(desk.activity("一"), monday.plusDays(1).atTime(9, 0)), true)
                .statusCode(200);
        desk.session(desk.activity("二"), monday.plusDays(2).atTime(9, 0));

        list(monday, monday.plusDays(6))
                .statusCode(200)
                .body(
                        "items.state",
                        contains("stated", "recorded", "not-closed", "unstated", "unstated", "unstated", "closed"))
                .body("items[0].openMinutes", equalTo(480));
        list(TODAY, TODAY).body("items.state", contains("ahead"));
        list(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 1, 1)).body("items[0].state", equalTo("no-profile"));
        list(monday, monday.plusYears(1).plusDays(1)).statusCode(400);
    }

    /** A centre of two years: what is older than a quarter is asked for quarter by quarter, and the number is of all. */
    @Test
    void theDaysNobodyStatedAreCountedOverTheWholeProfile() {
        world.openSince("2024-01-01", "statinglong");
        Desk old = new Desk(world, "statinglong");
        long open = LocalDate.of(2024, 1, 1)
                .datesUntil(TODAY)
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .count();
        LocalDate last = TODAY.minusDays(TODAY.minusDays(1).getDayOfWeek() == DayOfWeek.SUNDAY ? 2 : 1);

        JsonPath latest = old.request().get("/api/centre/days/unstated").jsonPath();
        assertThat(latest.getLong("count")).isEqualTo(open);
        assertThat(latest.getList("days")).hasSize(92).startsWith(last.toString());
        assertThat(latest.getBoolean("earlier")).isTrue();

        old.request()
                .get("/api/centre/days/unstated?before=2024-01-04")
                .then()
                .body("count", equalTo((int) open))
                .body("days", contains("2024-01-03", "2024-01-02", "2024-01-01"))
                .body("earlier", equalTo(false));
        old.request()
                .body(Map.of("days", List.of("2024-01-02"), "reason", "当天未安排活动", "simulated", false))
                .post("/api/centre/days/statements")
                .then()
                .statusCode(201);
        old.session(old.activity("补登"), LocalDate.of(2024, 1, 3).atTime(9, 0));
        old.request()
                .get("/api/centre/days/unstated?before=2024-01-04")
                .then()
                .body("count", equalTo((int) open - 2))
                .body("days", contains("2024-01-01"));
        old.request()
                .get("/api/centre/days/unstated?before=2020-01-01")
                .then()
                .body("count", equalTo((int) open - 2))
                .body("days", hasSize(0));
    }

    private ValidatableResponse list(LocalDate from, LocalDate to) {
        return desk.request().get("/api/centre/days?from=" + from + "&to=" + to).then();
    }

    @Test
    void hoursOpenCountOnceTheDayIsOver() {
        untilRecordedDays(0);
        LocalDate openToday = TODAY.getDayOfWeek() == DayOfWeek.SUNDAY ? TODAY.minusDays(1) : TODAY;
        float expected = openToday.equals(TODAY) ? 0f : 8f;

        world.headquarters()
                .get("/api/headquarters/comparison?q=stating&from=" + openToday + "&to=" + openToday)
                .then()
                .body("items[0].hoursOpen", equalTo(expected));
        world.headquarters()
                .get("/api/headquarters/comparison?q=stating&from=" + monday + "&to=" + monday)
                .then()
                .body("items[0].hoursOpen", equalTo(8f));
    }
}

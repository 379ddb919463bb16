package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.hearth.exchange.Reconciliation;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The end of a day is somebody's word with the figures as they stood: it locks nothing, counts nothing and excuses nothing. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class DayClosingTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
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
        world = new World(issuer).open("closing_a");
        desk = new Desk(world, "closing_a");
        monday = TODAY.minusWeeks(WEEKS.getAndIncrement()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private ValidatableResponse close(LocalDate day, boolean noSessions) {
        return close(day, Map.of("noSessions", noSessions, "reason", "事后补结", "simulated", false));
    }

    private ValidatableResponse close(LocalDate day, Map<String, Object> body) {
        return desk.request().body(body).post("/api/centre/closings/" + day).then();
    }

    private ValidatableResponse closeAll(List<LocalDate> days, boolean noSessions) {
        return desk.request()
                .body(Map.of(
                        "days",
                        days.stream().map(LocalDate::toString).toList(),
                        "noSessions",
                        noSessions,
                        "reason",
                        "一并补结",
                        "simulated",
                        false))
                .post("/api/centre/closings")
                .then();
    }

    private ValidatableResponse reopen(LocalDate day, int version) {
        return desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("reason", "漏了一场"))
                .post("/api/centre/closings/" + day + "/reopen")
                .then();
    }

    private ValidatableResponse end(LocalDate day) {
        return desk.request().get("/api/centre/closings/" + day).then().statusCode(200);
    }

    private void untilRecorded(LocalDate day, int recorded) {
        World.until(() -> world.headquarters()
                .get("/api/headquarters/comparison?q=closing_a&from=" + day + "&to=" + day)
                .jsonPath()
                .getList("items.recordedDays", Integer.class)
                .equals(List.of(recorded)));
    }

    @Test
    void aDayThatIsNotOverIsClosedByNobodyNeitherByCodeNorByHand() throws SQLException {
        close(TODAY, true).statusCode(409).body("detail", containsString("没有过完"));
        close(TODAY.plusDays(1), true).statusCode(409);
        close(LocalDate.of(2025, 12, 31), true).statusCode(409).body("detail", containsString("没有档案"));
        end(TODAY).body("over", equalTo(false)).body("closing", nullValue());

        String row =
                "insert into centre_closing_a.day_closing select uuidv7(), %s, '[]', '{}', null, false, uuidv7(), 'x', now(),"
                        + " null, null, null, null, 0 from (select (now() at time zone 'Asia/Shanghai')::date as today) t";
        assertThatThrownBy(() -> asCentre(row.formatted("today")))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("not over");
        // without the trigger the row goes in: it is the trigger that holds it
        asSuperuser("alter table centre_closing_a.day_closing disable trigger day_is_over");
        try {
            asCentre(row.formatted("today"));
            asSuperuser("delete from centre_closing_a.day_closing where day >= current_date - 1");
        } finally {
            asSuperuser("alter table centre_closing_a.day_closing enable trigger day_is_over");
        }
    }

    @Test
    void closingADayExcusesNoSessionThatIsNotClosed() {
        String activity = desk.activity("日结甲");
        String first = desk.session(activity, monday.atTime(9, 0));
        desk.session(activity, monday.atTime(10, 0));
        desk.tally(first, 7);

        close(monday, false)
                .statusCode(201)
                .body("closing.by", notNullValue())
                .body("closing.stillOpen.kind", contains("session"))
                .body("closing.stillOpen.count", contains(2))
                .body("figures.visits", equalTo(0))
                .body("figures.notClosed", equalTo(7))
                .body("changed", empty());

        desk.day(monday).body("state.state", equalTo("not-closed")).body("recorded", equalTo(false));
        untilRecorded(monday, 0);
        assertThat(reconciliation.reconcile("closing_a").differences()).isZero();
    }

    @Test
    void whatComesLaterCountsAndIsShown() {
        String session = desk.session(desk.activity("日结乙"), monday.atTime(9, 0));
        desk.tally(session, 20);
        desk.close(session, false).statusCode(200);
        close(monday, false).statusCode(201).body("figures.visits", equalTo(20)).body("changed", empty());

        desk.act(session, "reopen").statusCode(200);
        desk.tally(session, 2);
        desk.close(session, false).statusCode(200);

        end(monday)
                .body("figures.visits", equalTo(22))
                .body("closing.figures.visits", equalTo(20))
                .body("changed.field", contains("visits", "tally"))
                .body("changed.was", contains(20, 20))
                .body("changed.now", contains(22, 22));
        lines("").body("items.find { it.day == '" + monday + "' }.changed", hasSize(2));
        untilRecorded(monday, 1);
    }

    @Test
    void aDayWithoutSessionsIsStatedInTheSameBreath() {
        close(monday, false).statusCode(400).body("violations[0].field", equalTo("noSessions"));
        untilRecorded(monday, 0);
        close(monday, true).statusCode(201).body("state.state", equalTo("stated"));
        untilRecorded(monday, 1);
        close(monday, true).statusCode(409).body("detail", containsString("已经日结"));
    }

    @Test
    void whoeverClosesLateSaysWhy() {
        Map<String, Object> body = new HashMap<>(Map.of("noSessions", true, "simulated", false));
        close(monday, body).statusCode(400).body("violations[0].field", equalTo("reason"));
        body.put("reason", "  ");
        close(monday, body).statusCode(400);
        body.remove("reason");
        close(TODAY.minusDays(2), body).statusCode(201).body("closing.reason", nullValue());
    }

    @Test
    void reopeningIsAnActWithAReasonAndTheClosingStaysAsHistory() {
        close(monday, true).statusCode(201).body("closing.version", equalTo(0));
        reopen(monday, 3).statusCode(412);
        reopen(monday, 0)
                .statusCode(200)
                .body("closing", nullValue())
                .body("history", hasSize(1))
                .body("history[0].reopenReason", equalTo("漏了一场"));
        reopen(monday, 1).statusCode(409);
        close(monday, true).statusCode(201).body("history", hasSize(2)).body("closing", notNullValue());
        desk.request()
                .get("/api/centre/acts?object=day&limit=200")
                .then()
                .body(
                        "items.findAll { it.objectId == '" + monday + "' }.act",
                        contains("close", "reopen", "close", "state"))
                .body("items.find { it.objectId == '" + monday + "' && it.act == 'reopen' }.reason", equalTo("漏了一场"));
        // it takes nothing back that was stated
        desk.day(monday).body("state.state", equalTo("stated"));
    }

    @Test
    void pastDaysAreClosedTogetherAllOrNone() {
        LocalDate tuesday = monday.plusDays(1);
        desk.session(desk.activity("日结丙"), tuesday.atTime(9, 0));
        List<LocalDate> days = List.of(monday, tuesday, monday.plusDays(2));
        closeAll(days, false).statusCode(400).body("violations[0].field", equalTo("days"));
        closeAll(List.of(monday, TODAY), true).statusCode(409);
        end(monday).body("closing", nullValue()).body("state.state", equalTo("unstated"));

        closeAll(days, true)
                .statusCode(201)
                .body(
                        "items.day",
                        contains(
                                monday.toString(),
                                tuesday.toString(),
                                days.get(2).toString()))
                .body("items[1].stillOpen.count", contains(1));
        desk.day(tuesday).body("state.state", equalTo("not-closed"));
        lines("&open=true").body("items.day", not(hasItem(monday.toString())));
        closeAll(days, true).statusCode(409);
    }

    @Test
    void ofManyWhoCloseAtOnceOneDoes() throws Exception {
        Callable<Integer> closing = () -> close(monday, true).extract().statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Integer> codes = threads
                    .invokeAll(IntStream.range(0, 20).mapToObj(each -> closing).toList())
                    .stream()
                    .map(each -> each.resultNow())
                    .toList();
            assertThat(codes).filteredOn(code -> code == 201).hasSize(1);
            assertThat(codes).filteredOn(code -> code != 201).allMatch(code -> code == 409);
        }
        assertThat(ask("select count(*) from centre_closing_a.day_closing where day = '" + monday + "'"))
                .isEqualTo("1");
        assertThat(ask("select count(*) from centre_closing_a.day_statement where day = '" + monday + "'"))
                .isEqualTo("1");
    }

    @Test
    void theListHasDaysThatAreOverAndHaveSomethingToClose() {
        LocalDate sunday = monday.plusDays(6);
        lines("&from=" + monday + "&to=" + sunday)
                .body(
                        "items.day",
                        contains(IntStream.of(5, 4, 3, 2, 1, 0)
                                .mapToObj(n -> monday.plusDays(n).toString())
                                .toArray()))
                .body(
                        "items.closing",
                        contains(nullValue(), nullValue(), nullValue(), nullValue(), nullValue(), nullValue()));
        lines("&from=" + TODAY + "&to=" + TODAY.plusDays(3)).body("items", empty());
    }

    private ValidatableResponse lines(String query) {
        return desk.request()
                .get("/api/centre/closings?limit=100" + query)
                .then()
                .statusCode(200);
    }

    private void asSuperuser(String sql) throws SQLException {
        try (var connection = database.superuser("hearth");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void asCentre(String sql) throws SQLException {
        asSuperuser("begin; set local role centre_closing_a; " + sql + "; commit");
    }

    private String ask(String sql) throws SQLException {
        try (var connection = database.superuser("hearth");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getString(1) : "";
        }
    }
}

package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The national calendar is headquarters' to keep; it is seen wherever a day is, proposes, and moves no figure. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class NationalDayTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final String DAYS = "/api/headquarters/calendar/days";
    private static final String YEARS = "/api/headquarters/calendar/years/";
    private static final String PROPOSALS = "/api/centre/opening/proposals?limit=200";

    /** Weeks ahead, each for one test, before those the contract tests write into. */
    private static final AtomicInteger WEEKS = new AtomicInteger(60);

    /** Of which no notice speaks. */
    private static final LocalDate A_MONDAY_BEHIND = LocalDate.of(2026, 3, 9);

    private static final AtomicInteger NOTICES = new AtomicInteger(2040);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Desk desk;
    private LocalDate monday;
    private LocalDate sunday;

    @BeforeEach
    void aWeekOfItsOwn() {
        world = new World(issuer).open("national", "national_other");
        desk = new Desk(world, "national");
        monday = TODAY.plusWeeks(WEEKS.getAndIncrement()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        sunday = monday.plusDays(6);
    }

    private static Map<String, Object> day(LocalDate day, String kind) {
        return new HashMap<>(Map.of("day", day.toString(), "kind", kind, "name", "庆典", "nameEn", "Feast"));
    }

    private ValidatableResponse said(LocalDate day, String kind) {
        Map<String, Object> body = day(day, kind);
        body.putAll(Map.of("year", day.getYear(), "source", "国办发明电〔2099〕1 号"));
        return world.headquarters().body(body).post(DAYS).then();
    }

    private ValidatableResponse notice(int year, int version, List<Map<String, Object>> days) {
        return world.headquarters()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("days", days, "source", "通知", "sourceUrl", "https://www.gov.cn/x"))
                .put(YEARS + year)
                .then();
    }

    private ValidatableResponse proposals(Desk of) {
        return of.request().get(PROPOSALS).then().statusCode(200);
    }

    @Test
    void aDayIsKeptChangedAndRemovedAndHasAHistory() {
        said(monday, "off").statusCode(201).body("version", equalTo(0));
        said(monday, "work").statusCode(409).body("violations[0].field", equalTo("day"));
        world.headquarters()
                .header("If-Match", "\"0\"")
                .body(Map.of("kind", "work", "name", "庆典", "nameEn", "Feast", "year", monday.getYear(), "source", "更正"))
                .put(DAYS + "/" + monday)
                .then()
                .statusCode(200)
                .body("kind", equalTo("work"))
                .body("version", equalTo(1));
        world.headquarters()
                .header("If-Match", "\"0\"")
                .delete(DAYS + "/" + monday)
                .then()
                .statusCode(412);
        world.headquarters()
                .get(DAYS + "/" + monday + "/history")
                .then()
                .body("items.act", contains("change", "create"))
                .body("items[0].before.kind", equalTo("off"))
                .body("items[0].after.kind", equalTo("work"));
        world.headquarters()
                .header("If-Match", "\"1\"")
                .delete(DAYS + "/" + monday)
                .then()
                .statusCode(200);
        world.headquarters().get(DAYS + "/" + monday).then().statusCode(404);
    }

    @Test
    void aDayLiesInTheYearOfItsNoticeOrBesideIt() {
        Map<String, Object> body = day(monday, "off");
        body.putAll(Map.of("year", monday.getYear() + 2, "source", "通知"));
        world.headquarters().body(body).post(DAYS).then().statusCode(400).body("violations[0].field", equalTo("day"));
        body.putAll(Map.of("year", monday.getYear(), "sourceUrl", "javascript:alert(1)"));
        world.headquarters()
                .body(body)
                .post(DAYS)
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("sourceUrl"));
    }

    /** One act, of the days that differ; the same notice once more changes nothing and is none. */
    @Test
    void aYearIsReplacedWholeByOneActOfWhatDiffers() {
        int year = NOTICES.getAndIncrement();
        LocalDate first = LocalDate.of(year, 1, 1);
        notice(year, 0, List.of(day(first, "off"), day(first.plusDays(1), "off")))
                .statusCode(200);
        notice(year, 1, List.of(day(first, "off"), day(first.plusDays(2), "work")))
                .statusCode(200)
                .body("version", equalTo(2))
                .body("days.day", contains(first.toString(), first.plusDays(2).toString()));
        notice(year, 2, List.of(day(first, "off"), day(first.plusDays(2), "work")))
                .statusCode(200);
        notice(year, 1, List.of()).statusCode(412);

        String acts =
                "select count(*) from headquarters.act where object = 'national-year' and object_id = '" + year + "'";
        assertThat(ask(acts)).isEqualTo("2");
        assertThat(ask("select (select string_agg(key, ' ' order by key) from jsonb_each(before)) || ' > '"
                        + " || (select string_agg(key, ' ' order by key) from jsonb_each(after))"
                        + " from headquarters.act where object = 'national-year' and object_id = '" + year
                        + "' order by at desc limit 1"))
                .isEqualTo(first.plusDays(1) + " > " + first.plusDays(2));
    }

    @Test
    void aYearTakesNoDayTwiceAndNoneOfAnotherNotice() {
        int year = NOTICES.getAndAdd(2);
        LocalDate first = LocalDate.of(year, 1, 1);
        notice(year, 0, List.of(day(first, "off"), day(first, "work")))
                .statusCode(400)
                .body("violations[0].field", equalTo("days[1].day"));
        notice(year, 0, List.of(day(first, "off"))).statusCode(200);
        notice(year + 1, 0, List.of(day(first.plusYears(1), "off"), day(first, "off")))
                .statusCode(409)
                .body("violations[0].field", equalTo("days[1].day"));
        world.headquarters()
                .get(YEARS + (year + 1))
                .then()
                .body("days", empty())
                .body("version", equalTo(0));
        world.headquarters().get(YEARS + "1989").then().statusCode(400);
    }

    @Test
    void aDaySaysWhatTheCalendarSaysOfItAndKeepsItsHours() {
        desk.day(monday).body("state.national", nullValue());
        said(monday, "off").statusCode(201);
        desk.day(monday)
                .body("state.national.kind", equalTo("off"))
                .body("state.national.name", equalTo("庆典"))
                .body("state.national.nameEn", equalTo("Feast"))
                .body("state.openMinutes", equalTo(480))
                .body("state.special", nullValue());
        desk.request()
                .get("/api/centre/days?from=" + monday + "&to=" + sunday)
                .then()
                .body("items", hasSize(7))
                .body("items.findAll { it.national != null }.day", contains(monday.toString()));
    }

    /** A day off proposes to close and a day of work the hours of a weekday; where that is so already there is nothing to propose. */
    @Test
    void aProposalGoesOnceTheCentreDecided() {
        LocalDate tuesday = monday.plusDays(1);
        said(tuesday, "off").statusCode(201);
        said(sunday, "work").statusCode(201);
        said(monday, "work").statusCode(201);
        said(sunday.plusDays(7), "off").statusCode(201);

        String of = "items.findAll { it.day >= '" + monday + "' && it.day <= '" + sunday.plusDays(7) + "' }";
        proposals(desk)
                .body(of + ".day", contains(tuesday.toString(), sunday.toString()))
                .body(of + "[0].hours", empty())
                .body(of + "[0].usual", contains(List.of("09:00", "17:00")))
                .body(of + "[0].national.kind", equalTo("off"))
                .body(of + "[1].hours", contains(List.of("09:00", "17:00")))
                .body(of + "[1].usual", empty());

        desk.create(
                "/api/centre/opening/special-days",
                Map.of("day", tuesday.toString(), "hours", List.of(), "kind", "holiday", "reason", "庆典"));
        proposals(desk).body(of + ".day", contains(sunday.toString()));
        desk.request()
                .get("/api/centre/opening/special-days?from=" + tuesday + "&to=" + tuesday)
                .then()
                .body("items.national.name", contains("庆典"));
        // another centre decides for itself
        proposals(new Desk(world, "national_other")).body(of + ".day", contains(tuesday.toString(), sunday.toString()));
    }

    /** The hours proposed for a day of work are those of a weekday on which the centre is open. */
    @Test
    void whoIsClosedOnMondaysIsProposedTheHoursOfTuesday() {
        Map<String, Object> centre = World.centre("national_late");
        centre.put(
                "openingHours",
                Map.of(
                        "mon",
                        List.of(),
                        "tue",
                        List.of(List.of("13:00", "21:00")),
                        "wed",
                        List.of(),
                        "thu",
                        List.of(),
                        "fri",
                        List.of(),
                        "sat",
                        List.of(),
                        "sun",
                        List.of()));
        world.open(List.of(centre));
        said(sunday, "work").statusCode(201);
        proposals(new Desk(world, "national_late"))
                .body("items.find { it.day == '" + sunday + "' }.hours", contains(List.of("13:00", "21:00")));
    }

    @Test
    void whatIsBehindIsNotProposed() {
        LocalDate past = A_MONDAY_BEHIND.plusDays(1);
        said(past, "off").statusCode(201);
        proposals(desk).body("items.day", not(hasItem(past.toString())));
    }

    /** The centre's own word moves figures, the calendar moves none: nothing is queued, nothing recounted. */
    @Test
    void theCalendarMovesNoFigure() {
        LocalDate past = A_MONDAY_BEHIND;
        String figures = "select open_days || ' ' || closed_days || ' ' || open_minutes from exchange.metric"
                + " where centre = 'national' and grain = 'DAY' and starts = '" + past + "'";
        World.until(() -> !ask(figures).isEmpty());
        assertThat(ask(figures)).isEqualTo("1 0 480");
        String queued = "select count(*) from exchange.change where centre like 'national%' and kind <> 'day-turn'";
        World.until(() -> ask(queued).equals("0"));
        String numbered = "select last_value from exchange.change_id_seq";
        String before = ask(numbered);

        said(past, "off").statusCode(201);
        notice(NOTICES.getAndIncrement(), 0, List.of()).statusCode(200);

        assertThat(ask(numbered)).isEqualTo(before);
        assertThat(ask(figures)).isEqualTo("1 0 480");
        desk.day(past).body("state.openMinutes", equalTo(480)).body("state.national.kind", equalTo("off"));
    }

    @Test
    void whatThePagesKnewBeforeIsThereWithWhereItIsFrom() {
        world.headquarters()
                .get(DAYS + "?from=2026-02-01&to=2026-02-28&limit=200")
                .then()
                .body("items", hasSize(11))
                .body("items.findAll { it.kind == 'off' }.size()", equalTo(9))
                .body("items.name.unique()", contains("春节"))
                .body("items[0].source", equalTo("tyme4ts 1.5.2 法定假日表，待按国务院办公厅通知核对"));
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
}

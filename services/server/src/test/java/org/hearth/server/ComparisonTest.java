package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves a centre, and what headquarters makes of it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ComparisonTest {

    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Desk desk;

    @BeforeEach
    void twoCentres() {
        world = new World(issuer);
        world.open("compare_a", "compare_b");
        desk = new Desk(world, "compare_a");
    }

    private ValidatableResponse compare(LocalDate from, LocalDate to, String more) {
        return world.headquarters()
                .get("/api/headquarters/comparison?q=compare_&from=" + from + "&to=" + to + more)
                .then()
                .statusCode(200);
    }

    private void untilVisits(LocalDate day, int visits) {
        World.until(() -> Integer.valueOf(visits)
                .equals(compare(day, day, "&sort=value").extract().path("items[0].visits")));
    }

    /** Closing is a change of its own, seen after the one that brought the visits. */
    private void untilRecorded(LocalDate from, LocalDate to, int days) {
        World.until(() -> Integer.valueOf(days)
                .equals(compare(from, to, "&sort=value").extract().path("items[0].recordedDays")));
    }

    @Test
    void aChangeIsSeenAtHeadquartersAndOpensToItsSessions() {
        LocalDate day = LocalDate.of(2026, 1, 12);
        String session = desk.session(desk.activity("太极晨练"), day.atTime(9, 0));
        desk.named(session, desk.resident("陈阿姨"));
        desk.tally(session, 39);
        desk.close(session, false).statusCode(200);

        untilVisits(day, 40);
        untilRecorded(day, day, 1);

        compare(day, day, "&per=area")
                .body("items[0].slug", equalTo("compare_a"))
                .body("items[0].value", equalTo(2.0f))
                .body("items[0].verifiability", equalTo(0.025f))
                .body("items[0].people", equalTo(1))
                .body("items[0].recordedDays", equalTo(1))
                .body("items[0].openDays", equalTo(1))
                .body("items[0].completeness", equalTo(1.0f))
                .body("items[0].rank", nullValue())
                .body("items[0].rankWithheld", equalTo("alone"));
        compare(day, day, "&per=hour").body("items[0].value", equalTo(5.0f));
        world.headquarters()
                .get("/api/headquarters/comparison/compare_a/sessions?from=" + day + "&to=" + day)
                .then()
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("太极晨练"))
                .body("items[0].visits", equalTo(40));
    }

    /** Today's hours are not spent yet; so today's visits do not stand over the hours of the days before. */
    @Test
    void perOpeningHourOnlyDaysThatAreOverAreCounted() {
        world.open("compare_c");
        Desk other = new Desk(world, "compare_c");
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        held(other, today.minusDays(1), 48);
        held(other, today, 500);
        String row = "items.find { it.slug == 'compare_c' }";
        World.until(() -> {
            ValidatableResponse week = compare(today.minusDays(7), today, "");
            return Integer.valueOf(548).equals(week.extract().path(row + ".visits"))
                    && Integer.valueOf(6).equals(week.extract().path(row + ".openDays"));
        });

        compare(today.minusDays(7), today, "&per=hour").body(row + ".value", equalTo(1.0f));
    }

    private static void held(Desk desk, LocalDate day, int heads) {
        String session = desk.session(desk.activity("午间 " + day), day.atTime(0, 0));
        desk.tally(session, heads);
        desk.close(session, false).statusCode(200);
    }

    @Test
    void noDataIsNotZero() {
        LocalDate day = LocalDate.of(2026, 3, 3);

        compare(day, day, "&sort=name&order=asc")
                .body("items.find { it.slug == 'compare_b' }.value", nullValue())
                .body("items.find { it.slug == 'compare_b' }.rank", nullValue())
                .body("items.find { it.slug == 'compare_b' }.rankWithheld", equalTo("no-data"));
    }

    @Test
    void belowEightyPercentTheFigureIsShownAndTheRankIsNot() {
        LocalDate from = LocalDate.of(2026, 4, 6);
        String session = desk.session(desk.activity("手机课堂"), from.atTime(10, 0));
        desk.tally(session, 12);
        desk.close(session, false);
        untilVisits(from, 12);
        untilRecorded(from, from.plusDays(4), 1);
        World.until(() -> Integer.valueOf(5)
                .equals(compare(from, from.plusDays(4), "&sort=value").extract().path("items[0].openDays")));

        compare(from, from.plusDays(4), "&sort=value")
                .body("items[0].visits", equalTo(12))
                .body("items[0].value", equalTo(12.0f))
                .body("items[0].openDays", equalTo(5))
                .body("items[0].recordedDays", equalTo(1))
                .body("items[0].rank", nullValue())
                .body("items[0].rankWithheld", equalTo("incomplete"))
                .body("summary.incomplete", equalTo(1));
    }

    /** A place says something only beside others, and only of who was open for more than a few days. */
    @Test
    void whoIsAloneOrWasOpenForADayHasAFigureAndNoPlace() {
        // of a size of their own, so that no other test's centre is among them
        world.open(List.of(
                largeSince("compare_d", "2026-07-01"),
                largeSince("compare_e", "2026-07-01"),
                largeSince("compare_f", "2026-07-25")));
        LocalDate saturday = LocalDate.of(2026, 7, 25);
        List<Desk> desks = Stream.of("compare_d", "compare_e", "compare_f")
                .map(centre -> new Desk(world, centre))
                .toList();
        held(desks.get(0), saturday, 30);
        held(desks.get(1), saturday, 20);
        held(desks.get(2), saturday, 500);
        for (Desk each : desks.subList(0, 2)) {
            each.request()
                    .body(Map.of(
                            "days",
                            LocalDate.of(2026, 7, 1)
                                    .datesUntil(saturday)
                                    .filter(day -> day.getDayOfWeek() != DayOfWeek.SUNDAY)
                                    .map(LocalDate::toString)
                                    .toList(),
                            "reason",
                            "没有安排场次",
                            "simulated",
                            false))
                    .post("/api/centre/days/statements")
                    .then()
                    .statusCode(201);
        }
        String row = "items.find { it.slug == '%s' }.";
        // each centre's changes are followed by themselves: the two that are ranked, and the one that is not
        Map.of("compare_d", 1, "compare_e", 2)
                .forEach((centre, rank) ->
                        World.until(() -> rank.equals(compare(saturday.withDayOfMonth(1), saturday, "&limit=200")
                                .extract()
                                .path(row.formatted(centre) + "rank"))));
        World.until(() -> Integer.valueOf(1)
                .equals(compare(saturday.withDayOfMonth(1), saturday, "&limit=200")
                        .extract()
                        .path(row.formatted("compare_f") + "recordedDays")));

        ValidatableResponse july = compare(saturday.withDayOfMonth(1), saturday, "&limit=200");
        july.body(row.formatted("compare_d") + "rank", equalTo(1))
                .body(row.formatted("compare_d") + "rankOf", equalTo(2))
                .body(row.formatted("compare_f") + "openDays", equalTo(1))
                .body(row.formatted("compare_f") + "completeness", equalTo(1.0f))
                .body(row.formatted("compare_f") + "value", equalTo(500.0f))
                .body(row.formatted("compare_f") + "rank", nullValue())
                .body(row.formatted("compare_f") + "rankWithheld", equalTo("few-days"));
        // of that day alone all three were open for all of it
        compare(saturday, saturday, "&limit=200")
                .body(row.formatted("compare_f") + "rank", equalTo(1))
                .body(row.formatted("compare_f") + "rankOf", equalTo(3));
    }

    private static Map<String, Object> largeSince(String slug, String day) {
        Map<String, Object> centre = World.centre(slug);
        centre.put("floorAreaM2", 3500);
        centre.put("openedOn", day);
        return centre;
    }

    /** Asked without days it answers of the newest data, and says of when they are. */
    @Test
    void withoutDaysItIsOfTheLatestMonthWithData() {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        held(desk, today.withDayOfMonth(1).minusDays(1), 3);
        World.until(() -> !Integer.valueOf(0)
                .equals(world.headquarters().get("/api/headquarters/comparison").path("summary.withData")));

        world.headquarters()
                .get("/api/headquarters/comparison?limit=200")
                .then()
                .body("from", endsWith("-01"))
                .body("summary.withData", greaterThan(0));
    }

    @Test
    void peopleAreCountedForADayAMonthAQuarterOrAYearOnly() {
        LocalDate first = LocalDate.of(2026, 5, 4);
        String activity = desk.activity("家长沙龙");
        String resident = desk.resident("王女士");
        for (int day = 0; day < 2; day++) {
            String session = desk.session(activity, first.plusDays(day).atTime(9, 0));
            desk.named(session, resident);
            desk.close(session, false);
        }
        untilVisits(first.plusDays(1), 1);
        // people of a month are counted less often than heads
        World.until(() -> Integer.valueOf(1)
                .equals(compare(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), "&sort=value")
                        .extract()
                        .path("items[0].people")));

        compare(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), "&sort=value")
                .body("items[0].people", equalTo(1))
                .body("items[0].visits", equalTo(2))
                .body("summary.peopleCounted", equalTo(true));
        compare(first, first.plusDays(1), "&sort=value")
                .body("items[0].people", nullValue())
                .body("summary.peopleCounted", equalTo(false));
    }

    /** Headquarters sees, ranks and adds up what was held; what is recorded and not closed stands beside it. */
    @Test
    void visitsOfASessionThatWasNeverClosedStandBesideTheFiguresAndNotInside() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        String activity = desk.activity("合唱");
        String held = desk.session(activity, day.atTime(9, 0));
        desk.named(held, desk.resident("刘阿姨"));
        desk.close(held, false);
        String open = desk.session(activity, day.atTime(10, 0));
        desk.tally(open, 70);
        desk.named(open, desk.resident("还没结场的人"));
        World.until(() -> Integer.valueOf(71)
                .equals(compare(day, day, "&sort=value").extract().path("items[0].visitsNotClosed")));

        compare(day, day, "&sort=value")
                .body("items[0].visits", equalTo(1))
                .body("items[0].value", equalTo(1.0f))
                .body("items[0].visitsByMethod.tally", equalTo(0))
                .body("items[0].verifiability", equalTo(1.0f))
                .body("items[0].people", equalTo(1))
                .body("items[0].recordedDays", equalTo(0))
                .body("summary.visits", equalTo(1))
                .body("summary.visitsNotClosed", equalTo(71));
        world.headquarters()
                .get("/api/headquarters/comparison/compare_a/sessions?from=" + day + "&to=" + day)
                .then()
                .body("items.state", equalTo(List.of("held", "planned")))
                .body("items[0].visits", equalTo(1))
                .body("items[1].visits", nullValue())
                .body("items[1].byMethod", nullValue())
                .body("items[1].visitsNotClosed", equalTo(71));
    }

    @Test
    void anExportedCellIsNeverAFormula() {
        byte[] csv = world.headquarters()
                .get("/api/headquarters/comparison/export?format=csv&from=2026-03-01&to=2026-03-31")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = new String(csv, java.nio.charset.StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF中心,英文名,标识,区,定位,");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("=") || line.startsWith("@"));
    }
}

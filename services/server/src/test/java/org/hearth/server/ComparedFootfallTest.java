package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What the comparison says of the door: footfall, visits per 100 entries and days closed, each beside what SQL finds in the centres'
 * own rows, which knows nothing of roll-ups.
 */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ComparedFootfallTest {
    /** Far enough back to be over everywhere, and not too far for a special day. */
    private static final LocalDate MONDAY = LocalDate.now(ZoneId.of("Asia/Shanghai"))
            .minusWeeks(4)
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    private static final LocalDate SATURDAY = MONDAY.plusDays(5);
    private static final List<String> CENTRES = List.of("door_a", "door_b", "door_c", "door_d", "door_e");
    private static final int ENTRIES = 100;

    /** The week is written once: all tests look at the same one. */
    private static boolean written;

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;

    @BeforeEach
    void aWeekAtFiveDoors() {
        world = new World(issuer);
        world.open(CENTRES.stream().map(World::centre).toList());
        if (written) {
            return;
        }
        written = true;
        // a: closed on Saturday by its own word, read on all other days; a sensitive session is in none of it
        said("door_a", "closure");
        week("door_a", 31, 5);
        held("door_a", "个案", true, 40);
        read("door_a", 5, 100);
        // b: read on every day
        week("door_b", 60, 6);
        read("door_b", 6, 50);
        // c: read on half of the days only
        week("door_c", 20, 6);
        read("door_c", 3, 900);
        // d: never read
        week("door_d", 25, 6);
        // e: read on every day, and nothing recorded after Monday
        held("door_e", "开放活动", false, 10);
        read("door_e", 6, 10);
        World.until(() -> CENTRES.stream()
                .allMatch(centre -> row("visits", centre).getLong("recordedDays") == recordedDays(centre)
                        && row("visits", centre).getLong("footfallDays") == readings(centre)
                        && row("visits", centre).getLong("visits") == visits(centre, "")));
    }

    private static int recordedDays(String centre) {
        return Map.of("door_a", 5, "door_e", 1).getOrDefault(centre, 6);
    }

    private void said(String centre, String kind) {
        new Desk(world, centre)
                .create(
                        "/api/centre/opening/special-days",
                        Map.of("day", SATURDAY.toString(), "hours", List.of(), "kind", kind, "reason", "检修"));
    }

    private void held(String centre, String title, boolean sensitive, int heads) {
        Desk desk = new Desk(world, centre);
        String session =
                desk.session(desk.activity(title, desk.programme(title + centre, sensitive)), MONDAY.atTime(9, 0));
        desk.tally(session, heads);
        desk.close(session, false).statusCode(200);
    }

    /** A session on Monday, and the word that the other days had none. */
    private void week(String centre, int heads, int days) {
        held(centre, "开放活动", false, heads);
        new Desk(world, centre)
                .request()
                .body(Map.of(
                        "days",
                        IntStream.range(1, days)
                                .mapToObj(day -> MONDAY.plusDays(day).toString())
                                .toList(),
                        "reason",
                        "没有安排场次",
                        "simulated",
                        false))
                .post("/api/centre/days/statements")
                .then()
                .statusCode(201);
    }

    /** Read on so many days from Monday on: so many entries on the first, one fewer on each that follows. */
    private void read(String centre, int days, int entries) {
        for (int day = 0; day < days; day++) {
            new Desk(world, centre)
                    .request()
                    .body(Map.of("day", MONDAY.plusDays(day).toString(), "counted", entries - day, "simulated", false))
                    .post("/api/centre/footfall")
                    .then()
                    .statusCode(201);
        }
    }

    private ValidatableResponse compare(String measure) {
        return world.headquarters()
                .get("/api/headquarters/comparison?q=door_&limit=200&measure=" + measure + "&from=" + MONDAY + "&to="
                        + SATURDAY)
                .then()
                .statusCode(200);
    }

    private JsonPath row(String measure, String centre) {
        return compare(measure).extract().jsonPath().setRootPath("items.find { it.slug == '" + centre + "' }");
    }

    // What the centres' rows say themselves.

    private long footfall(String centre) {
        return asked(
                "select coalesce(sum(counted), 0) from centre_%1$s.footfall where voided_at is null".formatted(centre));
    }

    private long readings(String centre) {
        return asked("select count(distinct day) from centre_%1$s.footfall where voided_at is null".formatted(centre));
    }

    /** Heads of held sessions of ordinary programmes. */
    private long visits(String centre, String onDays) {
        return asked("""
                select coalesce(sum(a.heads), 0) from centre_%1$s.attendance a
                join centre_%1$s.session s on s.id = a.session_id
                join centre_%1$s.activity v on v.id = s.activity_id
                join centre_%1$s.programme p on p.id = v.programme_id
                where a.voided_at is null and s.state = 'held' and not p.sensitive %2$s
                """.formatted(centre, onDays.formatted(centre)));
    }

    private long visitsOfDaysRead(String centre) {
        return visits(centre, "and s.day in (select day from centre_%1$s.footfall where voided_at is null)");
    }

    private long asked(String sql) {
        try (var connection = database.superuser("hearth");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void footfallIsWhatTheCentresRead() {
        for (String centre : List.of("door_a", "door_b", "door_c", "door_e")) {
            JsonPath row = row("footfall", centre);
            assertThat(row.getDouble("value")).as(centre).isEqualTo(footfall(centre));
            assertThat(row.getLong("footfall")).isEqualTo(footfall(centre));
            assertThat(row.getLong("footfallDays")).isEqualTo(readings(centre));
            assertThat(row.getLong("footfallVisits")).isEqualTo(visitsOfDaysRead(centre));
        }
        assertThat(footfall("door_a")).isEqualTo(490);
        assertThat(footfall("door_b")).isEqualTo(285);
    }

    @Test
    void visitsPer100EntriesAreOfTheDaysThatWereReadAndOfOrdinaryProgrammes() {
        for (String centre : List.of("door_a", "door_b", "door_c", "door_e")) {
            double expected = (double) ENTRIES * visitsOfDaysRead(centre) / footfall(centre);
            assertThat(row("visits-per-footfall", centre).getDouble("value"))
                    .as(centre)
                    .isCloseTo(expected, within(0.001));
        }
        // 31 of 490, without the 40 of the sensitive programme
        assertThat(row("visits-per-footfall", "door_a").getDouble("value")).isCloseTo(6.327, within(0.001));
    }

    @Test
    void withoutAReadingThereIsNoneWhichIsNotZero() {
        for (String measure : List.of("footfall", "visits-per-footfall")) {
            String row = "items.find { it.slug == 'door_d' }";
            compare(measure)
                    .body(row + ".value", nullValue())
                    .body(row + ".footfall", nullValue())
                    .body(row + ".footfallDays", equalTo(0))
                    .body(row + ".visits", equalTo(25))
                    .body(row + ".rankWithheld", equalTo("no-readings"));
        }
    }

    @Test
    void aPlaceNeedsCompletenessAndReadings() {
        for (String measure : List.of("footfall", "visits-per-footfall")) {
            assertThat(row(measure, "door_a").getInt("rankOf")).isEqualTo(2);
            assertThat(row(measure, "door_b").getInt("rankOf")).isEqualTo(2);
            assertThat(row(measure, "door_c").getString("rankWithheld")).isEqualTo("few-readings");
            assertThat(row(measure, "door_e").getString("rankWithheld")).isEqualTo("incomplete");
            for (String centre : List.of("door_c", "door_e")) {
                assertThat(row(measure, centre).getDouble("value")).isPositive();
            }
        }
        assertThat(row("footfall", "door_a").getInt("rank")).isEqualTo(1);
        assertThat(row("visits-per-footfall", "door_b").getInt("rank")).isEqualTo(1);
        // of what is not read at the door, the readings say nothing
        assertThat(row("visits", "door_c").getInt("rank")).isPositive();
    }

    @Test
    void daysClosedAreShownAndGiveNoPlace() {
        String closed = "items.find { it.slug == 'door_a' }";
        compare("closed-days")
                .body(closed + ".value", equalTo(1.0f))
                .body(closed + ".closedDays", equalTo(1))
                .body(closed + ".openDays", equalTo(5))
                .body(closed + ".rankWithheld", equalTo("not-ranked"))
                .body("items.find { it.slug == 'door_b' }.value", equalTo(0.0f));
        assertThat(asked("select count(*) from centre_door_a.special_day where hours = '[]'"))
                .isEqualTo(1);
    }

    /** The months of a centre and its trend say the same as the comparison. */
    @Test
    void aMonthSaysTheSame() {
        JsonPath months = world.headquarters()
                .get("/api/headquarters/comparison/door_a/months?from=" + MONDAY + "&to=" + SATURDAY)
                .jsonPath();
        assertThat(months.getList("items.footfall", Long.class).stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .isEqualTo(footfall("door_a"));
        List<Float> trend = row("footfall", "door_a").getList("trend.value");
        assertThat(trend.stream().filter(value -> value != null && value > 0).mapToDouble(Float::doubleValue))
                .isNotEmpty()
                .allMatch(value -> value <= footfall("door_a"));
    }

    @Test
    void aFileSaysWhatTheScreenSays() {
        String csv = world.headquarters()
                .header("Accept-Language", "zh-CN")
                .get("/api/headquarters/comparison/export?format=csv&q=door_&measure=visits-per-footfall&from=" + MONDAY
                        + "&to=" + SATURDAY)
                .asString();
        List<String> head = cells(csv.lines().findFirst().orElseThrow());
        assertThat(head).contains("特别闭馆天数", "人流", "有人流读数的天数", "这些天的人次");
        List<String> door = line(csv, "door_a");
        assertThat(door.get(head.indexOf("人流"))).isEqualTo("490");
        assertThat(door.get(head.indexOf("有人流读数的天数"))).isEqualTo("5");
        assertThat(door.get(head.indexOf("特别闭馆天数"))).isEqualTo("1");
        assertThat(line(csv, "door_d").get(head.indexOf("人流"))).isEmpty();
    }

    private static List<String> line(String csv, String centre) {
        return cells(
                csv.lines().filter(each -> each.contains(centre)).findFirst().orElseThrow());
    }

    /** The cells of a line, of which some hold a comma of their own. */
    private static List<String> cells(String line) {
        return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }
}

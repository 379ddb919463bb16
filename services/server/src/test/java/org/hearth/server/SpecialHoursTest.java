package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
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

/** The hours of a special day are those by which a session is said to lie outside, and a statement's open days are counted. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SpecialHoursTest {
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    private static final AtomicInteger WEEKS = new AtomicInteger(2);

    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Desk desk;

    /** Of a week that no other test of this class uses. */
    private LocalDate monday;

    private LocalDate sunday;

    @BeforeEach
    void aWeekOfItsOwn() {
        world = new World(issuer).open("special_hours");
        desk = new Desk(world, "special_hours");
        monday = TODAY.minusWeeks(WEEKS.getAndIncrement()).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        sunday = monday.plusDays(6);
    }

    private ValidatableResponse said(LocalDate day, String kind, List<List<String>> hours) {
        return desk.request()
                .body(Map.of("day", day.toString(), "hours", hours, "kind", kind, "reason", "电路检修"))
                .post("/api/centre/opening/special-days")
                .then();
    }

    @Test
    void hintsOfAFormGoByTheHoursOfThatDay() {
        hints(monday.atTime(13, 0), monday.atTime(14, 0)).body("outside", nullValue());
        said(monday, "closure", List.of(List.of("09:00", "12:00"))).statusCode(201);
        hints(monday.atTime(13, 0), monday.atTime(14, 0)).body("outside", contains(List.of("09:00", "12:00")));

        said(sunday.minusDays(1), "extra", List.of(List.of("09:00", "24:00"))).statusCode(201);
        said(sunday, "extra", List.of(List.of("00:00", "02:00"))).statusCode(201);
        hints(sunday.minusDays(1).atTime(23, 0), sunday.atTime(1, 0)).body("outside", nullValue());
        hints(sunday.minusDays(1).atTime(23, 0), sunday.atTime(3, 0)).body("outside.size()", equalTo(1));
    }

    @Test
    void hintsOfAFileGoByTheHoursOfThatDay() {
        said(monday, "closure", List.of(List.of("09:00", "12:00"))).statusCode(201);
        ImportFile file = ImportFile.uploaded(
                desk, "活动,日期,开始,结束,地点", "合唱," + monday + ",09:00,10:00,", "太极," + monday + ",13:00,14:00,");
        file.tested();
        JsonPath rows = file.rows("hinted=true");
        assertThat(rows.getList("items.line")).containsExactly(3);
        assertThat(rows.getString("items[0].hints[0].zh")).contains("09:00");
    }

    @Test
    void aStatementsGapsFollow() {
        world.agency("specialbridge", "official@specialbridge.example.org");
        String contract = contract();
        assertThat(gaps(contract)).isEqualTo(1);
        said(monday, "closure", List.of()).statusCode(201);
        assertThat(gaps(contract)).isZero();
    }

    private int gaps(String contract) {
        return desk.request()
                .get("/api/centre/contracts/" + contract + "/statements/preview?from=" + monday + "&to=" + monday)
                .then()
                .statusCode(200)
                .extract()
                .path("gaps.openDays");
    }

    private String contract() {
        String id = desk.create(
                "/api/centre/contracts",
                Map.ofEntries(
                        Map.entry("agency", "specialbridge"),
                        Map.entry("number", "S-1"),
                        Map.entry("title", "为老综合服务"),
                        Map.entry("starts", "2026-01-01"),
                        Map.entry("ends", "2026-12-31"),
                        Map.entry("amountMinor", 1_000),
                        Map.entry("currency", "CNY"),
                        Map.entry("procurement", "tender"),
                        Map.entry("indicators", List.of(Map.of("kind", "visits", "target", 100))),
                        Map.entry("activityIds", List.of(desk.activity("特殊"))),
                        Map.entry("simulated", false)));
        desk.request()
                .header("If-Match", "\"1\"")
                .post("/api/centre/contracts/" + id + "/publish")
                .then()
                .statusCode(200);
        return id;
    }

    @Test
    void theWeekIsThatOfTodaysProfile() {
        desk.request()
                .get("/api/centre/opening")
                .then()
                .statusCode(200)
                .body("since", equalTo("2026-01-01"))
                .body("week.mon", contains(List.of("09:00", "17:00")))
                .body("week.sun", empty());
    }

    private ValidatableResponse hints(LocalDateTime starts, LocalDateTime ends) {
        return desk.request()
                .get("/api/centre/sessions/hints?startsAt=" + starts + "&endsAt=" + ends)
                .then();
    }
}

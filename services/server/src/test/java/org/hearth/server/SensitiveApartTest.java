package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hearth.exchange.Reconciliation;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sensitive programmes stand apart (product rule 10): what headquarters may ask is subtracted here, and nothing comes out. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SensitiveApartTest {

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    Reconciliation reconciliation;

    private World world;
    private Desk desk;
    private String programme;
    private String name;
    private String activity;

    @BeforeEach
    void aSensitiveProgramme() {
        world = new World(issuer);
        world.open("apart");
        desk = new Desk(world, "apart");
        name = "残障服务 " + UUID.randomUUID();
        programme = desk.programme(name, true);
        activity = desk.activity("手作", programme);
    }

    private String held(String of, LocalDate day, int heads) {
        String session = desk.session(of, day.atTime(9, 0));
        desk.tally(session, heads);
        desk.close(session, false).statusCode(200);
        return session;
    }

    private ValidatableResponse ask(String path, LocalDate from, LocalDate to) {
        return world.headquarters()
                .get("/api/headquarters/comparison" + path + "from=" + from + "&to=" + to)
                .then()
                .statusCode(200);
    }

    private ValidatableResponse compare(LocalDate from, LocalDate to) {
        return ask("?q=apart&", from, to);
    }

    private ValidatableResponse sessions(LocalDate day) {
        return ask("/apart/sessions?", day, day);
    }

    /** The lines of this test's programme that a period touches, as maps. */
    private List<Map<String, Object>> lines(LocalDate from, LocalDate to) {
        return ask("/apart/sensitive-lines?", from, to)
                .extract()
                .jsonPath()
                .param("id", programme)
                .getList("items.findAll { it.programmeId == id }");
    }

    private static List<Object> told(Map<String, Object> line) {
        return java.util.Arrays.asList(
                line.get("fromMonth"),
                line.get("toMonth"),
                line.get("sessions"),
                line.get("heads"),
                line.get("corrected"));
    }

    private void untilVisits(LocalDate day, int visits) {
        World.until(
                () -> Integer.valueOf(visits).equals(compare(day, day).extract().path("items[0].visits")));
    }

    /** Lines are looked at when a day turns; reconciling does the same. */
    private void months() {
        assertThat(reconciliation.reconcile().differences()).isZero();
    }

    private ValidatableResponse change(String title, boolean sensitive) {
        int version = desk.request()
                .get("/api/centre/programmes?limit=200")
                .then()
                .extract()
                .jsonPath()
                .param("id", programme)
                .getInt("items.find { it.id == id }.version");
        return desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("name", title, "sensitive", sensitive))
                .put("/api/centre/programmes/" + programme)
                .then();
    }

    /** Asked for one day alone, the total of the day is no way to a session of a sensitive programme, nor is any difference. */
    @Test
    void oneDayAskedAloneHoldsNothingOfASensitiveSession() {
        LocalDate day = LocalDate.of(2026, 2, 2);
        held(activity, day, 3);
        held(desk.activity("合唱"), day, 9);
        LocalDate sole = LocalDate.of(2026, 2, 3);
        held(activity, sole, 3);
        untilVisits(day, 9);

        compare(day, day)
                .body("items[0].visits", equalTo(9))
                .body("items[0].sessionsHeld", equalTo(1))
                .body("items[0].visitsByMethod.tally", equalTo(9));
        sessions(day).body("items.title", equalTo(List.of("合唱")));
        sessions(sole).body("items", hasSize(0));
        compare(sole, sole).body("items[0].visits", equalTo(0)).body("items[0].hasData", equalTo(false));
        compare(day, sole).body("items[0].visits", equalTo(9));
        ask("/apart/months?", day, sole).body("items[0].visits", equalTo(9));
    }

    /** 1 + 1 beside 9: too few for a line, and in no sum either. */
    @Test
    void oneAndOneBesideNineStayUntold() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        held(activity, day, 1);
        held(activity, day, 1);
        held(desk.activity("讲座"), day, 9);
        untilVisits(day, 9);
        months();

        compare(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)).body("items[0].visits", equalTo(9));
        assertThat(lines(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31))).isEmpty();
    }

    /** Days from a month, months from a quarter, two periods: a line is there whole or not at all. */
    @Test
    void aLineIsCountedWholeOrNotAtAllWhateverPeriodIsAsked() {
        LocalDate april = LocalDate.of(2026, 4, 1);
        LocalDate june = LocalDate.of(2026, 6, 30);
        held(activity, april.plusDays(5), 9);
        held(activity, LocalDate.of(2026, 5, 6), 4);
        held(activity, LocalDate.of(2026, 5, 7), 6);
        held(activity, LocalDate.of(2026, 6, 3), 2);
        held(activity, LocalDate.of(2026, 6, 4), 3);
        months();

        assertThat(lines(april, june).stream().map(SensitiveApartTest::told))
                .containsExactly(
                        java.util.Arrays.asList("2026-04-01", "2026-05-01", 3, 19, false),
                        java.util.Arrays.asList("2026-06-01", "2026-06-01", 2, 5, false));
        for (List<LocalDate> period : List.of(
                List.of(april, LocalDate.of(2026, 4, 30)),
                List.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)),
                List.of(april.plusDays(1), LocalDate.of(2026, 5, 31)),
                List.of(april, LocalDate.of(2026, 5, 30)))) {
            assertThat(lines(period.getFirst(), period.getLast()))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line).containsEntry("whole", false);
                        assertThat(line.get("sessions")).isNull();
                        assertThat(line.get("heads")).isNull();
                    });
        }
        compare(april, LocalDate.of(2026, 4, 30)).body("items[0].apart.partly", equalTo(1));
    }

    @Test
    void aLateCorrectionEntersTheNextLineMarkedAndWhatWasPublishedStays() {
        LocalDate april = LocalDate.of(2026, 4, 1);
        String session = held(activity, april.plusDays(6), 6);
        held(activity, april.plusDays(7), 6);
        months();
        assertThat(lines(april, LocalDate.of(2026, 4, 30)).stream().map(SensitiveApartTest::told))
                .containsExactly(java.util.Arrays.asList("2026-04-01", "2026-04-01", 2, 12, false));

        desk.act(session, "reopen").statusCode(200);
        desk.tally(session, 1);
        desk.close(session, false).statusCode(200);
        months();
        assertThat(lines(april, LocalDate.of(2026, 10, 31)))
                .as("a correction alone is no line")
                .hasSize(1);

        held(activity, LocalDate.of(2026, 5, 8), 4);
        held(activity, LocalDate.of(2026, 5, 9), 4);
        months();
        assertThat(lines(april, LocalDate.of(2026, 10, 31)).stream().map(SensitiveApartTest::told))
                .containsExactly(
                        java.util.Arrays.asList("2026-04-01", "2026-04-01", 2, 12, false),
                        java.util.Arrays.asList("2026-05-01", "2026-05-01", 2, 9, true));
        months();
    }

    @Test
    void aMonthThatIsNotOverHasNoLine() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        LocalDate thisMonth = today.withDayOfMonth(1);
        held(activity, thisMonth, 8);
        held(activity, thisMonth, 8);
        months();

        assertThat(lines(thisMonth.minusYears(1), thisMonth.plusMonths(1))).isEmpty();
    }

    @Test
    void aMarkSetLaterWithdrawsWhatTheDoorHoldsAndTakenAwayBringsItBack() {
        LocalDate day = LocalDate.of(2026, 7, 6);
        change(name, false).statusCode(200);
        held(activity, day, 11);
        held(activity, day.plusDays(1), 4);
        untilVisits(day, 11);
        untilVisits(day.plusDays(1), 4);
        sessions(day).body("items.programme", hasItem(name));
        assertThat(lines(day, day)).isEmpty();

        change(name, true).statusCode(200);
        untilVisits(day, 0);
        sessions(day).body("items.programme", not(hasItem(name)));
        months();
        assertThat(lines(day, day))
                .as("of sessions that are known by themselves")
                .isEmpty();
        held(activity, day.plusDays(2), 6);
        held(activity, day.plusDays(3), 7);
        months();
        assertThat(told(lines(LocalDate.of(2026, 7, 1), LocalDate.of(2026, 7, 31))
                        .getFirst()))
                .isEqualTo(java.util.Arrays.asList("2026-07-01", "2026-07-01", 2, 13, false));

        change(name, false).statusCode(200);
        untilVisits(day, 11);
        World.until(() -> lines(day, day).isEmpty());
        months();
    }

    @Test
    void aTitleChangedInTheCatalogueIsFollowed() {
        LocalDate day = LocalDate.of(2026, 8, 3);
        held(activity, day, 5);
        held(activity, day, 5);
        String ordinary = desk.activity("旧名");
        held(ordinary, day, 7);
        months();

        change(name + " 新名", true).statusCode(200);
        int version = desk.request()
                .get("/api/centre/activities?q=旧名")
                .then()
                .extract()
                .jsonPath()
                .param("id", ordinary)
                .getInt("items.find { it.id == id }.version");
        String of = desk.request()
                .get("/api/centre/activities?q=旧名")
                .then()
                .extract()
                .jsonPath()
                .param("id", ordinary)
                .getString("items.find { it.id == id }.programmeId");
        desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("title", "改过的名字", "programmeId", of))
                .put("/api/centre/activities/" + ordinary)
                .then()
                .statusCode(200);

        World.until(() -> (name + " 新名").equals(lines(day, day).getFirst().get("programme")));
        World.until(() -> "改过的名字".equals(sessions(day).extract().path("items[0].title")));
        months();
    }

    /** What the first line of the month of a day tells. */
    private List<Object> sessionsAndHeads(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return told(lines(month, month.plusMonths(1).minusDays(1)).getFirst()).subList(2, 4);
    }

    /** Gives an activity that nobody changed yet another programme. */
    private ValidatableResponse moveActivity(String id, String title, String to) {
        return desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("title", title, "programmeId", to))
                .put("/api/centre/activities/" + id)
                .then();
    }

    /** Moved out, its sessions would be exact, and what is left of the published line could be worked out. */
    @Test
    void anActivityWithRecordsIsNotMovedOutOfASensitiveProgramme() {
        held(activity, LocalDate.of(2026, 9, 1), 3);

        moveActivity(activity, "手作", desk.programme("普通 " + UUID.randomUUID(), false))
                .statusCode(409);
    }

    /** One programme's line less the other's would be the one session that stayed behind. */
    @Test
    void anActivityWithRecordsIsNotMovedFromOneSensitiveProgrammeToAnother() {
        LocalDate day = LocalDate.of(2026, 9, 7);
        held(activity, day, 3);
        held(activity, day.plusDays(1), 3);
        held(activity, day.plusDays(2), 4);
        held(desk.activity("陶艺", programme), day, 2);
        months();
        assertThat(sessionsAndHeads(day)).containsExactly(4, 12);

        moveActivity(activity, "手作", desk.programme("康复 " + UUID.randomUUID(), true))
                .statusCode(409)
                .body("detail", containsString("另一板块新建活动"));
    }

    /** Read session by session before, it would leave in the line what only the other session can be. */
    @Test
    void anActivityWithRecordsIsNotMovedIntoASensitiveProgramme() {
        LocalDate day = LocalDate.of(2026, 9, 14);
        held(activity, day, 3);
        String ordinary = desk.activity("散步");
        held(ordinary, day, 8);

        moveActivity(ordinary, "散步", programme).statusCode(409);
        String planned = desk.activity("读报");
        desk.session(planned, day.atTime(15, 0));
        moveActivity(planned, "读报", programme).statusCode(200);
    }

    /** As with its activity, so with a session by itself, when its attendance was voided for it. */
    @Test
    void aSessionThatEverHadRecordsIsNotMovedIntoOrOutOfASensitiveProgramme() {
        LocalDate day = LocalDate.of(2026, 9, 21);
        String ordinary = desk.activity("棋牌");
        String elsewhere = desk.activity("倾谈", desk.programme("心理 " + UUID.randomUUID(), true));
        String apart = held(activity, day, 5);
        String plain = held(ordinary, day, 5);
        for (String session : List.of(apart, plain)) {
            desk.act(session, "reopen").statusCode(200);
            desk.voidAll(session);
        }

        desk.move(apart, ordinary, day.atTime(9, 0)).statusCode(409).body("detail", containsString("敏感服务"));
        desk.move(apart, elsewhere, day.atTime(9, 0)).statusCode(409);
        desk.move(plain, activity, day.atTime(9, 0)).statusCode(409);
        desk.move(plain, desk.activity("茶艺"), day.atTime(9, 0)).statusCode(200);
        desk.move(apart, desk.activity("编织", programme), day.atTime(9, 0)).statusCode(200);
    }

    /** The line of 2 sessions and 14 heads would say 3 to whoever has read the 11. */
    @Test
    void whatWasReadBeforeTheMarkWasSetNeverEntersALine() {
        LocalDate day = LocalDate.of(2026, 8, 17);
        change(name, false).statusCode(200);
        held(activity, day, 11);
        untilVisits(day, 11);
        change(name, true).statusCode(200);
        held(activity, day.plusDays(1), 3);
        months();
        assertThat(lines(day, day)).isEmpty();

        held(activity, day.plusDays(2), 4);
        months();
        assertThat(sessionsAndHeads(day)).containsExactly(2, 7);
    }

    @Test
    void theCentresRoleMayNotChangeALineNorTakeASingleOneBack() throws SQLException {
        for (int month = 4; month <= 5; month++) {
            held(activity, LocalDate.of(2026, month, 11), 5);
            held(activity, LocalDate.of(2026, month, 12), 5);
        }
        months();
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute("set role centre_apart");
            assertThatThrownBy(() ->
                            statement.execute("update exchange.sensitive_line set heads = heads + 1 where programme = '"
                                    + programme + "'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() ->
                            statement.execute("delete from exchange.sensitive_line where sequence = 2 and programme = '"
                                    + programme + "'"))
                    .hasMessageContaining("withdrawn together");
        }
        assertThat(lines(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 31))).hasSize(2);
    }

    @Test
    void theExportCarriesLinesOnASheetOfTheirOwnAndTheirSumApart() throws IOException {
        held(activity, LocalDate.of(2026, 10, 12), 5);
        held(activity, LocalDate.of(2026, 10, 13), 6);
        months();
        compare(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31))
                .body("items[0].apart.lines", equalTo(1))
                .body("items[0].apart.heads", equalTo(11))
                .body("items[0].people", nullValue())
                .body("items.visits", everyItem(equalTo(0)));

        byte[] workbook = world.headquarters()
                .get("/api/headquarters/comparison/export?format=xlsx&q=apart&from=2026-10-01&to=2026-10-31")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Path file = Files.createTempFile("comparison", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                // the centres, the lines, and what describes both
                assertThat(zip.stream().filter(entry -> entry.getName().startsWith("xl/worksheets/sheet")))
                        .hasSize(3);
                ZipEntry strings = zip.stream()
                        .filter(entry -> entry.getName().equals("xl/sharedStrings.xml"))
                        .findFirst()
                        .orElseThrow();
                String texts = new String(zip.getInputStream(strings).readAllBytes(), StandardCharsets.UTF_8);
                // a workbook writes letters beyond ASCII as character references
                assertThat(texts).contains(name.substring(name.indexOf(' ')), "2026-10");
            }
        } finally {
            Files.delete(file);
        }
    }
}

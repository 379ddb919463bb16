package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a file may do to sessions that are there, and when they may be. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ImportedSessionsTest {
    private static final String MANAGER =
            AccountsInMemory.idOf("manager@imported.example.org").toString();
    private static final String HEAD = "场次编号,活动名称,服务板块,日期,开始时间,结束时间,空间\n";
    private static final String ACTIVITY_APART = "这个活动已有签到或结场的场次，不能移进或移出敏感服务：单场人数会因此被推算出来。请在另一板块新建活动。";
    private static final LocalDate DAY = LocalDate.of(2025, 3, 3);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Desk desk;
    private String number;

    @BeforeEach
    void aCentre() {
        World world = new World(issuer);
        world.openSince("2025-01-01", "imported");
        desk = new Desk(world, "imported");
        number = UUID.randomUUID().toString();
    }

    private String row(String title, LocalDate day, String hours, String space) {
        return String.join(",", number, title, "服务", day.toString(), hours, space) + "\n";
    }

    /** Imports rows under the suggested columns. */
    private JsonPath take(String rows) {
        return take(HEAD, rows);
    }

    private JsonPath take(String head, String rows) {
        String id = desk.request()
                .contentType("application/octet-stream")
                .body((head + rows).getBytes(StandardCharsets.UTF_8))
                .post("/api/centre/imports?filename=a.csv")
                .path("id");
        String path = "/api/centre/imports/" + id;
        desk.request()
                .body(desk.request().get(path).jsonPath().getMap("suggested"))
                .post(path + "/test");
        World.until(() -> desk.request().get(path).path("state").equals("tested"));
        desk.request().post(path + "/run");
        World.until(() -> desk.request().get(path).path("state").equals("done"));
        return desk.request().get(path).jsonPath();
    }

    private String reason(JsonPath done) {
        assertThat(done.getInt("refused")).isEqualTo(1);
        return desk.request()
                .get("/api/centre/imports/" + done.getString("id") + "/rows?verdict=refused")
                .path("items[0].reason.zh");
    }

    private String session(LocalDate day) {
        List<String> ids = desk.request()
                .get("/api/centre/sessions?from=" + day + "&to=" + day + "&limit=200")
                .jsonPath()
                .getList("items.findAll { it.externalId == '" + number + "' }.id");
        assertThat(ids).hasSize(1);
        return ids.getFirst();
    }

    @Test
    void aSessionThatHasAttendanceIsNotMovedByAFile() {
        take(row("合唱", DAY, "09:00,10:00", ""));
        desk.tally(session(DAY), 5).statusCode(201);

        assertThat(reason(take(row("合唱", DAY.plusDays(1), "09:00,10:00", "")))).contains("已有签到");
        assertThat(reason(take(row("舞蹈", DAY, "09:00,10:00", "")))).contains("已有签到");

        assertThat(take(row("合唱", DAY, "14:00,15:00", "舞蹈房")).getInt("changed")).isEqualTo(1);
        desk.request()
                .get("/api/centre/sessions/" + session(DAY))
                .then()
                .body("title", equalTo("合唱"))
                .body("space", equalTo("舞蹈房"))
                .body("startsLocal", equalTo("14:00"))
                .body("visits", equalTo(5));
    }

    @Test
    void aSessionWithoutAttendanceMovesAndItsHistorySaysFromWhere() {
        take(row("书法", DAY, "09:00,10:00", ""));
        take(row("国画", DAY.plusDays(2), "10:00,12:00", "画室"));

        desk.request()
                .get("/api/centre/sessions/" + session(DAY.plusDays(2)) + "/attendance")
                .then()
                .body("events", hasSize(2))
                .body("events[0].changes.field", contains("activity", "space", "day", "time"))
                .body("events[0].changes.before", contains("书法", null, "2025-03-03", "09:00–10:00"))
                .body("events[0].changes.after", contains("国画", "画室", "2025-03-05", "10:00–12:00"));
    }

    /** Whoever had the file taken over, as whoever uses a form. */
    @Test
    void aSessionSaysWhoPlannedAndWhoChangedItByAFile() throws SQLException {
        take(row("刺绣", DAY, "09:00,10:00", ""));
        assertThat(stamps(session(DAY))).isEqualTo(MANAGER + " null null");

        take(row("刺绣", DAY, "10:00,11:00", ""));
        assertThat(stamps(session(DAY))).isEqualTo(MANAGER + " " + MANAGER + " lately");
    }

    private String stamps(String session) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select concat_ws(' ', coalesce(created_by::text, 'null'),"
                        + " coalesce(changed_by::text, 'null'), case when changed_at is null then 'null'"
                        + " when changed_at > now() - interval '10 minutes' then 'lately' else 'long ago' end)"
                        + " from centre_imported.session where id = '" + session + "'")) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aFileThatSaysNoProgrammeLeavesTheActivityItsOwn() {
        take(row("象棋", DAY, "09:00,10:00", ""));
        String head = HEAD.replace(",服务板块", "");
        String rows = row("象棋", DAY, "11:00,12:00", "").replace(",服务,", ",");

        assertThat(take(head, rows).getInt("changed")).isEqualTo(1);

        desk.request()
                .get("/api/centre/sessions/" + session(DAY))
                .then()
                .body("programme", equalTo("服务"))
                .body("startsLocal", equalTo("11:00"));
    }

    /** Whatever its file says: single sessions could be worked out from what was read of either programme. */
    @Test
    void anActivityWithRecordsIsMovedNeitherIntoNorOutOfASensitiveProgrammeByAFile() {
        String head = HEAD.replace("活动名称", "活动编号,活动名称");
        String first = "残障 " + number;
        String other = "戒治 " + number;
        String plain = "常规 " + number;
        desk.programme(first, true);
        desk.programme(other, true);
        for (String to : List.of(other, plain)) {
            String activity = "N" + UUID.randomUUID();
            number = UUID.randomUUID().toString();
            take(head, numbered(activity, first));
            assertThat(take(head, numbered(activity, to)).getInt("changed"))
                    .as("without records")
                    .isOne();
            assertThat(take(head, numbered(activity, first)).getInt("changed")).isOne();
            desk.tally(session(DAY), 5).statusCode(201);
            assertThat(reason(take(head, numbered(activity, to)))).isEqualTo(ACTIVITY_APART);
            number = UUID.randomUUID().toString();
            assertThat(reason(take(head, numbered(activity, to))))
                    .as("of a session that is new")
                    .isEqualTo(ACTIVITY_APART);
        }
        String activity = "N" + UUID.randomUUID();
        number = UUID.randomUUID().toString();
        take(head, numbered(activity, plain));
        desk.tally(session(DAY), 5).statusCode(201);
        assertThat(reason(take(head, numbered(activity, first)))).isEqualTo(ACTIVITY_APART);
        assertThat(take(head, numbered(activity, "另一板块 " + number)).getInt("changed"))
                .isOne();
    }

    private String numbered(String activity, String programme) {
        return String.join(",", number, activity, "手作", programme, DAY.toString(), "09:00,10:00", "") + "\n";
    }

    /** A session by itself, too, once its attendance was voided. */
    @Test
    void aSessionThatEverHadRecordsIsMovedNeitherIntoNorOutOfASensitiveProgrammeByAFile() {
        String sensitive = "心理 " + number;
        desk.activity("倾谈", desk.programme(sensitive, true));
        take(row("散步", DAY, "09:00,10:00", ""));
        desk.tally(session(DAY), 5).statusCode(201);
        desk.voidAll(session(DAY));

        assertThat(reason(take(row("倾谈", DAY, "09:00,10:00", "").replace(",服务,", "," + sensitive + ","))))
                .isEqualTo("有过签到或结场的场次不能移进或移出敏感服务：单场人数会因此被推算出来。请新建场次。");
        assertThat(take(row("散步二", DAY, "09:00,10:00", "")).getInt("changed")).isOne();
    }

    @Test
    void aRowOutsideTheCentresDaysIsRefusedWithTheReason() {
        assertThat(reason(take(row("早", LocalDate.of(2024, 12, 31), "09:00,10:00", ""))))
                .contains("2025-01-01");
        assertThat(reason(take(row("远", LocalDate.now().plusYears(4), "09:00,10:00", ""))))
                .contains("三年之内");
    }

    @Test
    void anEndBeforeTheStartIsANightAndNotTwentyThreeHours() {
        assertThat(reason(take(row("误", DAY, "19:00,18:00", "")))).contains("次日 06:00");
        assertThat(take(row("夜", DAY, "23:30,01:00", "")).getInt("created")).isEqualTo(1);
    }

    /** Whoever leaves the programme out means the activity that is there, not another of that name. */
    @Test
    void aFileThatSaysNoProgrammeMeansTheOnlyActivityOfThatTitle() {
        take(row("评弹", DAY, "09:00,10:00", ""));
        String head = HEAD.replace(",服务板块", "");

        assertThat(take(head, another("评弹", "", "11:00,12:00")).getInt("created"))
                .isEqualTo(1);
        // nor does a cell that is empty say anything
        assertThat(take(HEAD, another("评弹", ",", "13:00,14:00")).getInt("created"))
                .isEqualTo(1);

        assertThat(programmesOf("评弹")).containsExactly("服务");
        desk.request()
                .get("/api/centre/sessions?from=" + DAY + "&to=" + DAY + "&limit=200")
                .then()
                .body("items.findAll { it.title == '评弹' }.programme", contains("服务", "服务", "服务"));
    }

    @Test
    void ofSeveralActivitiesOfATitleTheRowHasToSayWhich() {
        desk.activity("沪剧", desk.programme("甲 " + number, false));
        desk.activity("沪剧", desk.programme("乙 " + number, false));
        String head = HEAD.replace(",服务板块", "");

        assertThat(reason(take(head, another("沪剧", "", "11:00,12:00")))).isEqualTo("有 2 个同名活动，不知是哪一个；请填写服务板块或活动编号。");
        assertThat(take(HEAD, another("沪剧", ",乙 " + number, "11:00,12:00")).getInt("created"))
                .isEqualTo(1);

        assertThat(programmesOf("沪剧")).containsExactlyInAnyOrder("甲 " + number, "乙 " + number);
    }

    /** What a file brings with its programme in one row is meant where another row leaves it out. */
    @Test
    void aRowWithoutProgrammeMeansWhatAnotherRowOfItsFileBrings() {
        assertThat(take(another("越剧", ",", "09:00,10:00") + another("越剧", ",戏曲", "11:00,12:00"))
                        .getInt("created"))
                .isEqualTo(2);

        assertThat(programmesOf("越剧")).containsExactly("戏曲");
    }

    private List<String> programmesOf(String title) {
        return desk.request()
                .get("/api/centre/activities?limit=200")
                .jsonPath()
                .getList("items.findAll { it.title == '" + title + "' }.programme");
    }

    /** @param programme after its comma; empty where the file has no such column */
    private String another(String title, String programme, String hours) {
        return UUID.randomUUID() + "," + title + programme + "," + DAY + "," + hours + ",\n";
    }

    /** Whoever mends one fault of a row and sends it again does not find the next. */
    @Test
    void allThatIsWrongWithARowIsSaidAtOnce() {
        String wrong = number + ",," + "服".repeat(201) + ",2025-13-01,nine,10:00,\n";

        assertThat(reason(take(wrong))).isEqualTo("没有活动名称。服务板块超过 200 字。开始日期不存在。开始时间读不懂，请写成 09:00。");
    }
}

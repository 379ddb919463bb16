package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.files.reading.TableReader;
import org.hearth.kernel.Table;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A timetable from a file: tested, taken over, taken over again. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ImportTest {
    private static final String HEAD =
            "Course_ID,Course Title,Section,Age Min,Age Max,Start Hour,Start Minute,End Hour,End Min,First Date,Last Date\n";

    @FromPlatform
    TestIssuer issuer;

    private Desk desk;
    private String course;

    @BeforeEach
    void aCentre() {
        World world = new World(issuer);
        world.openSince("2024-01-01", "importing");
        desk = new Desk(world, "importing");
        course = UUID.randomUUID().toString().substring(0, 8);
    }

    private String row(String day, String lastDay, String hours) {
        return course + ",Games: Darts,Hobbies - Drop-In,60,None," + hours + "," + day + "," + lastDay + "\n";
    }

    private ValidatableResponse upload(byte[] file, String name) {
        return desk.request()
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/centre/imports?filename=" + name)
                .then();
    }

    private JsonPath untilNot(String id, String... states) {
        World.until(() -> !List.of(states).contains(get(id).getString("state")));
        return get(id);
    }

    private JsonPath get(String id) {
        return desk.request().get("/api/centre/imports/" + id).jsonPath();
    }

    private JsonPath test(String id, Object mapping) {
        desk.request()
                .body(mapping)
                .post("/api/centre/imports/" + id + "/test")
                .then()
                .statusCode(202);
        return untilNot(id, "testing");
    }

    private JsonPath run(String id) {
        desk.request().post("/api/centre/imports/" + id + "/run").then().statusCode(202);
        return untilNot(id, "importing");
    }

    private JsonPath importAll(String csv) {
        String id = upload(csv.getBytes(StandardCharsets.UTF_8), "a.csv")
                .statusCode(201)
                .extract()
                .path("id");
        assertThat(test(id, get(id).getMap("suggested")).getString("state")).isEqualTo("tested");
        return run(id);
    }

    private static void counts(JsonPath done, int created, int changed, int unchanged, int refused) {
        assertThat(List.of(
                        done.getInt("created"),
                        done.getInt("changed"),
                        done.getInt("unchanged"),
                        done.getInt("refused")))
                .containsExactly(created, changed, unchanged, refused);
    }

    @Test
    void theColumnsAreSuggestedHourAndMinuteJoined() {
        upload((HEAD + row("2025-12-04", "2025-12-04", "9,0,17,0")).getBytes(StandardCharsets.UTF_8), "b.csv")
                .body("suggested.startTime", equalTo(List.of("Start Hour", "Start Minute")))
                .body("suggested.externalId", equalTo(List.of("Course_ID", "First Date", "Start Hour", "Start Minute")))
                .body("totalRows", equalTo(1))
                .body("sample[0][1]", equalTo("Games: Darts"));
    }

    @Test
    void theTestChangesNothing() {
        String csv = HEAD + row("2024-03-05", "2024-03-05", "9,0,17,0");
        String id =
                upload(csv.getBytes(StandardCharsets.UTF_8), "c.csv").extract().path("id");

        counts(test(id, get(id).getMap("suggested")), 1, 0, 0, 0);

        desk.day(LocalDate.of(2024, 3, 5)).body("sessions", hasSize(0));
    }

    @Test
    void importingAgainUpdatesAndNeverDuplicates() {
        String first = row("2024-04-05", "2024-04-05", "9,0,17,0");
        counts(importAll(HEAD + first + row("2024-04-06", "2024-04-06", "9,0,17,0")), 2, 0, 0, 0);
        counts(importAll(HEAD + first + row("2024-04-06", "2024-04-06", "9,0,16,30")), 0, 1, 1, 0);

        desk.day(LocalDate.of(2024, 4, 6))
                .body("sessions", hasSize(1))
                .body("sessions[0].endsLocal", equalTo("16:30"))
                .body("sessions[0].programme", equalTo("Hobbies - Drop-In"))
                .body("sessions[0].ageMin", equalTo(60));
    }

    @Test
    void aNewTitleOfAnActivityChangesAllItsSessions() {
        String rows = row("2024-05-05", "2024-05-05", "9,0,10,0") + row("2024-05-06", "2024-05-06", "9,0,10,0");
        importAll(HEAD + rows);

        counts(importAll(HEAD + rows.replace("Games: Darts", "Darts for all")), 0, 2, 0, 0);
        counts(importAll(HEAD + rows.replace("Games: Darts", "Darts for all")), 0, 0, 2, 0);
        desk.day(LocalDate.of(2024, 5, 6)).body("sessions[0].title", equalTo("Darts for all"));
    }

    @Test
    void acrossMidnightIsTakenOtherRangesAndBrokenRowsAreRefusedWithTheReason() {
        String csv = HEAD
                + row("2024-06-01", "2024-06-02", "23,30,1,0")
                + row("2024-06-03", "2024-06-05", "9,0,10,0")
                + row("2024-06-06", "2024-06-06", "25,0,26,0")
                + row("not a day", "2024-06-07", "9,0,10,0")
                + row("2024-06-01", "2024-06-02", "23,30,1,0")
                + row("2024-06-08", "2024-06-08", "9,0,10,0");
        JsonPath done = importAll(csv);

        counts(done, 2, 0, 0, 4);
        desk.day(LocalDate.of(2024, 6, 1))
                .body("sessions[0].endsNextDay", equalTo(true))
                .body("sessions[0].endsLocal", equalTo("01:00"));
        desk.request()
                .get("/api/centre/imports/" + done.getString("id") + "/rows?verdict=refused")
                .then()
                .body("items.line", equalTo(List.of(3, 4, 5, 6)))
                .body("items[0].reason.zh", containsString("跨多天"))
                .body("items[3].reason.zh", containsString("第 2 行"));
    }

    @Test
    void refusedRowsComeBackAsAWorkbookWithTheReasonBesideEach() throws IOException {
        JsonPath done = importAll(HEAD + row("2024-07-01", "2024-07-01", "x,0,10,0"));
        byte[] workbook = desk.request()
                .get("/api/centre/imports/" + done.getString("id") + "/workbook")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Path file = Files.write(Files.createTempFile("refused", ".xlsx"), workbook);
        List<List<String>> rows = new ArrayList<>();
        TableReader.read(file, (line, cells) -> rows.add(cells));
        Files.delete(file);

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).startsWith("Course_ID", "Course Title").endsWith("未导入原因", "Reason");
        assertThat(rows.getLast()).contains("Games: Darts").endsWith("The start cannot be read; write 09:00.");
    }

    @Test
    void aClosedSessionIsNotChangedByAFile() {
        importAll(HEAD + row("2024-08-01", "2024-08-01", "9,0,10,0"));
        String session = desk.day(LocalDate.of(2024, 8, 1)).extract().path("sessions[0].id");
        desk.tally(session, 3).statusCode(201);
        desk.close(session, false).statusCode(200);

        counts(importAll(HEAD + row("2024-08-01", "2024-08-01", "9,0,11,0")), 0, 0, 0, 1);
        counts(importAll(HEAD + row("2024-08-01", "2024-08-01", "9,0,10,0")), 0, 0, 1, 0);
    }

    @Test
    void aWorkbookWithRealDatesAndTheChosenColumnsIsRemembered() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Table(
                        "t",
                        List.of(),
                        List.of("编号" + course, "活动", "日期", "从", "到", "房间"),
                        List.of(List.of("S1", "太极", LocalDate.of(2024, 9, 2), "09:00", "10:30", "多功能厅")))
                .writeXlsx(out);
        String id =
                upload(out.toByteArray(), "d.xlsx").statusCode(201).extract().path("id");
        Map<String, List<String>> mapping = Map.ofEntries(
                Map.entry("title", List.of("活动")),
                Map.entry("programme", List.of()),
                Map.entry("activityId", List.of()),
                Map.entry("externalId", List.of("编号" + course)),
                Map.entry("startDay", List.of("日期")),
                Map.entry("endDay", List.of()),
                Map.entry("startTime", List.of("从")),
                Map.entry("endTime", List.of("到")),
                Map.entry("ageMin", List.of()),
                Map.entry("ageMax", List.of()),
                Map.entry("space", List.of("房间")));
        test(id, mapping);
        counts(run(id), 1, 0, 0, 0);

        desk.day(LocalDate.of(2024, 9, 2)).body("sessions.space", hasItem("多功能厅"));
        upload(out.toByteArray(), "e.xlsx").body("suggested.space", equalTo(List.of("房间")));
    }

    @Test
    void theTemplateAsItIsHoldsNothingToImport() {
        byte[] template = desk.request()
                .get("/api/centre/imports/template")
                .then()
                .extract()
                .asByteArray();

        upload(template, "t.xlsx").statusCode(400).body("detail", containsString("没有数据"));
    }

    @Test
    void aChineseSpreadsheetsOwnEncodingIsRead() {
        byte[] csv = "活动名称,日期,开始时间,结束时间\n合唱团,2024/10/1,9:00,10:00\n".getBytes(Charset.forName("GB18030"));
        upload(csv, "f.csv").body("columns[0]", equalTo("活动名称")).body("sample[0][0]", equalTo("合唱团"));
    }

    @Test
    void aFileThatIsNoneIsRefusedAndNothingIsLeft() {
        upload("这不是工作簿".getBytes(StandardCharsets.UTF_8), "h.xlsx")
                .statusCode(415)
                .body("detail", containsString("不是 Excel 工作簿"));
        upload(new byte[] {'P', 'X', 3, 4, 20, 7}, "i.xlsx").statusCode(415);
        upload(new byte[] {0, 1, 2, 3}, "g.csv").statusCode(415).body("title", equalTo("文件格式不支持"));
        upload("PK not a zip at all".getBytes(StandardCharsets.UTF_8), "h.xlsx").statusCode(415);
        upload("only,a,head\n".getBytes(StandardCharsets.UTF_8), "i.csv").statusCode(400);
        upload("a,a,b\n1,2,3\n".getBytes(StandardCharsets.UTF_8), "j.csv").statusCode(400);

        desk.request()
                .get("/api/centre/imports?limit=200")
                .then()
                .body("items.findAll { it.filename in ['g.csv', 'h.xlsx', 'i.csv', 'j.csv'] }", hasSize(0));
    }

    @Test
    void aColumnTheFileHasNotIsNamed() {
        String id = upload(
                        (HEAD + row("2024-11-01", "2024-11-01", "9,0,10,0")).getBytes(StandardCharsets.UTF_8), "k.csv")
                .extract()
                .path("id");
        Map<String, Object> mapping = new java.util.HashMap<>(get(id).getMap("suggested"));
        mapping.put("title", List.of("No such column"));

        desk.request()
                .body(mapping)
                .post("/api/centre/imports/" + id + "/test")
                .then()
                .statusCode(400)
                .body("violations.field", hasItem("title"));
    }

    @Test
    void aRowThatIsTooLongStopsNoOther() {
        String good = row("2024-12-02", "2024-12-02", "9,0,10,0");
        String long1 = course + "," + "x".repeat(5_000) + ",Hobbies,60,None,9,0,10,0,2024-12-03,2024-12-03\n";
        String wide = row("2024-12-04", "2024-12-04", "9,0,10,0").strip() + ",more".repeat(150) + "\n";

        counts(importAll(HEAD + long1 + wide + good), 1, 0, 0, 2);
    }

    @Test
    void emptyColumnsBehindTheHeadAreNoColumns() {
        upload("活动,日期,,\n太极,2024-12-02,,\n".getBytes(StandardCharsets.UTF_8), "l.csv")
                .statusCode(201)
                .body("columns", equalTo(List.of("活动", "日期")));
    }
}

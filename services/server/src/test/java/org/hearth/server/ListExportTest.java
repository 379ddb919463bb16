package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasEntry;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.server.Xlsx.Cell;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lists as files, opened as a spreadsheet opens them: head, real formats, local time, words, and what describes the sheet beside it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ListExportTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    /** As spreadsheets count days. */
    private static final String DAY_NUMBER = "46083";

    @FromPlatform
    TestIssuer issuer;

    private World world;
    private Desk desk;

    @BeforeEach
    void aCentre() {
        world = new World(issuer);
        world.open("files_a", "files_b");
        desk = new Desk(world, "files_a");
    }

    private byte[] file(String path, String language) {
        return desk.request()
                .header("Accept-Language", language)
                .get("/api/centre/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private String csv(String path, String language) {
        return new String(file(path, language), StandardCharsets.UTF_8);
    }

    @Test
    void sessionsComeWithRealDatesTimesAndNumbersAndTheirDescriptionBesideThem() {
        String programme = desk.programme("为老服务 files", false);
        String activity = desk.activity("=太极晨练", programme);
        String held = desk.session(activity, DAY.atTime(9, 0), DAY.atTime(10, 30));
        desk.tally(held, 12);
        desk.named(held, desk.resident("陈阿姨"));
        desk.close(held, false).statusCode(200);
        String open = desk.session(activity, DAY.atTime(23, 0), LocalDateTime.of(2026, 3, 3, 0, 30));
        desk.tally(open, 7);

        Xlsx book =
                Xlsx.of(file("sessions/export?from=2026-03-02&to=2026-03-02&state=&programme=" + programme, "zh-CN"));

        assertThat(book.names()).containsExactly("场次", "说明");
        List<List<Cell>> rows = book.sheet("场次");
        assertThat(rows).hasSize(3);
        assertThat(book.texts("场次").getFirst())
                .containsExactly(
                        "日期",
                        "开始",
                        "结束",
                        "次日结束",
                        "活动",
                        "服务板块",
                        "空间",
                        "状态",
                        "人次",
                        "扫码",
                        "登记",
                        "自助",
                        "清点",
                        "伙伴申报",
                        "未结场，已记录人次",
                        "补录",
                        "最小年龄",
                        "最大年龄",
                        "场次编号",
                        "取消原因",
                        "模拟数据");
        assertThat(rows.get(1).subList(0, 6))
                .containsExactly(
                        Cell.number(DAY_NUMBER, "yyyy-mm-dd"),
                        Cell.number("0.375", "hh:mm"),
                        Cell.number("0.4375", "hh:mm"),
                        Cell.text("否"),
                        Cell.text("'=太极晨练"),
                        Cell.text("为老服务 files"));
        assertThat(rows.get(1).subList(7, 15))
                .containsExactly(
                        Cell.text("已结场"),
                        Cell.number("13"),
                        Cell.number("0"),
                        Cell.number("1"),
                        Cell.number("0"),
                        Cell.number("12"),
                        Cell.number("0"),
                        Cell.text(""));
        // what is not closed is no visit
        assertThat(rows.get(2).get(3)).isEqualTo(Cell.text("是"));
        assertThat(rows.get(2).get(7)).isEqualTo(Cell.text("未结场"));
        assertThat(rows.get(2).get(8)).isEqualTo(Cell.text(""));
        assertThat(rows.get(2).get(14)).isEqualTo(Cell.number("7"));

        Map<String, Cell> about = about(book, "说明");
        assertThat(about)
                .containsEntry("内容", Cell.text("场次"))
                .containsEntry("机构", Cell.text("和风市民中心 files_a"))
                .containsEntry("时间段", Cell.text("2026-03-02 – 2026-03-02"))
                .containsEntry("筛选：服务板块", Cell.text("为老服务 files"))
                .containsEntry("行数", Cell.number("2"))
                .containsEntry("时区", Cell.text("Asia/Shanghai"))
                .containsEntry("模拟数据", Cell.text("不含"))
                .doesNotContainKeys("筛选：状态", "筛选");
        assertThat(about)
                .hasEntrySatisfying("导出时间", cell -> assertThat(cell.format()).isEqualTo("yyyy-mm-dd hh:mm"));
        assertThat(about)
                .hasEntrySatisfying("导出人", cell -> assertThat(cell.kept()).startsWith("测试 "));

        String csv = csv("sessions/export?format=csv&from=2026-03-02&to=2026-03-02&programme=" + programme, "en");
        assertThat(csv.lines().toList())
                .hasSize(3)
                .startsWith(
                        "\uFEFFDay,Starts,Ends,Ends the next day,Activity,Programme,Space,State,Visits,Scan,Named,Self,Tally,"
                                + "Partner,\"Recorded, not closed\",Entered later,Lowest age,Highest age,Number,Why cancelled,Simulated")
                .contains("2026-03-02,09:00,10:30,no,'=太极晨练,为老服务 files,,Held,13,0,1,0,12,0,,yes,,,,,no");
    }

    private static Map<String, Cell> about(Xlsx book, String sheet) {
        Map<String, Cell> about = new HashMap<>();
        book.sheet(sheet).forEach(row -> about.put(row.get(0).kept(), row.get(1)));
        return about;
    }

    @Test
    void eachSexHasItsWordInAFile() {
        desk.create("/api/centre/residents", Map.of("name", "木兰花开", "sex", "other", "simulated", false));
        Xlsx book = Xlsx.of(file("residents/export?q=" + "木兰花开", "en"));
        assertThat(book.sheet("Residents").getLast()).contains(Cell.text("Other"));
    }

    /** What the list on the screen shows, and no more; and that it was taken out is kept, without a word of whom. */
    @Test
    void whoTakesOutPeopleLeavesAnAct() {
        String resident = desk.create(
                "/api/centre/residents", Map.of("name", "方志强", "birthYear", 1950, "sex", "male", "simulated", true));
        new PersonalNumbers(desk)
                .put(resident, "phone", Map.of("number", PersonalNumbers.PHONE))
                .statusCode(200);

        Xlsx book = Xlsx.of(file("residents/export?q=" + "方志强", "en"));

        assertThat(book.names()).containsExactly("Residents", "About");
        assertThat(book.sheet("Residents"))
                .containsExactly(
                        List.of(
                                Cell.text("Name"),
                                Cell.text("Year of birth"),
                                Cell.text("Sex"),
                                Cell.text("Phone"),
                                Cell.text("Simulated")),
                        List.of(
                                Cell.text("方志强"),
                                Cell.number("1950"),
                                Cell.text("Male"),
                                Cell.text("138****5678"),
                                Cell.text("yes")));
        assertThat(about(book, "About"))
                .containsEntry("Filter: Search", Cell.text("方志强"))
                .containsEntry("Simulated data", Cell.text("contains simulated data, not real records"));
        desk.request()
                .get("/api/centre/acts?object=resident")
                .then()
                .body("items[0].act", equalTo("export"))
                .body("items[0].after", hasEntry("rows", 1))
                .body("items[0].after", hasEntry("format", "xlsx"))
                .body("items[0].title", equalTo(""))
                .body("items[0].reason", equalTo(""));

        assertThat(csv("acts/export?object=resident&format=csv", "zh-CN")
                        .lines()
                        .skip(1)
                        .findFirst())
                .hasValueSatisfying(
                        line -> assertThat(line).contains(",导出,居民,,,").contains("行数：1", "格式：xlsx"));
    }

    /** Money in units, a share as one, codes in words. */
    @Test
    void contractsComeWithMoneySharesAndWords() {
        world.agency("files_agency", "files@agency.example.org");
        Map<String, Object> contract = new HashMap<>(Map.of(
                "agency", "files_agency",
                "number", "FW-2026-1",
                "title", "为老服务购买",
                "starts", "2026-01-01",
                "ends", "2026-02-28",
                "amountMinor", 123456789,
                "currency", "CNY",
                "procurement", "direct-award"));
        contract.put("reportEvery", "quarter");
        contract.put("simulated", false);
        contract.put("indicators", List.of(Map.of("kind", "visits", "target", 1000)));
        contract.put("activityIds", List.of(desk.activity("手工 files")));
        desk.request().body(contract).post("/api/centre/contracts").then().statusCode(201);

        List<List<Cell>> rows = Xlsx.of(file("contracts/export", "zh-CN")).sheet("购买服务合同");

        assertThat(rows.get(1).subList(0, 15))
                .containsExactly(
                        Cell.text("FW-2026-1"),
                        Cell.text("为老服务购买"),
                        Cell.text("长桥街道 files_agency"),
                        Cell.number("46023", "yyyy-mm-dd"),
                        Cell.number("46081", "yyyy-mm-dd"),
                        Cell.number("1234567.89", "#,##0.00"),
                        Cell.text("CNY"),
                        Cell.text("定向委托"),
                        Cell.text("每季度"),
                        Cell.text("草稿"),
                        Cell.text(""),
                        Cell.text(""),
                        Cell.number("1000"),
                        Cell.number("0"),
                        Cell.number("1", "0.0%"));
    }

    @Test
    void anotherCentresListIsAnotherList() {
        desk.request()
                .body(Map.of("name", "只在甲处"))
                .post("/api/centre/spaces")
                .then()
                .statusCode(201);

        assertThat(csv("spaces/export?format=csv", "zh-CN")).contains("只在甲处");
        assertThat(world.manager("files_b")
                        .get("/api/centre/spaces/export?format=csv")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .doesNotContain("只在甲处");
        desk.request()
                .get("/api/centre/spaces/export?format=pdf")
                .then()
                .statusCode(400)
                .body("violations[0].field", equalTo("format"));
    }
}

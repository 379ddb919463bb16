package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.hearth.kernel.Table;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** Many centres opened from one workbook: tested, refused with reasons, sent again. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class OpeningWorkbookTest {
    @FromPlatform
    TestIssuer issuer;

    @Inject
    AccountsInMemory accounts;

    @Test
    void theTemplateAsItIsOpensNothing() {
        World world = new World(issuer);
        byte[] template = world.headquarters()
                .get("/api/headquarters/openings/template")
                .then()
                .extract()
                .asByteArray();

        send(world, "workbook/test", template)
                .statusCode(400)
                .body("violations[0].messages.'zh-CN'", containsString("文件里没有中心"));
    }

    private static byte[] workbook(List<List<Object>> rows) throws IOException {
        List<String> head = List.of(
                "标识 slug", "名称 name", "英文名", "时区", "区", "街镇", "面积 m²", "定位", "启用日期", "负责人", "负责人邮箱", "周一", "周二", "周三",
                "周四", "周五", "周六", "周日");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Table("t", List.of(), head, rows).writeXlsx(out);
        return out.toByteArray();
    }

    private static List<Object> row(String slug, Object area, String email, String monday) {
        return List.of(
                slug,
                "云台睦邻中心",
                "Yuntai",
                "Asia/Shanghai",
                "浦东新区",
                "",
                area,
                "睦邻",
                LocalDate.of(2026, 1, 1),
                "李经理",
                email,
                monday,
                "休",
                "休",
                "休",
                "休",
                "休",
                "休");
    }

    private static ValidatableResponse send(World world, String path, byte[] file) {
        return world.headquarters()
                .contentType("application/octet-stream")
                .body(file)
                .post("/api/headquarters/openings/" + path)
                .then();
    }

    @Test
    void manyCentresAreTestedAndOpenedFromOneWorkbook() throws IOException {
        World world = new World(issuer);
        byte[] file = workbook(List.of(
                row("book_a", 860, "a@book.example.org", "08:30-12:00,13:00-20:30"),
                row("book_b", 1200.5, "b@book.example.org", "9:00-17:00")));
        send(world, "workbook/test", file)
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(0));

        send(world, "workbook", file).statusCode(202).body("accepted", equalTo(2));

        World.until(() -> "open"
                .equals(world.headquarters()
                        .get("/api/headquarters/centres/book_b")
                        .path("centre.state")));
        world.headquarters()
                .get("/api/headquarters/centres/book_b")
                .then()
                .body("profiles[0].openingHours.mon[0][0]", equalTo("09:00"))
                .body("profiles[0].floorAreaM2", equalTo(1200.5f))
                .body("profiles[0].positioning", equalTo("neighbourhood"));
    }

    /** Sent again it goes on: what is open stays, what failed is asked for in the words of now, what is new is new. */
    @Test
    void aWorkbookSentAgainResumes() throws IOException {
        World world = new World(issuer);
        accounts.refuse("again_b@book.example.org");
        List<Object> first = row("again_a", 860, "again_a@book.example.org", "9:00-17:00");
        send(world, "workbook", workbook(List.of(first, row("again_b", 860, "again_b@book.example.org", "9:00-17:00"))))
                .statusCode(202)
                .body("accepted", equalTo(2));
        World.until(() -> state(world, "again_a").equals("done")
                && state(world, "again_b").equals("failed"));

        byte[] mended = workbook(List.of(
                first,
                row("again_b", 860, "mended@book.example.org", "9:00-17:00"),
                row("again_c", 860, "again_c@book.example.org", "9:00-17:00")));
        send(world, "workbook/test", mended)
                .body("rows.state", equalTo(List.of("open", "new", "new")))
                .body("already", equalTo(1))
                .body("refused", equalTo(0));
        send(world, "workbook", mended).statusCode(202).body("accepted", equalTo(2));

        World.until(() -> state(world, "again_b").equals("done")
                && state(world, "again_c").equals("done"));
        send(world, "workbook", mended)
                .statusCode(202)
                .body("accepted", equalTo(0))
                .body("already", equalTo(3));
        send(world, "workbook/test", workbook(List.of(row("again_a", 861, "again_a@book.example.org", "9:00-17:00"))))
                .body("rows[0].state", equalTo("refused"))
                .body("rows[0].reasons[0].zh", equalTo("标识 again_a 已被使用，请换一个。"));
    }

    /** Of the newest opening of that slug. */
    private static String state(World world, String slug) {
        return world.headquarters()
                .get("/api/headquarters/openings?limit=200")
                .path("items.find { it.slug == '" + slug + "' }.state");
    }

    @Test
    void whereOneRowIsRefusedNoneIsOpenedAndEachSaysWhy() throws IOException {
        World world = new World(issuer);
        byte[] file = workbook(List.of(
                row("book_c", 860, "c@book.example.org", "9:00-17:00"),
                row("Book D", "large", "no address", "morning"),
                row("book_e", 860, "no address", "9:00-17:00"),
                row("book_c", 860, "c@book.example.org", "9:00-17:00")));

        send(world, "workbook", file)
                .body("accepted", equalTo(1))
                .body("refused", equalTo(3))
                .body(
                        "rows[1].reasons.zh",
                        contains(startsWith("标识："), startsWith("面积："), startsWith("负责人邮箱："), startsWith("周一：")))
                .body("rows[2].reasons[0].zh", equalTo("负责人邮箱：请填写有效的邮箱地址，如 name@example.org；@ 之后不能有下划线。"))
                .body("rows[3].reasons[0].zh", equalTo("标识与前面的行重复。"));

        world.headquarters()
                .get("/api/headquarters/openings?limit=200")
                .then()
                .body("items.findAll { it.slug == 'book_c' }", hasSize(0));
    }

    @Test
    void theWorkbookComesBackWithAReasonBesideEachRowThatIsRefused() throws IOException {
        World world = new World(issuer);
        List<Object> fine = row("back_a", 860.5, "a@back.example.org", "9:00-17:00");
        byte[] file = workbook(List.of(
                fine,
                row("back_b", 1200, "no address", "17:00-9:00"),
                row("back_c", "large", "c@back.example.org", "9:00-17:00")));

        byte[] back =
                send(world, "workbook/errors", file).statusCode(200).extract().asByteArray();

        List<List<Xlsx.Cell>> rows = Xlsx.of(back).sheet("中心 Centres");
        assertThat(rows).hasSize(4);
        assertThat(rows.getFirst()).hasSize(20).startsWith(Xlsx.Cell.text("标识 slug"));
        assertThat(rows.getFirst().subList(18, 20)).containsExactly(Xlsx.Cell.text("未开通原因"), Xlsx.Cell.text("Reason"));
        assertThat(rows.get(1).get(0)).isEqualTo(Xlsx.Cell.text("back_a"));
        assertThat(rows.get(1).get(6)).isEqualTo(Xlsx.Cell.number("860.5"));
        assertThat(rows.get(1).get(8)).isEqualTo(Xlsx.Cell.number("46023", "yyyy-mm-dd"));
        assertThat(rows.get(1).get(18)).isEqualTo(Xlsx.Cell.text(""));
        assertThat(rows.get(2).get(18).kept())
                .startsWith("负责人邮箱：请填写有效的邮箱地址，如 name@example.org；@ 之后不能有下划线。\n周一：开放时间须像")
                .doesNotContain("周二");
        assertThat(rows.get(3).get(18)).isEqualTo(Xlsx.Cell.text("面积：请填写平方米数。"));
        assertThat(rows.get(3).get(19).kept()).isEqualTo("面积: Give the number of square metres.");
        send(world, "workbook/test", back)
                .statusCode(200)
                .body("refused", equalTo(2))
                .body("accepted", equalTo(1));
        // handed back once more it does not grow
        assertThat(Xlsx.of(send(world, "workbook/errors", back).extract().asByteArray())
                        .sheet("中心 Centres")
                        .getFirst())
                .hasSize(20);
    }

    /** What a person reads is in the form a person writes. */
    @Test
    void hoursThatAreWrongAreToldInWords() throws IOException {
        String said = send(
                        new World(issuer),
                        "workbook/test",
                        workbook(List.of(row("words_a", 860, "a@words.example.org", "17:00-9:00"))))
                .extract()
                .path("rows[0].reasons[0].zh");

        assertThat(said).startsWith("周一：").contains("08:30 至 20:30").doesNotContain("[", "\"");
    }

    @Test
    void aFileThatIsNoWorkbookOfCentresIsRefusedAsWhatItIs() {
        World world = new World(issuer);
        send(world, "workbook/test", "你好，这是一封信。".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(415)
                .body("messages.'zh-CN'.detail", equalTo("这个文件不是开通中心的工作簿。请下载模板，填好后再选一次。"));
        send(world, "workbook/test", "标识,名称\na,b\n".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .statusCode(400)
                .body("messages.'zh-CN'.detail", equalTo("缺少“英文名”一列，请使用模板。"))
                .body("violations[0].field", equalTo("file"));
    }

    @Test
    void whoeverSignsInAlreadyIsNamedBesideTheRowAndNothingIsRefused() throws IOException {
        World world = new World(issuer);
        world.open("hinted_a");
        byte[] file = workbook(List.of(
                row("hinted_b", 860, World.managerOf("hinted_a"), "9:00-17:00"),
                row("hinted_c", 860, "new@hinted.example.org", "9:00-17:00"),
                row("hinted_d", 860, "no address", "9:00-17:00")));

        send(world, "workbook/test", file)
                .statusCode(200)
                .body("accepted", equalTo(2))
                .body("refused", equalTo(1))
                .body("lookedThrough", equalTo(true))
                .body("rows[0].state", equalTo("new"))
                .body("rows[0].hints.zh", contains("负责人邮箱：这个邮箱已有账号，其本人将直接成为负责人，不另行询问。"))
                .body("rows[1].hints", hasSize(0))
                .body("rows[2].hints", hasSize(0));
    }
}

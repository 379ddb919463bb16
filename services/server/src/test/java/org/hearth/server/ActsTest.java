package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who did what is kept by the person's id, in the transaction of the change. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ActsTest {
    private static final String MANAGER =
            AccountsInMemory.idOf("manager@acts-a.example.org").toString();

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Desk desk;

    @BeforeEach
    void aCentre() {
        world = new World(issuer);
        world.open("acts_a");
        desk = new Desk(world, "acts_a");
    }

    @Test
    void aChangeKeepsWhoDidItAndOnlyTheFieldsThatDiffer() {
        String programme = desk.programme("健康 acts", false);
        desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "健康 acts", "sensitive", true))
                .put("/api/centre/programmes/" + programme)
                .then()
                .statusCode(200);

        desk.request()
                .get("/api/centre/acts?object=programme&person=" + MANAGER)
                .then()
                .statusCode(200)
                .body("items[0].act", equalTo("change"))
                .body("items[0].objectId", equalTo(programme))
                .body("items[0].title", equalTo("健康 acts"))
                .body("items[0].subject", equalTo(MANAGER))
                .body("items[0].by", startsWith("测试"))
                .body("items[0].at", notNullValue())
                .body("items[0].before", equalTo(Map.of("sensitive", false)))
                .body("items[0].after", equalTo(Map.of("sensitive", true)))
                .body("items[1].act", equalTo("create"))
                .body("items[1].before", nullValue());
    }

    @Test
    void aRefusedChangeLeavesNoActAndAChangeOfNothingIsNone() {
        String space = desk.request()
                .body(Map.of("name", "空间 acts"))
                .post("/api/centre/spaces")
                .path("id");
        desk.request()
                .header("If-Match", "\"7\"")
                .body(Map.of("name", "别名"))
                .put("/api/centre/spaces/" + space)
                .then()
                .statusCode(412);
        desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "空间 acts"))
                .put("/api/centre/spaces/" + space)
                .then()
                .statusCode(200);

        desk.request()
                .get("/api/centre/acts?object=space")
                .then()
                .body("items.findAll { it.objectId == '" + space + "' }.act", contains("create"));
    }

    /** Sessions of one activity are called alike: an act says which of them it was. */
    @Test
    void anActOnASessionOrItsEntriesNamesItsDayAndTime() {
        String session = desk.session(desk.activity("合唱 acts"), LocalDateTime.of(2026, 2, 9, 9, 30));
        String entry = desk.tally(session, 3).extract().path("entry.id");
        desk.request()
                .body(Map.of("reason", "误记"))
                .post("/api/centre/attendance/" + entry + "/void")
                .then()
                .statusCode(200);

        for (String kind : List.of("session", "attendance")) {
            desk.request()
                    .get("/api/centre/acts?object=" + kind)
                    .then()
                    .body("items.title", hasItem("合唱 acts 2026-02-09 09:30"));
        }
    }

    /** Each successful write in the life of a catalogue, a session, a day, a person: none is silent. */
    @Test
    void everyWriteThatSucceedsRaisesTheCountOfActs() {
        String programme = wrote(() -> created("/api/centre/programmes", Map.of("name", "轮 acts", "sensitive", false)));
        String activity =
                wrote(() -> created("/api/centre/activities", Map.of("title", "轮滑 acts", "programmeId", programme)));
        wrote(() -> created("/api/centre/spaces", Map.of("name", "轮滑场 acts")));
        String session = wrote(() -> desk.session(activity, LocalDateTime.of(2026, 2, 4, 9, 0)));
        wrote(() ->
                desk.move(session, activity, LocalDateTime.of(2026, 2, 5, 9, 0)).statusCode(200));
        String entry = desk.tally(session, 3).extract().path("entry.id");
        wrote(() -> desk.request()
                .body(Map.of("reason", "误记"))
                .post("/api/centre/attendance/" + entry + "/void")
                .then()
                .statusCode(200));
        wrote(() -> desk.close(session, true).statusCode(200));
        wrote(() -> desk.act(session, "reopen").statusCode(200));
        wrote(() -> desk.act(session, "cancel").statusCode(200));
        wrote(() -> desk.act(session, "reopen").statusCode(200));
        wrote(() -> created(
                "/api/centre/days/statements",
                Map.of("days", List.of("2026-02-06"), "reason", "盘点", "simulated", false)));
        String resident = wrote(() -> desk.resident("轮某"));
        wrote(() -> desk.request()
                .header("If-Match", "\"0\"")
                .delete("/api/centre/residents/" + resident)
                .then()
                .statusCode(200));
        String staff = wrote(() ->
                created("/api/centre/staff", Map.of("name", "轮值", "email", "turn@acts.example.org", "role", "viewer")));
        wrote(() -> desk.request()
                .post("/api/centre/staff/" + staff + "/invite")
                .then()
                .statusCode(200));
        wrote(() -> desk.request()
                .header("If-Match", "\"1\"")
                .delete("/api/centre/staff/" + staff)
                .then()
                .statusCode(200));
    }

    private String created(String path, Map<String, ?> body) {
        return desk.request()
                .body(body)
                .post(path)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private <T> T wrote(Supplier<T> write) {
        long before = acts();
        T answer = write.get();
        assertThat(acts()).isGreaterThan(before);
        return answer;
    }

    private long acts() {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from centre_acts_a.act")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A file that makes and changes the catalogue leaves the same acts as the catalogue's form, by whoever brought it. */
    @Test
    void whatAFileDoesToTheCatalogueLeavesItsActs() {
        String number = UUID.randomUUID().toString();
        take(number, "书画", "老年 " + number, "画室 " + number);
        take(number, "国画", "青年 " + number, "画室 " + number);

        JsonPath acts = desk.request()
                .get("/api/centre/acts?limit=200&person=" + MANAGER)
                .jsonPath()
                .param("number", number);
        assertThat(acts.<String>getList("items.findAll { it.title.endsWith(number) }.object"))
                .containsExactlyInAnyOrder("programme", "space", "programme");
        String of = "items.findAll { it.object == 'activity' && it.title == '书画' }";
        assertThat(acts.<String>getList(of + ".act")).containsExactly("change", "create");
        assertThat(acts.<Map<String, Object>>getList(of + ".before").getFirst())
                .containsEntry("title", "书画")
                .containsEntry("programme", "老年 " + number)
                .containsOnlyKeys("title", "programme", "programmeId");
        assertThat(acts.<Map<String, Object>>getList(of + ".after").getFirst())
                .containsEntry("title", "国画")
                .containsEntry("programme", "青年 " + number);
        assertThat(acts.<Map<String, Object>>getList(of + ".after").getLast())
                .containsEntry("externalId", "A" + number);
        take(number, "国画", "青年 " + number, "画室 " + number);
        desk.request().get("/api/centre/acts?object=activity").then().body("items[0].after.title", equalTo("国画"));
    }

    private void take(String number, String title, String programme, String space) {
        String csv = "场次编号,活动编号,活动名称,服务板块,日期,开始时间,结束时间,空间\n"
                + String.join(",", number, "A" + number, title, programme, "2026-03-02,09:00,10:00", space);
        String path = "/api/centre/imports/"
                + desk.request()
                        .contentType("application/octet-stream")
                        .body(csv.getBytes(StandardCharsets.UTF_8))
                        .post("/api/centre/imports?filename=a.csv")
                        .path("id");
        desk.request()
                .body(desk.request().get(path).jsonPath().getMap("suggested"))
                .post(path + "/test")
                .then()
                .statusCode(202);
        World.until(() -> desk.request().get(path).path("state").equals("tested"));
        desk.request().post(path + "/run").then().statusCode(202);
        World.until(() -> desk.request().get(path).path("state").equals("done"));
    }

    /** The manager a centre begins with was let in by whoever asked for the centre, though a job did it later. */
    @Test
    void whatAJobDoesNamesWhoAskedForIt() {
        desk.request()
                .get("/api/centre/acts?object=staff&limit=200")
                .then()
                .body("items[-1].act", equalTo("invite"))
                .body(
                        "items[-1].subject",
                        equalTo(AccountsInMemory.idOf(World.ADMIN).toString()));
    }

    @Test
    void headquartersKeepsItsOwn() {
        world.headquarters()
                .get("/api/headquarters/acts?object=centre")
                .then()
                .statusCode(200)
                .body("items.find { it.objectId == 'acts_a' }.act", equalTo("ask"))
                .body(
                        "items.find { it.objectId == 'acts_a' }.subject",
                        equalTo(AccountsInMemory.idOf(World.ADMIN).toString()));
    }

    @Test
    void aNumberWrittenOtherwiseIsNoChange() {
        String id = desk.request()
                .body(Map.of("name", "大厅 acts", "areaM2", 860))
                .post("/api/centre/spaces")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        int version =
                desk.request().get("/api/centre/spaces?limit=200").path("items.find { it.id == '" + id + "' }.version");
        desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(Map.of("name", "大厅 acts", "areaM2", 860, "capacity", 40))
                .put("/api/centre/spaces/" + id)
                .then()
                .statusCode(200);

        desk.request()
                .get("/api/centre/acts?object=space&limit=200")
                .then()
                .body(
                        "items.find { it.objectId == '" + id + "' && it.act == 'change' }.after",
                        equalTo(Map.of("capacity", 40)));
    }

    /** What was asked for stands in the file as on the screen, in the language that was asked for, and the centre under its English name. */
    @Test
    void anOpeningIsToldInWordsInBothLanguages() {
        assertThat(line("zh-CN", "申请开通"))
                .contains("中心", "和风市民中心 acts_a", "面积 m²：2000", "定位：综合", "开放时间：周一至周六 09:00–17:00；周日 不开放", "负责人：周经理")
                .doesNotContain("mon", "floorAreaM2", "general");
        assertThat(line("en", "Asked to open"))
                .contains(
                        "Centre",
                        "Hefeng acts_a",
                        "Positioning: General",
                        "Opening hours: Mon–Sat 09:00–17:00; Sun closed")
                .doesNotContain("和风市民中心 acts_a,");
    }

    /** Of the newest act of that name at the centre acts_a. */
    private String line(String language, String act) {
        String csv = world.headquarters()
                .header("Accept-Language", language)
                .get("/api/headquarters/acts/export?object=centre&format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return csv.lines()
                .filter(line -> line.contains("acts_a") && line.contains(act))
                .findFirst()
                .orElseThrow();
    }

    /** Who was to come in first is for those who open centres; others who may read of the centre read the rest. */
    @Test
    void whoOnlyReadsOfCentresReadsNothingOfTheirFirstManagers() {
        String analyst = "analyst@acts.example.org";
        world.headquarters()
                .body(Map.of("name", "分析员", "email", analyst, "role", "analyst"))
                .post("/api/headquarters/members");

        world.as(analyst, "headquarters")
                .get("/api/headquarters/centres/acts_a/history")
                .then()
                .statusCode(200)
                .body("items[-1].act", equalTo("ask"))
                .body("items[-1].after.district", equalTo("浦东新区"))
                .body("items[-1].after.managerEmail", nullValue())
                .body("items[-1].after.managerName", nullValue());
        world.headquarters()
                .get("/api/headquarters/centres/acts_a/history")
                .then()
                .body("items[-1].titleEn", equalTo("Hefeng acts_a"))
                .body("items[-1].after.managerName", equalTo("周经理"));
    }

    /** Of a resident only the names of the fields that changed are kept, and those are told by their words. */
    @Test
    void theFieldsOfAResidentThatChangedAreToldByTheirWords() {
        String resident = desk.resident("词某");
        desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", "词某某", "birthYear", 1950, "simulated", false))
                .put("/api/centre/residents/" + resident)
                .then()
                .statusCode(200);

        assertThat(desk.request()
                        .header("Accept-Language", "zh-CN")
                        .get("/api/centre/acts/export?object=resident&format=csv")
                        .asString())
                .contains(",修改,居民,")
                .contains("名称、出生年份")
                .doesNotContain("changed", "birthYear");
    }
}

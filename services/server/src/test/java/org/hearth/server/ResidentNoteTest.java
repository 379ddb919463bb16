package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written down of residents, and who reads it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ResidentNoteTest {
    private static final String CENTRE = "notes_a";
    private static final String NOTES = "/api/centre/resident-notes";
    private static final String OPEN = "耳背，说话大声些";
    private static final String SECRET = "家里正在打官司";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Desk desk;

    @BeforeEach
    void aCentreWithAFrontDesk() {
        world = new World(issuer).open(CENTRE, "notes_b");
        desk = new Desk(world, CENTRE);
        // asked again, they are known already
        desk.request()
                .body(Map.of("name", "前台", "email", World.addressAt("front-desk", CENTRE), "role", "front-desk"))
                .post("/api/centre/staff");
    }

    private RequestSpecification frontDesk() {
        return world.as(World.addressAt("front-desk", CENTRE), "centre_" + CENTRE);
    }

    private static ValidatableResponse write(RequestSpecification who, String resident, String body, String readers) {
        return who.body(Map.of("residentId", resident, "body", body, "readers", readers))
                .post(NOTES)
                .then();
    }

    private static ValidatableResponse change(
            RequestSpecification who, String id, int version, String body, String readers) {
        return who.header("If-Match", "\"" + version + "\"")
                .body(Map.of("body", body, "readers", readers))
                .put(NOTES + "/" + id)
                .then();
    }

    private static ValidatableResponse list(RequestSpecification who, String resident) {
        return who.get(NOTES + "?resident=" + resident).then().statusCode(200);
    }

    @Test
    void theWordsForFewReadersAreLeftOutForOthersWhoAreToldSo() {
        String resident = desk.resident("备注甲");
        String open = write(frontDesk(), resident, " " + OPEN + " ", "all")
                .statusCode(201)
                .body("body", equalTo(OPEN))
                .extract()
                .path("id");
        String limited = write(desk.request(), resident, SECRET, "few")
                .statusCode(201)
                .body("body", equalTo(SECRET))
                .extract()
                .path("id");

        list(desk.request(), resident)
                .body("items.id", contains(limited, open))
                .body("items.body", contains(SECRET, OPEN))
                .body("items.leftOut", contains(false, false));
        list(frontDesk(), resident)
                .body("items.id", contains(limited, open))
                .body("items.body", contains(nullValue(), equalTo(OPEN)))
                .body("items.leftOut", contains(true, false));
        assertThat(file(frontDesk())).contains("备注甲", OPEN).doesNotContain(SECRET);
        assertThat(file(desk.request())).contains("备注甲", OPEN, SECRET);
        world.manager("notes_b").get(NOTES).then().body("items", empty());
    }

    @Test
    void whatFewReadIsForThemAloneToWriteChangeAndRemove() {
        String resident = desk.resident("备注乙");
        write(frontDesk(), resident, SECRET, "few").statusCode(403).body("detail", equalTo("只给少数指定人员看的备注，由他们填写和修改。"));
        String open = write(frontDesk(), resident, OPEN, "all").extract().path("id");
        change(frontDesk(), open, 0, OPEN, "few").statusCode(403);
        String limited =
                write(desk.request(), resident, SECRET, "few").extract().path("id");
        change(frontDesk(), limited, 0, OPEN, "all").statusCode(403);
        frontDesk()
                .header("If-Match", "\"0\"")
                .delete(NOTES + "/" + limited)
                .then()
                .statusCode(403);

        change(frontDesk(), open, 7, "听力不好", "all").statusCode(412);
        change(frontDesk(), open, 0, "听力不好", "all").statusCode(200).body("body", equalTo("听力不好"));
        change(desk.request(), limited, 0, SECRET, "all").statusCode(200);
        list(frontDesk(), resident).body("items.body", contains(SECRET, "听力不好"));
        desk.request()
                .header("If-Match", "\"1\"")
                .delete(NOTES + "/" + limited)
                .then()
                .statusCode(200);
        list(desk.request(), resident).body("items.id", contains(open));
        world.manager("notes_b")
                .header("If-Match", "\"1\"")
                .delete(NOTES + "/" + open)
                .then()
                .statusCode(404);
    }

    @Test
    void theHistoryOfAPersonSaysThatSomethingWasWrittenAndNotWhat() {
        String resident = desk.resident("备注丙");
        String note = write(desk.request(), resident, SECRET, "few").extract().path("id");
        change(desk.request(), note, 0, SECRET + "，别提", "few").statusCode(200);
        desk.request()
                .header("If-Match", "\"1\"")
                .delete(NOTES + "/" + note)
                .then()
                .statusCode(200);

        String told = frontDesk()
                .get("/api/centre/residents/" + resident + "/history")
                .then()
                .body("items.act", hasItems("add-note", "change-note", "remove-note"))
                .extract()
                .asString();
        assertThat(told).doesNotContain("官司", "别提");
    }

    @Test
    void phonesAndNumbersOfIdentityStandInNoNote() {
        String resident = desk.resident("备注丁");
        write(desk.request(), resident, "女儿 13800138000", "all")
                .statusCode(400)
                .body("violations[0].field", equalTo("body"));
        write(desk.request(), resident, " ", "all").statusCode(400);
        write(desk.request(), "00000000-0000-7000-8000-000000000000", OPEN, "all")
                .statusCode(400)
                .body("violations[0].field", equalTo("residentId"));
    }

    @Test
    void withThePersonGoesWhatWasWrittenOfThem() throws SQLException {
        String resident = desk.resident("备注戊");
        write(desk.request(), resident, OPEN, "all").statusCode(201);
        write(desk.request(), resident, SECRET, "few").statusCode(201);
        int version = desk.request().get("/api/centre/residents/" + resident).path("version");
        desk.request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/centre/residents/" + resident)
                .then()
                .statusCode(200);
        assertThat(notesOf(resident)).isZero();
        write(desk.request(), resident, OPEN, "all").statusCode(400);
    }

    private static String file(RequestSpecification who) {
        byte[] bytes = who.get(NOTES + "/export?format=csv")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private int notesOf(String resident) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from centre_" + CENTRE
                        + ".resident_note where resident_id = '" + resident + "'")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

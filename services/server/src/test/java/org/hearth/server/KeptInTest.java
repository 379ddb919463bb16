package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A published activity that a file moves into a sensitive programme is shown no more, and its history says so. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class KeptInTest {
    private static final String CENTRE = "kept_in";
    private static final String HEAD = "场次编号,活动编号,活动名称,服务板块,日期,开始时间,结束时间";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private final String number = UUID.randomUUID().toString();
    private final String open = "文化 " + number;
    private final String apart = "戒断互助 " + number;
    private Desk desk;
    private String activity;

    @BeforeEach
    void aPublishedActivityOfAFile() {
        World world = new World(issuer);
        world.openSince("2025-01-01", CENTRE);
        desk = new Desk(world, CENTRE);
        desk.programme(open, false);
        desk.programme(apart, true);
        assertThat(taken("合唱", open).getInt("created")).isEqualTo(1);
        activity = desk.request()
                .get("/api/centre/activities?limit=200")
                .jsonPath()
                .param("number", number)
                .getString("items.find { it.externalId == number }.id");
        int version = read().extract().path("version");
        desk.request()
                .header("If-Match", "\"" + version + "\"")
                .post("/api/centre/activities/" + activity + "/publish")
                .then()
                .statusCode(200);
    }

    private JsonPath taken(String title, String programme) {
        ImportFile file = ImportFile.uploaded(
                desk, HEAD, String.join(",", number + "-1", number, title, programme, "2025-03-03", "09:00", "10:00"));
        file.tested();
        return file.done();
    }

    private ValidatableResponse read() {
        return desk.request().get("/api/centre/activities/" + activity).then().statusCode(200);
    }

    private void trigger(String turned) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute("alter table centre_" + CENTRE + ".activity " + turned + " trigger activity_kept_in");
        }
    }

    @Test
    void aFileThatMovesItIntoASensitiveProgrammeTakesItOffTheStreetPage() {
        String since = read().extract().path("publishedAt");
        assertThat(taken("合唱", apart).getInt("changed")).isEqualTo(1);

        read().body("programme", equalTo(apart)).body("publishedAt", nullValue());
        desk.request()
                .get("/api/centre/activities/" + activity + "/history")
                .then()
                .statusCode(200)
                .body("items[0].act", equalTo("change"))
                .body("items[0].before.publishedAt", equalTo(since))
                .body("items[0].after.publishedAt", nullValue())
                .body("items[0].after.programme", equalTo(apart));

        // and it stays off when a file brings it back
        assertThat(taken("合唱", open).getInt("changed")).isEqualTo(1);
        read().body("programme", equalTo(open)).body("publishedAt", nullValue());
    }

    @Test
    void aFileThatChangesItWithinItsProgrammeLeavesItPublished() {
        taken("大合唱", open);
        read().body("title", equalTo("大合唱")).body("publishedAt", notNullValue());
    }

    /** The twin of the first: what holds there is the trigger, and without it the file would show what is sensitive. */
    @Test
    void withoutTheTriggerTheFileWouldLeaveItPublished() throws SQLException {
        trigger("disable");
        try {
            taken("合唱", apart);
            read().body("programme", equalTo(apart)).body("publishedAt", notNullValue());
        } finally {
            trigger("enable");
        }
    }
}

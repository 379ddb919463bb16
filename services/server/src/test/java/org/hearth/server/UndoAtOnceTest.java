package org.hearth.server;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A slip of the finger is taken back at once; what stood for a while, or is somebody else's, needs a reason. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class UndoAtOnceTest {
    private static final String DESK = "desk@undo.example.org";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Desk desk;
    private String session;

    @BeforeEach
    void aSession() {
        world = new World(issuer);
        world.openSince("2022-01-01", "undo");
        desk = new Desk(world, "undo");
        session = desk.session(
                desk.activity("合唱 " + UUID.randomUUID()),
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(1).atTime(9, 0));
    }

    private String tapped() {
        return desk.tally(session, 3).statusCode(201).extract().path("entry.id");
    }

    private static ValidatableResponse undo(RequestSpecification person, String entry, String body) {
        return person.body(body)
                .post("/api/centre/attendance/" + entry + "/void")
                .then();
    }

    @Test
    void whoeverTappedTakesItBackWithinAMinuteWithoutAReason() {
        undo(desk.request(), tapped(), "{}")
                .statusCode(200)
                .body("session.visits", equalTo(0))
                .body("entry.voidReason", nullValue());
    }

    @Test
    void afterAMinuteTheReasonIsAskedForInWords() {
        String entry = tapped();
        age(entry);

        undo(desk.request(), entry, "{\"reason\":\" \"}")
                .statusCode(400)
                .body("violations.field", hasItem("reason"))
                .body("violations[0].messages.'zh-CN'", equalTo("请写明原因：只有本人一分钟内录入的可以直接撤销。"));
        undo(desk.request(), entry, "{\"reason\":\"点错了\"}").statusCode(200).body("entry.voidReason", equalTo("点错了"));
    }

    @Test
    void nobodyTakesBackWhatSomebodyElseJustTappedWithoutAReason() {
        desk.request()
                .body(Map.of("name", "前台", "email", DESK, "role", "front-desk"))
                .post("/api/centre/staff");
        world.accept(DESK);
        String entry = tapped();

        undo(world.as(DESK, "centre_undo"), entry, "{}").statusCode(400).body("violations.field", hasItem("reason"));
    }

    private void age(String entry) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute("update centre_undo.attendance set occurred_at = occurred_at - interval '1 hour',"
                    + " recorded_at = recorded_at - interval '61 seconds' where id = '" + entry + "'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.tenancy.StoredAnswers;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An erased name stands nowhere any more, and what was answered to a key is forgotten after a day, wherever it stands. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ErasureTest {
    private static final String NAME = "欧阳测甲";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    StoredAnswers answers;

    private World world;
    private Desk desk;

    @BeforeEach
    void centres() {
        world = new World(issuer);
        world.open("erase_a", "erase_b");
        desk = new Desk(world, "erase_a");
    }

    private RequestSpecification keyed(String key) {
        return World.keyed(key, desk.request());
    }

    @Test
    void anErasedNameStandsInNoColumnOfTheCentre() throws SQLException {
        String created = keyed("erase-create")
                .body(Map.of("name", NAME, "simulated", false))
                .post("/api/centre/residents")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        spread(created);
        ImportFile meeting = meeting();
        assertThat(meeting.rows("hinted=true").getString("items[0].hints[0].zh"))
                .isEqualTo("与第 3 行同一时间使用 " + NAME + "家。");
        assertThat(columnsWith(NAME))
                .contains(
                        "session_event.changes",
                        "resident.name",
                        "idempotency.response",
                        "attendance.void_reason",
                        "session_event.detail",
                        "session.cancel_reason",
                        "session.external_id",
                        "import_row.external_id",
                        "import_row.cells",
                        "day_statement.reason",
                        "act.after",
                        "act.reason",
                        "import.filename",
                        "booking.organisation",
                        "booking.contact",
                        "booking.purpose",
                        "booking.decision_reason",
                        "booking.price_reason",
                        "space.note",
                        "space.price_reason");

        // what the staff named after the person is theirs to rename: they are told before they erase
        JsonPath named = desk.request()
                .get("/api/centre/residents/" + created + "/mentions")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(named.getList("items.kind")).containsExactly("activity", "programme", "space");
        assertThat(named.getList("items.name")).contains(NAME + "书法", NAME + "家");
        assertThat(named.getBoolean("more")).isFalse();
        rename("activities", named.getString("items[0].id"));
        rename("programmes", named.getString("items[1].id"));
        rename("spaces", named.getString("items[2].id"));

        int version = desk.request().get("/api/centre/residents/" + created).path("version");
        desk.request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/centre/residents/" + created)
                .then()
                .statusCode(200);

        assertThat(columnsWith(NAME)).doesNotContain("resident.name", "attendance.void_reason");
        keyed("erase-create")
                .body(Map.of("name", NAME, "simulated", false))
                .post("/api/centre/residents")
                .then()
                .statusCode(410)
                .body("type", equalTo("https://hearth.dev/problems/erased"));
        desk.request().get("/api/centre/residents?q=" + NAME).then().body("items.size()", is(0));
        World.until(() -> columnsWith(NAME).isEmpty());
        assertThat(meeting.rows("hinted=true").getString("items[0].hints[0].zh"))
                .isEqualTo("与第 3 行同一时间使用 （已删除）家。");
        assertThat(Xlsx.of(meeting.workbook()).texts("提醒 Hints").get(1)).contains("（已删除）家", "与第 3 行同一时间使用 （已删除）家。");
    }

    private void rename(String list, String id) {
        String path = "/api/centre/" + list + "/" + id;
        Map<String, Object> now =
                new HashMap<>(desk
                        .request()
                        .get("/api/centre/" + list + "?limit=200")
                        .jsonPath()
                        .<Map<String, Object>>getList("items")
                        .stream()
                        .filter(one -> id.equals(one.get("id")))
                        .findFirst()
                        .orElseThrow());
        Object seen = now.get("version");
        now.keySet().removeAll(List.of("id", "version", "programme", "externalId", "publishedAt", "photo"));
        now.replaceAll((key, value) -> value instanceof String text ? text.replace(NAME, "某") : value);
        desk.request()
                .header("If-Match", "\"" + seen + "\"")
                .body(now)
                .put(path)
                .then()
                .statusCode(200);
    }

    /** Everything by which a name gets about: answers, reasons, an imported row. */
    private void spread(String resident) {
        desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("name", NAME, "birthYear", 1950, "simulated", false))
                .put("/api/centre/residents/" + resident)
                .then()
                .statusCode(200);
        String activity = desk.activity("书法 erase");
        String session = desk.session(activity, LocalDateTime.of(2026, 2, 2, 9, 0));
        String entry = desk.named(session, resident).statusCode(201).extract().path("entry.id");
        desk.named(session, resident).statusCode(201).body("duplicate", is(true));
        desk.request()
                .body(Map.of("reason", "误记了" + NAME + "，应为他人"))
                .post("/api/centre/attendance/" + entry + "/void")
                .then()
                .statusCode(200);
        String called = desk.activity(NAME + "书法");
        desk.create("/api/centre/spaces", Map.of("name", NAME + "家"));
        desk.move(
                        desk.session(called, LocalDateTime.of(2026, 2, 5, 9, 0)),
                        activity,
                        LocalDateTime.of(2026, 2, 5, 9, 0))
                .statusCode(200);
        String cancelled = desk.session(activity, LocalDateTime.of(2026, 2, 3, 9, 0));
        desk.request()
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", NAME + "老师请假"))
                .post("/api/centre/sessions/" + cancelled + "/cancel")
                .then()
                .statusCode(200);
        desk.request()
                .body(Map.of("days", List.of("2026-02-04"), "reason", NAME + "忘了登记", "simulated", false))
                .post("/api/centre/days/statements")
                .then()
                .statusCode(201);
        booked();
        ImportFile taken = ImportFile.named(
                desk, NAME + ".csv", "id,title,day,from,to,teacher", "1,书法,2026-03-02,09:00,10:00," + NAME);
        taken.tested(Map.of("externalId", List.of("id", "teacher")));
        taken.done();
    }

    /** A room that is called after nobody, with words that do; and who booked it. */
    private void booked() {
        String space = desk.create(
                "/api/centre/spaces",
                Map.of(
                        "name",
                        "活动室 erase",
                        "note",
                        "钥匙在" + NAME + "处",
                        "priceKind",
                        "subsidised",
                        "priceReason",
                        NAME + "同意"));
        String booking = desk.create(
                "/api/centre/bookings",
                Map.of(
                        "spaceId",
                        space,
                        "startsAt",
                        "2026-02-02T09:00",
                        "endsAt",
                        "2026-02-02T10:00",
                        "party",
                        "staff",
                        "organisation",
                        NAME + "书法班",
                        "contact",
                        NAME,
                        "purpose",
                        NAME + "老师试课",
                        "priceKind",
                        "subsidised",
                        "priceReason",
                        NAME + "捐款"));
        desk.request()
                .header("If-Match", "\"0\"")
                .body(Map.of("reason", NAME + "病了"))
                .post("/api/centre/bookings/" + booking + "/cancel")
                .then()
                .statusCode(200);
    }

    /** Two sessions in one room that is called after the person, and the same at the same time elsewhere: the room is in the key. */
    private ImportFile meeting() {
        ImportFile file = ImportFile.uploaded(
                desk,
                "活动,日期,开始,结束,地点",
                "合唱,2026-03-02,09:00,10:00," + NAME + "家",
                "太极,2026-03-02,09:30,10:30," + NAME + "家",
                "合唱,2026-03-02,09:00,10:00,别处");
        file.tested();
        return file;
    }

    private List<String> columnsWith(String text) {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.superuser("hearth");
                Statement ask = connection.createStatement();
                Statement count = connection.createStatement();
                ResultSet columns = ask.executeQuery("""
                        select c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'centre_erase_a' and t.table_type = 'BASE TABLE'
                          and c.data_type not in ('uuid', 'integer', 'smallint', 'bigint', 'boolean', 'numeric', 'date')
                        """)) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                try (ResultSet rows = count.executeQuery("select count(*) from centre_erase_a." + table
                        + " where position('" + text + "' in cast(" + column + " as text)) > 0")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        found.add(table + "." + column);
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    @Test
    void aDayLaterAKeyDoesNotReplayTheOldAnswerThoughItIsNotSweptYet() throws SQLException {
        String path = "/api/centre/residents";
        Map<String, Object> body = Map.of("name", "重放乙", "simulated", false);
        String first = keyed("erase-day").body(body).post(path).path("id");
        assertThat(keyed("erase-day").body(body).post(path).<String>path("id")).isEqualTo(first);

        age("centre_erase_a", "erase-day");

        keyed("erase-day").body(body).post(path).then().statusCode(201).body("id", not(equalTo(first)));
    }

    @Test
    void answersAreForgottenWhereNobodyWritesThoughAnotherSchemaIsStuck() throws SQLException {
        for (String centre : List.of("erase_a", "erase_b")) {
            World.keyed("erase-sweep", world.manager(centre))
                    .body(Map.of("name", "安静丙", "simulated", false))
                    .post("/api/centre/residents")
                    .then()
                    .statusCode(201);
        }
        age("centre_erase_b", "erase-sweep");
        try (Connection stuck = database.superuser("hearth");
                Statement lock = stuck.createStatement()) {
            stuck.setAutoCommit(false);
            lock.execute("lock table centre_erase_a.idempotency in access exclusive mode");
            // old only now that it is stuck: before, the sweep of every half minute could take it
            age(lock, "centre_erase_a", "erase-sweep");
            answers.sweep();
            // while it is still stuck: that sweep may come at any time after
            assertThat(kept(lock, "centre_erase_a", "erase-sweep")).isOne();
            stuck.commit();
        }
        assertThat(kept("centre_erase_b", "erase-sweep")).isZero();
        answers.sweep();
        assertThat(kept("centre_erase_a", "erase-sweep")).isZero();
    }

    private void age(String schema, String key) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            age(statement, schema, key);
        }
    }

    private static void age(Statement statement, String schema, String key) throws SQLException {
        statement.execute(
                "update " + schema + ".idempotency set at = at - interval '25 hours' where key = '" + key + "'");
    }

    private long kept(String schema, String key) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            return kept(statement, schema, key);
        }
    }

    private static long kept(Statement statement, String schema, String key) throws SQLException {
        try (ResultSet rows =
                statement.executeQuery("select count(*) from " + schema + ".idempotency where key = '" + key + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

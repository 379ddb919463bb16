package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erasing waits for whoever names the person now, for nobody else, and takes the name out of words without harming what they say. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ForgettingTest {
    private static final String SCHEMA = "centre_forget_a";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Desk desk;

    @BeforeEach
    void aCentre() {
        world = new World(issuer);
        world.open("forget_a");
        desk = new Desk(world, "forget_a");
    }

    private int erase(String resident) {
        return desk.request()
                .header("If-Match", "\"0\"")
                .delete("/api/centre/residents/" + resident)
                .statusCode();
    }

    private void eraseAndForget(String resident) {
        assertThat(erase(resident)).isEqualTo(200);
        World.until(
                () -> one("select count(*) from %s.erasure".formatted(SCHEMA)).equals("0"));
    }

    private String one(String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** A session that was cancelled for this reason. */
    private String cancelled(String reason) {
        String session = desk.session(desk.activity("唱歌 forget"), LocalDateTime.of(2026, 2, 3, 9, 0));
        desk.request()
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", reason))
                .post("/api/centre/sessions/" + session + "/cancel")
                .then()
                .statusCode(200);
        return session;
    }

    private String reason(String session) {
        return desk.request().get("/api/centre/sessions/" + session).path("cancelReason");
    }

    @Test
    void erasingWaitsForWhoeverIsRecordingThePersonAndTheirAnswerGoesToo() throws Exception {
        String resident = desk.resident("王待等");
        try (Connection recording = database.superuser("hearth");
                Statement statement = recording.createStatement()) {
            recording.setAutoCommit(false);
            statement.execute("select 1 from %s.resident where id = '%s' for key share".formatted(SCHEMA, resident));
            statement.execute("insert into %s.idempotency (subject, operation, key, body_hash, response)"
                            .formatted(SCHEMA)
                    + " values ('x', 'record', 'waits', 'x', '{\"id\":\"%s\",\"name\":\"王待等\"}')".formatted(resident));
            CompletableFuture<Integer> erasing = CompletableFuture.supplyAsync(() -> erase(resident));
            Thread.sleep(1_000);
            assertThat(erasing).isNotDone();
            recording.commit();
            assertThat(erasing.get()).isEqualTo(200);
        }
        assertThat(one("select response from %s.idempotency where key = 'waits'".formatted(SCHEMA)))
                .isEqualTo("null");
    }

    @Test
    void takingAnEntryBackHoldsThePersonItsAnswerNames() throws Exception {
        String resident = desk.resident("李撤销");
        String session = desk.session(desk.activity("书法 forget"), LocalDateTime.of(2026, 2, 2, 9, 0));
        String entry = desk.named(session, resident).statusCode(201).extract().path("entry.id");
        try (Connection erasing = database.superuser("hearth");
                Statement statement = erasing.createStatement()) {
            erasing.setAutoCommit(false);
            statement.execute("select 1 from %s.resident where id = '%s' for update".formatted(SCHEMA, resident));
            CompletableFuture<Integer> taking = CompletableFuture.supplyAsync(() -> desk.request()
                    .body(Map.of("reason", "误记"))
                    .post("/api/centre/attendance/" + entry + "/void")
                    .statusCode());
            Thread.sleep(1_000);
            assertThat(taking).isNotDone();
            erasing.rollback();
            assertThat(taking.get()).isEqualTo(200);
        }
    }

    @Test
    void aPersonNamedLikeAWordOrANumberIsErasedAndNoFactChanges() {
        world.manager("forget_a")
                .body(Map.of("name", "前台", "email", "desk@forget.example.org", "role", "front-desk"))
                .post("/api/centre/staff")
                .then()
                .statusCode(201);
        String session = cancelled("edited by ed, 12 true (front-desk)");
        String facts = "select string_agg(concat(id, title, before, after), '' order by id) from " + SCHEMA
                + ".act where at < '%s' and object <> 'session'".formatted(one("select clock_timestamp()"));
        String before = one(facts);
        for (String name : List.of("12", "true", "ed", "front-desk", "f.*", "a\"b\\c", "(?i)", "id")) {
            eraseAndForget(desk.resident(name));
        }
        assertThat(one(facts)).isEqualTo(before);
        assertThat(reason(session)).isEqualTo("edited by （已删除）, 12 （已删除） (（已删除）)");
    }

    @Test
    void whileANamesakeIsKnownTheWordsStay() {
        String first = desk.resident("赵同名");
        String second = desk.resident("赵同名");
        String session = cancelled("赵同名请假");
        eraseAndForget(first);
        assertThat(reason(session)).isEqualTo("赵同名请假");
        eraseAndForget(second);
        assertThat(reason(session)).isEqualTo("（已删除）请假");

        String staff = world.manager("forget_a")
                .body(Map.of("name", "钱同事", "email", "qian@forget.example.org", "role", "viewer"))
                .post("/api/centre/staff")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String colleague = cancelled("钱同事请假");
        eraseAndForget(desk.resident("钱同事"));
        assertThat(reason(colleague)).isEqualTo("钱同事请假");
        desk.request()
                .get("/api/centre/acts?object=staff&limit=200")
                .then()
                .body("items.find { it.objectId == '" + staff + "' }.title", equalTo("钱同事"));
    }

    @Test
    void whateverIsChangedAlongLeavesAnActOfWhoErased() {
        String resident = desk.resident("孙留痕");
        String session = cancelled("孙留痕老师请假");
        eraseAndForget(resident);
        desk.request()
                .get("/api/centre/acts?object=session&limit=200")
                .then()
                .body(
                        "items.findAll { it.objectId == '" + session + "' }.act.unique()",
                        containsInAnyOrder("forget", "cancelled", "created"))
                .body(
                        "items.find { it.objectId == '" + session + "' && it.act == 'forget' }.subject",
                        equalTo(AccountsInMemory.idOf("manager@forget-a.example.org")
                                .toString()));
    }

    @Test
    void theNameGoesFromMoreRowsThanOneStepTakesAndErasingDoesNotWaitForThem() throws Exception {
        String resident = desk.resident("周千行");
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into %1$s.import (id, filename, format, state, total_rows, by)
                      select md5(i::text)::uuid, 'forget.csv', 'csv', 'done', 3000, 'x' from generate_series(1, 2) i;
                    insert into %1$s.import_row (import_id, line, cells)
                      select md5(i::text)::uuid, l, case when l %% 1499 = 1 then '["周千行","12"]' else '["别人"]' end::jsonb
                      from generate_series(1, 2) i, generate_series(1, 3000) l
                    """.formatted(SCHEMA));
            connection.setAutoCommit(false);
            statement.execute(
                    "select 1 from %s.import_row where cells @> '[\"周千行\"]' limit 1 for update".formatted(SCHEMA));
            assertThat(erase(resident)).isEqualTo(200);
            assertThat(one("select count(*) from %s.erasure".formatted(SCHEMA))).isEqualTo("1");
            connection.rollback();
        }
        World.until(
                () -> one("select count(*) from %s.erasure".formatted(SCHEMA)).equals("0"));
        assertThat(one("select string_agg(distinct cells::text, '' order by cells::text) from %s.import_row"
                        .formatted(SCHEMA)))
                .isEqualTo("[\"别人\"][\"（已删除）\", \"12\"]");
    }

    @Test
    void keysThatWouldBecomeTheSameStayApart() throws SQLException {
        String first = desk.resident("张撞甲");
        String second = desk.resident("张撞乙");
        List<String> sessions = List.of(cancelled("一"), cancelled("二"), cancelled("三"));
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            for (int n = 0; n < 3; n++) {
                statement.execute("update %s.session set external_id = '%s' where id = '%s'"
                        .formatted(
                                SCHEMA, List.of("太极|张撞甲", "太极|张撞乙", "张撞乙、张撞乙").get(n), sessions.get(n)));
            }
        }
        eraseAndForget(first);
        eraseAndForget(second);
        assertThat(sessions.stream()
                        .map(session ->
                                one("select external_id from %s.session where id = '%s'".formatted(SCHEMA, session))))
                .containsExactly("太极|（已删除）", "太极|（已删除）#" + sessions.get(1), "（已删除）、（已删除）");
    }

    /** It keeps hints in words, where this one keeps what they refer to. */
    @Test
    void wordsThatAProcessOfTheVersionBeforeKeptGoToo() throws SQLException {
        String resident = desk.resident("吴旧版");
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into %1$s.import (id, filename, format, state, total_rows, by)
                      values (md5('hints')::uuid, 'hints.csv', 'csv', 'tested', 2, 'x');
                    insert into %1$s.import_row (import_id, line, cells, hints) values
                      (md5('hints')::uuid, 2, '["太极"]', '[{"zh": "与第 3 行同一时间使用 吴旧版家。", "en": "x"}]'),
                      (md5('hints')::uuid, 3, '["合唱"]', '[{"zh": "与第 2 行同一时间使用 大厅。", "en": "x"}]')
                    """.formatted(SCHEMA));
        }
        eraseAndForget(resident);
        assertThat(one(
                        "select string_agg(line || coalesce(hints ->> 0, ' none'), ', ' order by line) from %s.import_row"
                                        .formatted(SCHEMA)
                                + " where import_id = md5('hints')::uuid"))
                .startsWith("2 none, 3{")
                .contains("大厅");
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute("delete from %s.import_row where import_id = md5('hints')::uuid".formatted(SCHEMA));
        }
    }

    @Test
    void noCentreReadsANameThatIsBeingForgottenNorWritesOne() throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute("set role " + SCHEMA);
            for (String right : List.of("select", "insert", "update", "delete")) {
                ResultSet rows = statement.executeQuery(
                        "select has_table_privilege('%s.erasure', '%s')".formatted(SCHEMA, right));
                rows.next();
                assertThat(rows.getBoolean(1)).as(right).isFalse();
            }
        }
    }
}

package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports are kept to look at, not for ever: they can be deleted, and there is a quota of them and of their rows. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ImportsKeptTest {

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Desk desk;

    @BeforeEach
    void aCentre() {
        world = new World(issuer);
        world.open("kept");
        desk = new Desk(world, "kept");
    }

    private ValidatableResponse upload(String day) {
        String csv = "活动名称,日期,开始时间,结束时间\n太极," + day + ",09:00,10:00\n合唱," + day + ",10:00,11:00\n";
        return desk.request()
                .contentType("application/octet-stream")
                .body(csv.getBytes(StandardCharsets.UTF_8))
                .post("/api/centre/imports?filename=a.csv")
                .then();
    }

    private String uploaded(String day) {
        return upload(day).statusCode(201).extract().path("id");
    }

    private String state(String id) {
        return desk.request().get("/api/centre/imports/" + id).path("state");
    }

    private ValidatableResponse delete(String id) {
        String seen = desk.request().get("/api/centre/imports/" + id).header("ETag");
        return desk.request()
                .header("If-Match", seen)
                .delete("/api/centre/imports/" + id)
                .then();
    }

    private void act(String id, String act, Object body) {
        desk.request()
                .body(body)
                .post("/api/centre/imports/" + id + "/" + act)
                .then()
                .statusCode(202);
    }

    private int rowsOf(String id) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select count(*) from centre_kept.import_row where import_id = '" + id + "'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void pretend(String id, String state) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute("update centre_kept.import set state = '" + state + "' where id = '" + id + "'");
        }
    }

    private void allow(String name, int allowed) {
        String path = "/api/headquarters/centres/kept/quotas";
        world.headquarters()
                .header("If-Match", world.headquarters().get(path).header("ETag"))
                .body(Map.of("items", List.of(Map.of("name", name, "allowed", allowed))))
                .put(path)
                .then()
                .statusCode(200);
    }

    private int used(String name) {
        return world.headquarters()
                .get("/api/headquarters/centres/kept/quotas")
                .path("items.find { it.name == '" + name + "' }.used");
    }

    /** Until its rows are written it holds nothing that another upload of the centre would wait for. */
    /** Who brought it stands there as ever; what a job does to it names nobody. */
    @Test
    void anImportSaysWhoBroughtItAndWhenItChanged() throws SQLException {
        String id = uploaded("2026-01-02");
        assertThat(stamps(id)).isEqualTo(AccountsInMemory.idOf("manager@kept.example.org") + " lately never");

        act(
                id,
                "test",
                desk.request().get("/api/centre/imports/" + id).jsonPath().getMap("suggested"));
        World.until(() -> state(id).equals("tested"));
        assertThat(stamps(id)).endsWith("lately lately");
    }

    private String stamps(String id) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select concat_ws(' ', subject, case when at > now() - interval '10 minutes' then 'lately' end,
                          case when changed_at is null then 'never' when changed_at > now() - interval '10 minutes' then 'lately' end)
                        from centre_kept.import where id = '%s'
                        """.formatted(id))) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void anUploadHoldsTheQuotaOnlyOnceItsRowsAreWritten() throws Exception {
        uploaded("2026-04-02");
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("select 1 from registry.quota_use where centre = 'kept' for update");
            CompletableFuture<ValidatableResponse> uploading =
                    CompletableFuture.supplyAsync(() -> upload("2026-04-03"));
            World.until(() -> waitingHasWrittenRows() || uploading.isDone());
            assertThat(uploading).isNotDone();
            connection.commit();
            uploading.get().statusCode(201);
        }
    }

    /** Whether the one who waits for a lock has begun to write rows of imports. */
    private boolean waitingHasWrittenRows() {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select count(*) from pg_stat_activity a join pg_locks l on l.pid = a.pid"
                                + " where a.wait_event_type = 'Lock' and l.mode = 'RowExclusiveLock'"
                                + " and l.relation = 'centre_kept.import_row'::regclass")) {
            rows.next();
            return rows.getInt(1) > 0;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void anImportIsDeletedWithItsRowsAndTheSessionsItBroughtStay() throws SQLException {
        String id = uploaded("2026-04-01");
        act(id, "test", desk.request().get("/api/centre/imports/" + id).path("suggested"));
        World.until(() -> state(id).equals("tested"));
        act(id, "run", "");
        World.until(() -> state(id).equals("done"));

        delete(id).statusCode(200).body("id", equalTo(id));

        desk.request().get("/api/centre/imports/" + id).then().statusCode(404);
        assertThat(rowsOf(id)).isZero();
        desk.request()
                .get("/api/centre/acts?object=import")
                .then()
                .body("items[0].act", equalTo("delete"))
                .body("items[0].title", equalTo("a.csv"));
        desk.day(LocalDate.of(2026, 4, 1)).body("sessions", hasSize(2));
    }

    @Test
    void anImportUnderWayIsNotDeletedAndOneChangedMeanwhileNeither() throws SQLException {
        String id = uploaded("2026-04-02");
        for (String state : List.of("testing", "importing")) {
            pretend(id, state);
            delete(id).statusCode(409).body("type", equalTo("https://hearth.dev/problems/wrong-state"));
        }
        pretend(id, "done");
        desk.request()
                .header("If-Match", "\"99\"")
                .delete("/api/centre/imports/" + id)
                .then()
                .statusCode(412);
        assertThat(rowsOf(id)).isEqualTo(2);
    }

    @Test
    void aCentreAtItsQuotaIsToldToDeleteFirstAndMayGoOnThen() {
        String first = uploaded("2026-04-03");
        int imports = used("imports");
        int rows = used("import-rows");
        allow("imports", imports);
        upload("2026-04-04")
                .statusCode(409)
                .body("type", equalTo("https://hearth.dev/problems/quota-reached"))
                .body("detail", equalTo("最多保留 " + imports + " 份导入，请先删除不用的。"));

        delete(first).statusCode(200);
        assertThat(used("imports")).isEqualTo(imports - 1);
        assertThat(used("import-rows")).isEqualTo(rows - 2);
        uploaded("2026-04-05");

        allow("imports", 200);
        allow("import-rows", rows + 1);
        upload("2026-04-06").statusCode(409).body("detail", equalTo("保留的导入合计不能超过 " + (rows + 1) + " 行，请先删除不用的。"));
        allow("import-rows", 1_000_000);
    }
}

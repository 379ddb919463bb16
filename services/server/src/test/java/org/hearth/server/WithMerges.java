package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.exchange.Projector;
import org.hearth.exchange.Reconciliation;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;

/** A centre of its own for each test, in which two are made one. */
abstract class WithMerges {
    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    Projector projector;

    @Inject
    Reconciliation reconciliation;

    Desk desk;
    SignUps signUps;
    LocalDate day = LocalDate.of(2026, 3, 2);
    private String centre = "";

    @BeforeEach
    void aCentre() {
        centre = "merges_" + UUID.randomUUID().toString().substring(0, 8);
        desk = new Desk(new World(issuer).open(centre), centre);
        signUps = new SignUps(desk);
    }

    /** A session of that day, closed, at which these were. */
    String heldWith(LocalDate on, String... residents) {
        String session = desk.session(desk.activity("活动 " + UUID.randomUUID()), on.atTime(9, 0));
        for (String resident : residents) {
            desk.named(session, resident).statusCode(201);
        }
        desk.close(session, false).statusCode(200);
        return session;
    }

    int version(String resident) {
        return desk.request().get("/api/centre/residents/" + resident).path("version");
    }

    ValidatableResponse resident(String id) {
        return desk.request().get("/api/centre/residents/" + id).then();
    }

    ValidatableResponse history(String id) {
        return desk.request().get("/api/centre/residents/" + id + "/history").then();
    }

    ValidatableResponse tap(String session, Map<String, ?> tap) {
        return desk.request()
                .body(tap)
                .post("/api/centre/sessions/" + session + "/attendance")
                .then();
    }

    ValidatableResponse merge(String kept, String other, String... take) {
        return merge(kept, other, version(other), take);
    }

    ValidatableResponse merge(String kept, String other, int otherVersion, String... take) {
        return desk.request()
                .body(Map.of(
                        "residentId",
                        kept,
                        "version",
                        version(kept),
                        "residentOtherId",
                        other,
                        "otherVersion",
                        otherVersion,
                        "take",
                        List.of(take)))
                .post("/api/centre/resident-merges")
                .then();
    }

    ValidatableResponse undo(String merge) {
        int version = desk.request().get("/api/centre/resident-merges/" + merge).path("version");
        return desk.request()
                .header("If-Match", "\"" + version + "\"")
                .post("/api/centre/resident-merges/" + merge + "/undo")
                .then();
    }

    /** People of the day, month, quarter or year that begins earliest. */
    int people(String grain) {
        return Integer.parseInt(one("select people from exchange.metric where centre = '" + centre + "' and grain = '"
                + grain + "' and starts <= '" + day + "' order by starts desc limit 1"));
    }

    /** How far what the door holds is from what the rows say. */
    long differences() {
        return reconciliation.reconcile(centre).differences();
    }

    /** All of residents, attendance and registrations but when and how often they were written. */
    String rows() {
        return one("""
                select jsonb_agg(r order by r ->> 'id') from (
                  select to_jsonb(t) - 'version' - 'changed_at' - 'changed_by' as r from %1$s.resident t
                  union all select to_jsonb(t) from %1$s.attendance t
                  union all select to_jsonb(t) - 'version' - 'changed_at' - 'changed_by' from %1$s.registration t) all_rows
                """);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(sql.replace("%1$s", "centre_" + centre));
        }
    }

    String one(String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        sql.replace("%1$s", "centre_" + centre).replace("%s", "centre_" + centre))) {
            assertThat(rows.next()).isTrue();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where this text stands. */
    List<String> columnsWith(String text) {
        List<String> found = new ArrayList<>();
        for (String column : one("""
                select string_agg(c.table_name || '.' || c.column_name, ' ' order by 1) from information_schema.columns c
                join information_schema.tables t using (table_schema, table_name)
                where c.table_schema = '%s' and t.table_type = 'BASE TABLE' and c.data_type in ('text', 'jsonb', 'ARRAY')
                """).split(" ")) {
            String[] parts = column.split("\\.");
            if (!one("select count(*) from %s." + parts[0] + " where position('" + text + "' in cast(" + parts[1]
                            + " as text)) > 0")
                    .equals("0")) {
                found.add(column);
            }
        }
        return found;
    }
}

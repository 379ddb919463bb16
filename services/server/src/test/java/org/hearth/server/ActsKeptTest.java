package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Acts lie beside what was done, are found again quickly and whole, and cannot be changed afterwards. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ActsKeptTest {
    private static final String MANAGER =
            AccountsInMemory.idOf("manager@acts-a.example.org").toString();

    private static final String READ =
            "select coalesce(sum(%s), 0) from pg_stat_user_indexes where relid = 'headquarters.act'::regclass";

    private static final String WALKED =
            "select seq_tup_read from pg_stat_user_tables where relid = 'headquarters.act'::regclass";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Desk desk;

    @BeforeEach
    void aCentre() {
        desk = new Desk(new World(issuer).open("acts_a"), "acts_a");
    }

    @Test
    void pagesFollowOneAnotherWithoutLossOrRepetition() {
        for (int number = 0; number < 5; number++) {
            desk.programme("第 " + number + " 页", false);
        }
        List<String> whole = desk.request().get("/api/centre/acts?limit=200").path("items.id");
        List<String> paged = new ArrayList<>();
        String cursor = "";
        do {
            var page = desk.request()
                    .get("/api/centre/acts?limit=3" + cursor)
                    .then()
                    .statusCode(200)
                    .extract();
            List<String> ids = page.path("items.id");
            assertThat(ids).hasSizeBetween(1, 3);
            paged.addAll(ids);
            String next = page.path("nextCursor");
            cursor = next == null ? "" : "&cursor=" + next;
        } while (!cursor.isEmpty());
        assertThat(paged).hasSizeGreaterThan(5).isEqualTo(whole);
    }

    @Test
    void whatOnePersonDidIsReadByIndex() throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            for (String table : List.of("centre_acts_a.act", "headquarters.act")) {
                connection.setAutoCommit(false);
                statement.execute("""
                        insert into %s (id, object, object_id, act, subject, by)
                        select gen_random_uuid(), case when i %% 10 = 0 then 'programme' else 'session' end, i::text, 'change',
                          case when i %% 10 = 1 then uuid '%s' else gen_random_uuid() end, 'x'
                        from generate_series(1, 20000) i
                        """.formatted(table, MANAGER));
                statement.execute("analyze " + table);
                for (var filter : Map.of(
                                "subject = '" + MANAGER + "'", "act_subject", "object = 'programme'", "act_kind")
                        .entrySet()) {
                    try (var plan = statement.executeQuery("explain select * from " + table + " where "
                            + filter.getKey() + " order by at desc, id desc limit 51")) {
                        plan.next();
                        plan.next();
                        assertThat(plan.getString(1)).contains(filter.getValue());
                    }
                }
                connection.rollback();
            }
        }
    }

    /** However much was done to the people of other agencies; what was done to its own stands among it. */
    @Test
    void theHistoryOfAnAgencyReadsItsOwnActsAlone() {
        World world = new World(issuer).agency("acts_agency", "official@acts.example.org");
        sql("""
                insert into headquarters.act (id, object, object_id, act, subject, by)
                select gen_random_uuid(), 'agency-member', 'acts_planted/' || i, 'invite', gen_random_uuid(), 'x'
                from generate_series(1, 20000) i
                """);
        sql("analyze headquarters.act");
        try {
            long scans = sql(READ.formatted("idx_scan"));
            long read = sql(READ.formatted("idx_tup_read"));
            long walked = sql(WALKED);
            world.headquarters()
                    .get("/api/headquarters/agencies/acts_agency/history?limit=20")
                    .then()
                    .statusCode(200)
                    .body("items.object", hasItems("agency", "agency-member"));
            // what a connection has read is told some seconds later
            World.until(() -> sql(READ.formatted("idx_scan")) > scans || sql(WALKED) > walked);
            assertThat(sql(READ.formatted("idx_tup_read")) - read).isLessThan(1000);
            assertThat(sql(WALKED)).isEqualTo(walked);
        } finally {
            sql("delete from headquarters.act where object_id like 'acts_planted/%'");
        }
    }

    private long sql(String text) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            if (!statement.execute(text)) {
                return 0;
            }
            try (var row = statement.getResultSet()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void evidenceAndTheHistoryOfASessionKeepTheSubject() throws SQLException {
        String session = desk.session(desk.activity("唱歌 acts"), LocalDateTime.of(2026, 2, 2, 9, 0));
        desk.tally(session, 3).statusCode(201);
        desk.close(session, false).statusCode(200);

        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select recorded_subject::text from centre_acts_a.attendance where session_id = '%1$s'
                        union all select closed_subject::text from centre_acts_a.session where id = '%1$s'
                        union all select subject::text from centre_acts_a.session_event where session_id = '%1$s'
                        """.formatted(session))) {
            int seen = 0;
            while (rows.next()) {
                assertThat(rows.getString(1)).isEqualTo(MANAGER);
                seen++;
            }
            assertThat(seen).isEqualTo(4);
        }
    }

    @Test
    void noRoleThatWritesActsMayChangeOrRemoveThem() throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            for (String table : new String[] {"centre_acts_a.act", "headquarters.act"}) {
                String role = table.startsWith("centre") ? "centre_acts_a" : "hearth_headquarters";
                for (String change : new String[] {
                    "update " + table + " set reason = 'x'", "delete from " + table, "truncate " + table
                }) {
                    statement.execute("set role " + role);
                    assertThatThrownBy(() -> statement.execute(change))
                            .as(change)
                            .hasMessageContaining("permission denied");
                    statement.execute("reset role");
                }
            }
        }
    }
}

package org.hearth.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.server.isolation.Tenants.A;
import static org.hearth.server.isolation.Tenants.DENIED;
import static org.hearth.server.isolation.Tenants.one;
import static org.hearth.server.isolation.Tenants.refusal;
import static org.hearth.server.isolation.Tenants.run;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hearth.server.World;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public process in somebody's hand: a centre's street door lets through what the centre shows, and nothing else. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StreetDoorTest {
    private static final String READABLE = """
            select coalesce(string_agg(c.relname, ',' order by c.relname), '') from pg_class c
            where c.relnamespace = 'centre_wall_a'::regnamespace and c.relkind in ('r', 'v', 'm', 'p', 'S')
              and (has_table_privilege('street_wall_a', c.oid, 'select, insert, update, delete, truncate')
                or has_any_column_privilege('street_wall_a', c.oid, 'select, insert, update'))
            """;

    /** What runs with other rights than the caller's, and the caller may run. */
    private static final String CALLABLE = """
            select string_agg(f.proname, ',' order by f.proname) from pg_proc f
            where f.pronamespace = 'centre_wall_a'::regnamespace and f.prosecdef
              and has_function_privilege('street_wall_a', f.oid, 'execute')
            """;

    private static final String READ = "select count(*) from centre_wall_%s.street_feed('x', 'Asia/Shanghai')";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    @DataSource("public")
    AgroalDataSource pool;

    private World world;

    @BeforeEach
    void twoCentres() {
        world = Tenants.open(issuer, database);
    }

    @Test
    void aStreetsRoleReadsNoTableAndRunsItsFunctionsAlone() throws SQLException {
        try (Connection superuser = database.superuser("hearth")) {
            assertThat(one(superuser, READABLE)).isEmpty();
            assertThat(one(superuser, CALLABLE)).isEqualTo("street_feed,street_feed_events");
            // the twin: one grant too many is seen
            superuser.setAutoCommit(false);
            run(superuser, "grant select on centre_wall_a.space to street_wall_a");
            run(superuser, "grant select (name) on centre_wall_a.staff to street_wall_a");
            run(superuser, "grant execute on function centre_wall_a.forget_words() to street_wall_a");
            assertThat(one(superuser, READABLE)).isEqualTo("space,staff");
            assertThat(one(superuser, CALLABLE)).contains("forget_words");
            superuser.rollback();
        }
        try (Connection hand = database.login("hearth_public")) {
            run(hand, "set role street_wall_a");
            assertThat(one(hand, READ.formatted("a"))).isEqualTo("0");
            for (String table : List.of(
                    "centre_wall_a.feed",
                    "centre_wall_a.session",
                    "centre_wall_a.resident",
                    "centre_wall_b.feed",
                    "registry.organisation",
                    "registry.member",
                    "registry.announcement",
                    "registry.national_day",
                    "exchange.metric",
                    "exchange.contract",
                    "headquarters.opening",
                    "government.idempotency")) {
                assertThat(refusal(hand, "select * from " + table)).as(table).isEqualTo(DENIED);
            }
            assertThat(refusal(hand, "create table centre_wall_a.more (id int)"))
                    .isEqualTo(DENIED);
        }
    }

    @Test
    void aStreetsRoleRunsNothingOfAnotherCentre() throws SQLException {
        try (Connection hand = database.login("hearth_public")) {
            run(hand, "set role street_wall_a");
            assertThat(refusal(hand, READ.formatted("b"))).isEqualTo(DENIED);
        }
        // the twin: it is the grants that hold
        try (Connection superuser = database.superuser("hearth")) {
            superuser.setAutoCommit(false);
            run(superuser, "grant usage on schema centre_wall_b to street_wall_a");
            run(superuser, "grant execute on all functions in schema centre_wall_b to street_wall_a");
            run(superuser, "set local role street_wall_a");
            assertThat(one(superuser, READ.formatted("b"))).isEqualTo("0");
            superuser.rollback();
        }
    }

    /** What the functions do they do as the centre, at names that nobody else can give to something else. */
    @Test
    void theFunctionsAreTheCentresOwn() throws SQLException {
        try (Connection superuser = database.superuser("hearth")) {
            assertThat(one(superuser, """
                    select string_agg(distinct pg_get_userbyid(f.proowner) || ' ' || f.proconfig::text, ',') from pg_proc f
                    where f.pronamespace = 'centre_wall_a'::regnamespace and f.proname like 'street%'
                    """)).isEqualTo("centre_wall_a {\"search_path=pg_catalog, pg_temp\"}");
            assertThat(one(superuser, "select has_schema_privilege('centre_wall_a', 'centre_wall_a', 'create')"))
                    .isEqualTo("f");
            // owned by the owner of all schemas, such a function would reach any centre
            String reach = "create function centre_wall_a.reach() returns bigint language sql security definer"
                    + " set search_path = pg_catalog, pg_temp as 'select count(*) from centre_wall_b.space'";
            superuser.setAutoCommit(false);
            run(superuser, reach);
            run(superuser, "alter function centre_wall_a.reach() owner to hearth_owner");
            assertThat(one(superuser, "select centre_wall_a.reach() > 0")).isEqualTo("t");
            superuser.rollback();
            run(superuser, "grant create on schema centre_wall_a to centre_wall_a");
            run(superuser, reach);
            run(superuser, "alter function centre_wall_a.reach() owner to centre_wall_a");
            assertThat(refusal(superuser, "select centre_wall_a.reach()")).isEqualTo(DENIED);
        }
    }

    /** The role is set with the transaction, and gone with it. */
    @Test
    void aReadLeavesNothingOnItsConnection() throws SQLException {
        String url = world.manager(A)
                .body(Map.of("kind", "centre", "activityIds", List.of(), "note", ""))
                .post("/api/centre/feeds")
                .path("url");
        String path = url.replaceFirst("^https?://[^/]+", "");
        List<Connection> held = new ArrayList<>();
        int size = pool.getConfiguration().connectionPoolConfiguration().maxSize();
        for (int i = 0; i < size - 1; i++) {
            held.add(pool.getConnection());
        }
        try {
            RestAssured.given().get(path).then().statusCode(200);
            theOneConnectionLeft();
        } finally {
            for (Connection connection : held) {
                connection.close();
            }
        }
    }

    private void theOneConnectionLeft() throws SQLException {
        try (Connection raw = pool.getConnection()) {
            assertThat(one(raw, "select current_user || ' ' || coalesce(current_setting('role'), '')"))
                    .isEqualTo("hearth_public none");
            assertThat(refusal(raw, READ.formatted("a"))).isEqualTo(DENIED);
            // the twin: a role of the session stays
            run(raw, "set role street_wall_a");
        }
        try (Connection raw = pool.getConnection()) {
            assertThat(one(raw, READ.formatted("a"))).as("the leak").isEqualTo("0");
            run(raw, "reset role");
        }
    }
}

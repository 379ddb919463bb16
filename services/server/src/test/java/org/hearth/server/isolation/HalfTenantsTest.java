package org.hearth.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hearth.server.isolation.Tenants.asSuperuser;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.server.AccountsInMemory;
import org.hearth.server.World;
import org.hearth.tenancy.TenantMigrator;
import org.hearth.tenancy.TenantSchemas;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant that is not whole, not open or being changed: refused, or left as it is. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class HalfTenantsTest {
    private static final Duration PROMISED = Duration.ofSeconds(5);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    TenantSchemas schemas;

    @Inject
    TenantMigrator migrator;

    private World world;

    @BeforeEach
    void headquarters() {
        world = Tenants.open(issuer, database);
    }

    private void register(String slug) {
        asSuperuser(
                database,
                "insert into registry.organisation (kind, slug, identity_id, name, name_en, state) values ('centre', '%s', '%s', '半', 'Half', 'open')"
                        .formatted(slug, AccountsInMemory.idOf("centre_" + slug)),
                "insert into registry.centre (slug, time_zone, opened_on) values ('%s', 'Asia/Shanghai', '2026-01-01')"
                        .formatted(slug));
    }

    /** Nothing of a half tenant stays for other tests to find; the projector may be at work in it. */
    @AfterEach
    void remove() {
        for (String slug : List.of("half_schema", "half_role", "half_nothing")) {
            World.until(() -> isRemoved(slug));
        }
    }

    private boolean isRemoved(String slug) {
        try {
            asSuperuser(
                    database,
                    "delete from registry.centre where slug = '%s'".formatted(slug),
                    "delete from registry.organisation where slug = '%s'".formatted(slug),
                    "drop schema if exists centre_%s cascade".formatted(slug),
                    "drop role if exists centre_%s".formatted(slug),
                    "drop role if exists street_%s".formatted(slug));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private int ask(String slug) {
        return world.manager(slug).get("/api/centre/spaces").statusCode();
    }

    /** Makes it whole, with its manager: the twin of every refusal here. */
    private void makeWholeAndSee(String slug) {
        schemas.createCentre(slug);
        asSuperuser(
                database,
                "insert into centre_%s.staff (id, subject, name, email, role) values ('%s', '%s', '周经理', 'm@example.org', 'manager')"
                        .formatted(slug, UUID.randomUUID(), AccountsInMemory.idOf(World.managerOf(slug))));
        World.until(() -> ask(slug) == 200);
    }

    @Test
    void aSchemaWithoutItsRoleServesNobody() {
        register("half_schema");
        asSuperuser(
                database,
                "create schema centre_half_schema authorization hearth_owner",
                "create table centre_half_schema.staff as select * from centre_wall_a.staff");

        assertThat(ask("half_schema")).isGreaterThanOrEqualTo(400);
        assertThat(world.manager("half_schema").get("/api/me").statusCode()).isGreaterThanOrEqualTo(400);

        asSuperuser(database, "drop schema centre_half_schema cascade");
        makeWholeAndSee("half_schema");
    }

    @Test
    void aRoleWithoutItsSchemaServesNobody() {
        register("half_role");
        asSuperuser(
                database,
                "create role centre_half_role nologin",
                // as whoever makes roles has it of those they made
                "grant centre_half_role to hearth_ops with admin option, inherit false, set false",
                "grant hearth_tenant to centre_half_role with inherit true, set false",
                "grant centre_half_role to hearth_centre with inherit false, set true");

        assertThat(ask("half_role")).isGreaterThanOrEqualTo(400);

        makeWholeAndSee("half_role");
    }

    @Test
    void anOrganisationWithNeitherServesNobody() {
        register("half_nothing");

        assertThat(ask("half_nothing")).isGreaterThanOrEqualTo(400);
    }

    @Test
    void aSuspensionIsInForceWithinFiveSeconds() {
        world.open("wall_suspended");
        String spaces = "/api/centre/spaces";
        world.manager("wall_suspended").get(spaces).then().statusCode(200);

        world.headquarters()
                .header("If-Match", "\"1\"")
                .body(Map.of("reason", "年度检修"))
                .post("/api/headquarters/centres/wall_suspended/suspend")
                .then()
                .statusCode(200);
        Instant said = Instant.now();
        World.until(() -> world.manager("wall_suspended").get(spaces).statusCode() == 403);

        assertThat(Duration.between(said, Instant.now())).isLessThan(PROMISED);
        world.manager("wall_suspended")
                .get(spaces)
                .then()
                .statusCode(403)
                .body("type", equalTo("https://hearth.dev/problems/tenant-suspended"));
        // the twin: the token itself is as good as before; only the registry's word keeps its bearer out
        world.headquarters()
                .header("If-Match", "\"2\"")
                .body(Map.of("reason", "检修完毕"))
                .post("/api/headquarters/centres/wall_suspended/reopen")
                .then()
                .statusCode(200);
        World.until(() -> world.manager("wall_suspended").get(spaces).statusCode() == 200);
    }

    private String snapshot(Connection connection, String schema) throws SQLException {
        return Tenants.one(connection, """
                select string_agg(line, chr(10) order by line) from (
                  select c.oid || ' ' || c.relname || ' ' || c.relkind::text || ' ' || coalesce(c.relacl::text, '') || ' '
                    || string_agg(a.attname || ':' || a.atttypid || ':' || a.attnotnull || ':' || a.atthasdef, ',' order by a.attnum)
                  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                  where c.relnamespace = '%1$s'::regnamespace group by c.oid
                  union all
                  select oid || ' ' || pg_get_constraintdef(oid) from pg_constraint where connamespace = '%1$s'::regnamespace
                  union all
                  select 'version ' || schema_version from registry.centre where 'centre_' || slug = '%1$s'
                ) as lines (line)
                """.formatted(schema));
    }

    @Test
    void migratingTwiceChangesNothing() throws SQLException {
        try (Connection connection = database.superuser("hearth")) {
            String before = snapshot(connection, "centre_wall_a");
            assertThat(before).contains("attendance").contains("version " + migrator.newest());

            assertThat(migrator.migrate(List.of("wall_a")).good()).isTrue();
            schemas.createCentre("wall_a");

            assertThat(snapshot(connection, "centre_wall_a")).isEqualTo(before);
            assertThat(migrator.standings())
                    .filteredOn(standing -> standing.centre().equals("wall_a"))
                    .singleElement()
                    .satisfies(standing -> assertThat(standing.behind()).isFalse());
            // the twin: one column more, and the snapshot differs
            connection.setAutoCommit(false);
            Tenants.run(connection, "alter table centre_wall_a.space add column more text");
            assertThat(snapshot(connection, "centre_wall_a")).isNotEqualTo(before);
            connection.rollback();
        }
    }
}

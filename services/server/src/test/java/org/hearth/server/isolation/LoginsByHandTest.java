package org.hearth.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.server.isolation.Tenants.DENIED;
import static org.hearth.server.isolation.Tenants.asSuperuser;
import static org.hearth.server.isolation.Tenants.one;
import static org.hearth.server.isolation.Tenants.refusal;
import static org.hearth.server.isolation.Tenants.run;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.hearth.server.AccountsInMemory;
import org.hearth.tenancy.TenantSchemas;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The platform's own logins in somebody's hand, with any SQL: what the login cannot reach, no mistake of ours can give away. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LoginsByHandTest {
    private static final String HASH = "0".repeat(64);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    TenantSchemas schemas;

    /** Two centres, two agencies, and of each pair one contract with one statement. */
    @BeforeEach
    void publishedRows() {
        Tenants.open(issuer, database);
        for (String agency : List.of("hand_x", "hand_y")) {
            schemas.createAgency(agency);
            for (String centre : List.of(Tenants.A, Tenants.B)) {
                publish(centre, agency);
            }
        }
    }

    @AfterEach
    void theyWereNeverReal() {
        asSuperuser(
                database,
                "delete from exchange.statement where agency in ('hand_x', 'hand_y')",
                "delete from exchange.contract where agency in ('hand_x', 'hand_y')",
                "delete from exchange.session_total where day = '2020-01-01'");
    }

    private void publish(String centre, String agency) {
        UUID contract = AccountsInMemory.idOf(centre + agency);
        asSuperuser(
                database,
                """
                insert into exchange.contract (id, centre, agency, number, document, sha256, published_at, simulated)
                values ('%1$s', '%2$s', '%3$s', 'N-%3$s', '{}', '%4$s', now(), true)
                """.formatted(contract, centre, agency, HASH),
                """
                insert into exchange.statement (id, contract_id, centre, agency, number, sequence, starts, ends, as_of,
                  document, sha256, previous_sha256, published_at, simulated)
                values (gen_random_uuid(), '%1$s', '%2$s', '%3$s', 'S-%2$s-%3$s', 1, '2026-01-01', '2026-03-31', now(),
                  '{}', '%4$s', '%4$s', now(), true)
                """.formatted(contract, centre, agency, HASH),
                """
                insert into exchange.session_total (centre, session_id, day, starts_at, starts_local, title, programme,
                  state, visits, visits_scan, visits_named, visits_self, visits_tally, visits_partner, late, simulated)
                values ('%1$s', '%2$s', '2020-01-01', now(), '09:00', 't', 'p', 'held', 1, 0, 0, 0, 1, 0, false, true)
                on conflict do nothing
                """.formatted(centre, AccountsInMemory.idOf("total " + centre)));
    }

    private static final String WHOSE =
            "select string_agg(distinct agency, ',' order by agency) from exchange.%s where agency like 'hand%%'";

    @Test
    void theGovernmentLoginByItselfReadsNothing() throws SQLException {
        try (Connection hand = database.login("hearth_government")) {
            for (String table : List.of(
                    "exchange.contract",
                    "exchange.statement",
                    "exchange.metric",
                    "exchange.session_total",
                    "registry.organisation",
                    "registry.member",
                    "registry.centre_profile",
                    "headquarters.opening",
                    "centre_wall_a.space")) {
                assertThat(refusal(hand, "select * from " + table)).as(table).isEqualTo(DENIED);
            }
        }
    }

    @Test
    void anAgencyReadsWhatItPurchasedAndNothingElse() throws SQLException {
        try (Connection hand = database.login("hearth_government")) {
            run(hand, "set role agency_hand_x");
            for (String table : List.of("contract", "statement")) {
                assertThat(one(hand, WHOSE.formatted(table))).as(table).isEqualTo("hand_x");
                assertThat(one(hand, "select count(*) from exchange." + table))
                        .as(table)
                        .isEqualTo("2");
                assertThat(refusal(hand, "delete from exchange." + table))
                        .as(table)
                        .isEqualTo(DENIED);
                assertThat(refusal(hand, "update exchange." + table + " set simulated = false"))
                        .isEqualTo(DENIED);
            }
            assertThat(one(hand, "select count(subject) from registry.member where slug <> 'hand_x'"))
                    .isEqualTo("0");
            for (String table : List.of(
                    "exchange.metric",
                    "exchange.session_total",
                    "exchange.change",
                    "registry.organisation",
                    "registry.centre",
                    "registry.centre_profile",
                    "registry.agency",
                    "headquarters.act",
                    "centre_wall_a.resident")) {
                assertThat(refusal(hand, "select * from " + table)).as(table).isEqualTo(DENIED);
            }
            assertThat(refusal(hand, "select name, email from registry.member")).isEqualTo(DENIED);
        }
    }

    /** The twin: without row-level security the same role reads the other agency's rows too. */
    @Test
    void withoutRowSecurityAnAgencyWouldReadAll() throws SQLException {
        try (Connection connection = database.superuser("hearth")) {
            connection.setAutoCommit(false);
            run(connection, "alter table exchange.contract disable row level security");
            run(connection, "set local role agency_hand_x");
            assertThat(one(connection, WHOSE.formatted("contract"))).isEqualTo("hand_x,hand_y");
            connection.rollback();
        }
    }

    @Test
    void theOwnerOfTheRowsIsBoundByThemToo() throws SQLException {
        try (Connection connection = database.superuser("hearth")) {
            assertThat(one(connection, """
                    select string_agg(relname, ',' order by relname) from pg_class
                    where relnamespace = 'exchange'::regnamespace and relrowsecurity and relforcerowsecurity
                    """)).isEqualTo("contract,statement");
        }
    }

    /** An answer kept for an agency's write may hold what only that agency may read. */
    @Test
    void whatIsKeptOfAnAgencysWritesIsItsOwn() throws SQLException {
        try (Connection hand = database.login("hearth_government")) {
            hand.setAutoCommit(false);
            assertThat(refusal(hand, "select * from government.idempotency")).isEqualTo(DENIED);
            run(hand, "set local role agency_hand_x");
            run(
                    hand,
                    "insert into government.idempotency (subject, operation, key, body_hash) values ('s', 'o', 'k', 'h')");
            assertThat(one(hand, "select agency from government.idempotency")).isEqualTo("hand_x");
            run(hand, "set local role agency_hand_y");
            assertThat(one(hand, "select count(*) from government.idempotency")).isEqualTo("0");
            run(
                    hand,
                    "insert into government.idempotency (subject, operation, key, body_hash) values ('s', 'o', 'k', 'h')");
            assertThat(refusal(
                            hand,
                            "insert into government.idempotency (agency, subject, operation, key, body_hash)"
                                    + " values ('hand_x', 's', 'o', 'l', 'h')"))
                    .isEqualTo(DENIED);
        }
    }

    @Test
    void noLoginTakesOnARoleOfAnotherAudience() throws SQLException {
        mayBecome("hearth_government", "agency_hand_x", "agency_hand_y");
        mayNotBecome(
                "hearth_government",
                "centre_wall_a",
                "hearth_tenant",
                "hearth_agency",
                "hearth_owner",
                "hearth_projector",
                "hearth_headquarters",
                "hearth_centre",
                "hearth_ops");
        mayBecome("hearth_centre", "centre_wall_a", "centre_wall_b", "hearth_projector");
        mayNotBecome(
                "hearth_centre",
                "agency_hand_x",
                "hearth_tenant",
                "hearth_agency",
                "hearth_owner",
                "hearth_headquarters",
                "hearth_government",
                "hearth_ops");
        mayNotBecome(
                "hearth_headquarters",
                "centre_wall_a",
                "agency_hand_x",
                "hearth_owner",
                "hearth_projector",
                "hearth_tenant");
    }

    private void mayBecome(String login, String... roles) throws SQLException {
        try (Connection hand = database.login(login)) {
            for (String role : roles) {
                assertThat(refusal(hand, "set role " + role))
                        .as("%s → %s", login, role)
                        .isEmpty();
            }
        }
    }

    private void mayNotBecome(String login, String... roles) throws SQLException {
        try (Connection hand = database.login(login)) {
            for (String role : roles) {
                assertThat(refusal(hand, "set role " + role))
                        .as("%s → %s", login, role)
                        .isEqualTo(DENIED);
            }
        }
    }

    @Test
    void aCentresRoleReadsNoOtherCentre() throws SQLException {
        try (Connection hand = database.login("hearth_centre")) {
            run(hand, "set role centre_wall_a");
            assertThat(refusal(hand, "select * from centre_wall_a.space"))
                    .as("its own")
                    .isEmpty();
            for (String table : List.of(
                    "centre_wall_b.space",
                    "centre_wall_b.resident",
                    "centre_wall_b.staff",
                    "registry.organisation",
                    "registry.member",
                    "headquarters.opening")) {
                assertThat(refusal(hand, "select * from " + table)).as(table).isEqualTo(DENIED);
            }
            for (String table : List.of("contract", "statement", "session_total")) {
                assertThat(one(hand, "select string_agg(distinct centre, ',') from exchange." + table))
                        .as(table)
                        .isEqualTo("wall_a");
            }
            assertThat(one(hand, "select string_agg(distinct centre, ',') from registry.centre_profile"))
                    .isEqualTo("wall_a");
            assertThat(refusal(hand, "create table centre_wall_a.more (id int)"))
                    .isEqualTo(DENIED);
            assertThat(refusal(hand, "drop table centre_wall_a.space")).isEqualTo(DENIED);
        }
    }

    @Test
    void aCentresRoleWritesNothingInAnothersName() throws SQLException {
        try (Connection hand = database.login("hearth_centre")) {
            hand.setAutoCommit(false);
            String change = "insert into exchange.change (centre, day, kind) values ('%s', '2020-01-01', 'session')";
            String contract = """
                    insert into exchange.contract (id, centre, agency, number, document, sha256, published_at, simulated)
                    values (gen_random_uuid(), '%s', 'hand_x', 'forged', '{}', '%s', now(), true)
                    """;
            for (String sql : List.of(change.formatted("wall_b"), contract.formatted("wall_b", HASH))) {
                run(hand, "set local role centre_wall_a");
                assertThat(refusal(hand, sql)).as(sql).isEqualTo(DENIED);
            }
            run(hand, "set local role centre_wall_a");
            assertThat(one(hand, """
                    with moved as (update exchange.session_total set visits = 9 where centre = 'wall_b' returning 1)
                    select count(*) from moved
                    """)).isEqualTo("0");
            // the twin: in its own name it may
            run(hand, change.formatted("wall_a"));
            run(hand, contract.formatted("wall_a", HASH));
            hand.rollback();
        }
    }

    @Test
    void headquartersSeesFiguresAndNoCentresRows() throws SQLException {
        try (Connection hand = database.login("hearth_headquarters")) {
            assertThat(refusal(hand, "select * from exchange.metric")).isEmpty();
            for (String table : List.of(
                    "centre_wall_a.resident",
                    "centre_wall_a.staff",
                    "exchange.contract",
                    "exchange.statement",
                    "exchange.change")) {
                assertThat(refusal(hand, "select * from " + table)).as(table).isEqualTo(DENIED);
            }
        }
    }
}

package org.hearth.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.server.isolation.Tenants.DENIED;
import static org.hearth.server.isolation.Tenants.one;
import static org.hearth.server.isolation.Tenants.refusal;
import static org.hearth.server.isolation.Tenants.run;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.hearth.testing.PlatformResource;
import org.junit.jupiter.api.Test;

/** The government's login in somebody's hand, with any SQL: an agency reads what it purchased, and nothing else. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class AgencyByHandTest extends WithPublishedRows {
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
}

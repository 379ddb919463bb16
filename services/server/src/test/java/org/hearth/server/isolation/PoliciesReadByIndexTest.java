package org.hearth.server.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hearth.server.isolation.Tenants.one;
import static org.hearth.server.isolation.Tenants.run;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hearth.tenancy.TenantSchemas;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Row-level security picks an agency's rows out of everybody's by an index, not by looking at all of them. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PoliciesReadByIndexTest {
    private static final String NEWEST = "select id from exchange.%s order by published_at desc, id desc limit 21";

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    TenantSchemas schemas;

    private Connection connection;

    /** 10,000 contracts of 500 agencies and 100 centres, with one statement each; gone with the transaction. */
    @BeforeEach
    void many() throws SQLException {
        Tenants.open(issuer, database);
        schemas.createAgency("index_7");
        connection = database.superuser("hearth");
        connection.setAutoCommit(false);
        run(connection, """
                insert into exchange.contract (id, centre, agency, number, document, sha256, published_at, simulated)
                select md5('c' || n)::uuid, case n %% 100 when 0 then 'wall_a' else 'index_' || n %% 100 end,
                  'index_' || n %% 500, 'N-' || n, '{}', repeat('0', 64), now() - n * interval '1 minute', true
                from generate_series(1, 10000) as n
                """.replace("%%", "%"));
        run(connection, """
                insert into exchange.statement (id, contract_id, centre, agency, number, sequence, starts, ends, as_of,
                  document, sha256, previous_sha256, published_at, simulated)
                select md5('s' || number)::uuid, id, centre, agency, 'S-' || number, 1, '2026-01-01', '2026-03-31', now(),
                  '{}', repeat('0', 64), sha256, published_at, true
                from exchange.contract where number like 'N-%' and simulated and document = '{}'
                """);
        run(connection, "analyze exchange.contract");
        run(connection, "analyze exchange.statement");
    }

    @AfterEach
    void gone() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private String plan(String role, String sql) throws SQLException {
        StringBuilder plan = new StringBuilder();
        run(connection, "set local role " + role);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
        }
        run(connection, "reset role");
        return plan.toString();
    }

    @Test
    void anAgencysContractsAndStatementsAreReadByIndex() throws SQLException {
        run(connection, "set local role agency_index_7");
        assertThat(one(connection, "select count(*) from exchange.contract")).isEqualTo("20");
        run(connection, "reset role");
        assertThat(plan("agency_index_7", NEWEST.formatted("contract")))
                .contains("contract_agency")
                .doesNotContain("Seq Scan");
        assertThat(plan("agency_index_7", NEWEST.formatted("statement")))
                .contains("statement_agency")
                .doesNotContain("Seq Scan");
    }

    @Test
    void aCentresOwnAreReadByIndexToo() throws SQLException {
        assertThat(plan("centre_wall_a", "select id from exchange.contract where number = 'N-100'"))
                .doesNotContain("Seq Scan");
        assertThat(plan("centre_wall_a", NEWEST.formatted("statement"))).doesNotContain("Seq Scan");
    }

    /** The twin: computed with the column, the same rows are found by looking at all of them. */
    @Test
    void aPolicyThatComputesWithTheColumnReadsThemAll() throws SQLException {
        run(connection, """
                alter policy purchased_contract on exchange.contract using ('agency_' || agency = current_user)
                """);
        assertThat(plan("agency_index_7", "select id from exchange.contract")).contains("Seq Scan");
    }

    /** Computed with the column, or compared by another order than the column's: the index does not serve. */
    @Test
    void everyPolicyThatAsksForTheRoleLeavesTheColumnAloneAndInItsOrder() throws SQLException {
        assertThat(one(connection, """
                select string_agg(schemaname || '.' || tablename || ' ' || policyname, ', ') from pg_policies
                where concat(qual, with_check) ilike '%current_user%'
                  and (concat(qual, with_check) like '%||%' or concat(qual, with_check) not like '%COLLATE "default"%')
                """)).isEqualTo("null");
    }
}

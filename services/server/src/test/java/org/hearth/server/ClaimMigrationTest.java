package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import org.hearth.tenancy.TenantMigrations;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.junit.jupiter.api.Test;

/** Claims that were made before claims named their statement. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ClaimMigrationTest {
    private static final String BEFORE = """
            insert into __tenant__.programme (id, name) values ('%1$s01', 'p');
            insert into __tenant__.activity (id, programme_id, title) values ('%1$s02', '%1$s01', 'a');
            insert into __tenant__.session (id, activity_id, starts_at, ends_at, day, end_day)
              select cast('%1$s1' || n as uuid), '%1$s02', '2026-02-03T01:00Z', '2026-02-03T02:00Z', '2026-02-03', '2026-02-03'
              from generate_series(1, 2) n;
            insert into __tenant__.contract (id, agency, agency_name, number, title, starts, ends, amount_minor, currency,
                procurement)
              select cast('%1$s2' || n as uuid), 'x', 'x', 'C' || n, 'c', '2026-01-01', '2026-12-31', 1, 'CNY', 'tender'
              from generate_series(1, 2) n;
            insert into __tenant__.claim (session_id, contract_id, day, starts, ends)
              select cast('%1$s1' || n as uuid), cast('%1$s2' || n as uuid), '2026-02-03', '2026-01-01', '2026-12-31'
              from generate_series(1, 2) n;
            insert into exchange.contract (id, centre, agency, number, document, sha256, published_at, simulated)
              values ('%1$s21', 'filled', 'x', 'C1', '{}', repeat('0', 64), now(), false);
            insert into exchange.statement (id, contract_id, centre, agency, number, sequence, starts, ends, as_of, replaces,
                document, sha256, previous_sha256, published_at, simulated)
              values ('%1$s31', '%1$s21', 'filled', 'x', 'filled-R01', 1, '2026-02-01', '2026-02-28', now(), null, '{}',
                repeat('1', 64), repeat('0', 64), now(), false);
            insert into exchange.statement (id, contract_id, centre, agency, number, sequence, starts, ends, as_of, replaces,
                document, sha256, previous_sha256, published_at, simulated)
              values ('%1$s32', '%1$s21', 'filled', 'x', 'filled-R02', 2, '2026-02-01', '2026-02-28', now(), '%1$s31', '{}',
                repeat('2', 64), repeat('1', 64), now(), false);
            """.formatted("00000000-0000-7000-8000-0000000060");

    @FromPlatform
    TestDatabase database;

    @Inject
    TenantMigrations files;

    /** In a schema of its own that is never committed. */
    @Test
    void anOldClaimNamesTheValidStatementOfItsDayAndOneThatCannotBeToldStaysAsItIs() throws SQLException {
        MigratedCentre.migrated(database, files, "claim_names_its_statement", BEFORE, """
                select l.statement_id is null as untold, s.number, l.covers_from, l.covers_to, l.published_as
                from __tenant__.claim l left join exchange.statement s on s.id = l.statement_id order by l.session_id
                """, claims -> {
            claims.next();
            assertThat(List.of(
                            claims.getString("number"),
                            claims.getString("covers_from"),
                            claims.getString("covers_to"),
                            claims.getString("published_as")))
                    .containsExactly("filled-R02", "2026-02-01", "2026-02-28", "listed");
            claims.next();
            assertThat(claims.getBoolean("untold")).isTrue();
        });
    }
}

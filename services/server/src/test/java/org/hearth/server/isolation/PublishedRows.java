package org.hearth.server.isolation;

import static org.hearth.server.isolation.Tenants.asSuperuser;

import java.util.List;
import java.util.UUID;
import org.hearth.server.AccountsInMemory;
import org.hearth.tenancy.TenantSchemas;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;

/** Two centres, two agencies, and of each pair one contract with one statement. */
final class PublishedRows {
    static final String HASH = "0".repeat(64);

    private final TestDatabase database;

    PublishedRows(TestIssuer issuer, TestDatabase database, TenantSchemas schemas) {
        this.database = database;
        Tenants.open(issuer, database);
        for (String agency : List.of("hand_x", "hand_y")) {
            schemas.createAgency(agency);
            for (String centre : List.of(Tenants.A, Tenants.B)) {
                publish(centre, agency);
            }
        }
    }

    /** They were never real. */
    void remove() {
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
}

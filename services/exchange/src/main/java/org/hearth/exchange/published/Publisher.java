package org.hearth.exchange.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hearth.exchange.published.PublisherSql.NewContract;
import org.hearth.exchange.published.PublisherSql.NewStatement;
import org.hearth.kernel.CanonicalJson;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/**
 * The door for contracts and statements: writes them in the centre's own transaction, as canonical JSON (RFC 8785) with its
 * SHA-256. The database checks owner, days and chain once more, and lets nothing be changed afterwards.
 */
@ApplicationScoped
public class Publisher {
    private final PublisherSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    Publisher(PublisherSql sql, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    /**
     * Where a contract's chain stands.
     *
     * @param sequence of its last statement, 0 when there is none
     * @param sha256 of that statement, or of the contract
     */
    public record Chain(int sequence, String sha256) {}

    public void publish(ContractDocument contract, Instant at) {
        String document = CanonicalJson.of(json.tree(contract));
        sql.add(new NewContract(
                contract.id(),
                tenant.require().slug(),
                contract.agency(),
                contract.number(),
                document,
                CanonicalJson.sha256(document),
                at,
                contract.simulated()));
    }

    /** Reads the end of a published contract's chain; empty where the contract is not published. */
    public Optional<Chain> chain(UUID contract) {
        return sql.chain(contract);
    }

    /** Appends a statement to its contract's chain. */
    public void publish(UUID id, StatementDocument statement, @Nullable UUID replaces) {
        String document = CanonicalJson.of(json.tree(statement));
        sql.add(new NewStatement(
                id,
                statement.contract().id(),
                tenant.require().slug(),
                statement.contract().agency(),
                statement.number(),
                statement.sequence(),
                statement.from(),
                statement.to(),
                statement.asOf(),
                replaces,
                document,
                CanonicalJson.sha256(document),
                statement.previousSha256(),
                statement.simulated()));
    }
}

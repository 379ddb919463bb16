package org.hearth.exchange.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.kernel.CanonicalJson;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/**
 * The door for contracts and statements: writes them in the centre's own transaction, as canonical JSON (RFC 8785) with its
 * SHA-256. The database checks owner, days and chain once more, and lets nothing be changed afterwards.
 */
@ApplicationScoped
public class Publisher {
    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    Publisher(CentreSql sql, CurrentTenant tenant, Json json) {
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
        sql.run(
                """
                insert into exchange.contract (id, centre, agency, number, document, sha256, published_at, simulated)
                values (:id, :centre, :agency, :number, :document, :sha256, :at, :simulated)
                """,
                Map.of(
                        "id",
                        contract.id(),
                        "centre",
                        tenant.require().slug(),
                        "agency",
                        contract.agency(),
                        "number",
                        contract.number(),
                        "document",
                        document,
                        "sha256",
                        CanonicalJson.sha256(document),
                        "at",
                        at,
                        "simulated",
                        contract.simulated()));
    }

    /** Reads the end of a published contract's chain; empty where the contract is not published. */
    public Optional<Chain> chain(UUID contract) {
        return sql.first(
                """
                select coalesce(s.sequence, 0) as sequence, coalesce(s.sha256, c.sha256) as sha256
                from exchange.contract c
                left join lateral (select sequence, sha256 from exchange.statement
                  where contract_id = c.id order by sequence desc limit 1) s on true
                where c.id = :contract
                """, Map.of("contract", contract), row -> new Chain(row.integer("sequence"), row.text("sha256")));
    }

    /** Appends a statement to its contract's chain. */
    public void publish(UUID id, StatementDocument statement, @Nullable UUID replaces) {
        String document = CanonicalJson.of(json.tree(statement));
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("contract", statement.contract().id());
        values.put("centre", tenant.require().slug());
        values.put("agency", statement.contract().agency());
        values.put("number", statement.number());
        values.put("sequence", statement.sequence());
        values.put("from", statement.from());
        values.put("to", statement.to());
        values.put("asOf", statement.asOf());
        values.put("replaces", replaces == null ? "" : replaces.toString());
        values.put("document", document);
        values.put("sha256", CanonicalJson.sha256(document));
        values.put("previous", statement.previousSha256());
        values.put("simulated", statement.simulated());
        sql.run("""
                insert into exchange.statement (id, contract_id, centre, agency, number, sequence, starts, ends, as_of, replaces,
                  document, sha256, previous_sha256, published_at, simulated)
                values (:id, :contract, :centre, :agency, :number, :sequence, :from, :to, :asOf,
                  cast(nullif(:replaces, '') as uuid), :document, :sha256, :previous, :asOf, :simulated)
                """, values);
    }
}

package org.hearth.exchange.published;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hearth.exchange.published.Publisher.Chain;
import org.hearth.tenancy.CentreSql;
import org.jspecify.annotations.Nullable;

/** Published rows as they are written: once, and never changed. */
@ApplicationScoped
class PublisherSql {
    private final CentreSql sql;

    @Inject
    PublisherSql(CentreSql sql) {
        this.sql = sql;
    }

    record NewContract(
            UUID id,
            String centre,
            String agency,
            String number,
            String document,
            String sha256,
            Instant at,
            boolean simulated) {}

    record NewStatement(
            UUID id,
            UUID contract,
            String centre,
            String agency,
            String number,
            int sequence,
            LocalDate from,
            LocalDate to,
            Instant asOf,
            @Nullable UUID replaces,
            String document,
            String sha256,
            String previous,
            boolean simulated) {}

    private record OfContract(UUID contract) {}

    void add(NewContract contract) {
        sql.run("""
                insert into exchange.contract (id, centre, agency, number, document, sha256, published_at, simulated)
                values (:id, :centre, :agency, :number, :document, :sha256, :at, :simulated)
                """, contract);
    }

    void add(NewStatement statement) {
        sql.run("""
                insert into exchange.statement (id, contract_id, centre, agency, number, sequence, starts, ends, as_of, replaces,
                  document, sha256, previous_sha256, published_at, simulated)
                values (:id, :contract, :centre, :agency, :number, :sequence, :from, :to, :asOf, cast(:replaces as uuid), :document,
                  :sha256, :previous, :asOf, :simulated)
                """, statement);
    }

    Optional<Chain> chain(UUID contract) {
        return sql.first(Chain.class, """
                select coalesce(s.sequence, 0) as sequence, coalesce(s.sha256, c.sha256) as sha256
                from exchange.contract c
                left join lateral (select sequence, sha256 from exchange.statement
                  where contract_id = c.id order by sequence desc limit 1) s on true
                where c.id = :contract
                """, new OfContract(contract));
    }
}

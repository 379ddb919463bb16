package org.hearth.government.purchased;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hearth.exchange.published.ContractDocument;
import org.hearth.exchange.published.PublishedSql;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.StatementResponse;
import org.hearth.government.purchased.PurchasedContract.Latest;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.GovernmentSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/**
 * Published rows of the current agency. No query names the agency: its own database role sees its own rows and no others, so a
 * forgotten condition could leak nothing.
 */
@ApplicationScoped
class PurchasedSql {
    private static final String SELECT = """
            select c.id, c.document, c.published_at, v.id as latest, v.number as latest_number,
              (select count(*) from exchange.statement s where s.contract_id = c.id) as statements,
            """ + PublishedSql.REPORTS + """
            from exchange.contract c
            left join lateral (
              select l.id, l.number from exchange.valid_statement l where l.contract_id = c.id order by l.ends desc limit 1
            ) v on true
            """;

    private static final Keyset<PurchasedContract> NEWEST_FIRST = Keyset.down(
            Keyset.instant("c.published_at", PurchasedContract::publishedAt),
            Keyset.uuid("c.id", PurchasedContract::id));

    private final GovernmentSql sql;
    private final PublishedSql published;
    private final Json json;

    @Inject
    PurchasedSql(GovernmentSql sql, Json json, Clock clock) {
        this.sql = sql;
        this.published = new PublishedSql(sql, json, clock);
        this.json = json;
    }

    private record Id(UUID id) {}

    /** @param document and reports as JSON */
    private record ContractRow(
            UUID id,
            String document,
            Instant publishedAt,
            @Nullable UUID latest,
            @Nullable String latestNumber,
            int statements,
            String reports) {}

    /** Newest first. */
    Page<PurchasedContract> page(PageParams page) {
        return sql.page(ContractRow.class, SELECT, Where.all(), NEWEST_FIRST, page, this::contract);
    }

    /** @return the contract, or 404 */
    PurchasedContract require(UUID id) {
        return sql.first(ContractRow.class, SELECT + " where c.id = :id", new Id(id))
                .map(this::contract)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    Page<StatementResponse> statements(UUID contract, PageParams page) {
        return published.statements(contract, page);
    }

    Optional<PublishedStatement> statement(UUID id) {
        return published.statement(id);
    }

    /** The very text whose hash was published. */
    Optional<String> document(UUID id) {
        return published.document(id);
    }

    private PurchasedContract contract(ContractRow row) {
        ContractDocument contract = json.read(row.document(), ContractDocument.class);
        UUID latest = row.latest();
        String number = row.latestNumber();
        return new PurchasedContract(
                contract.id(),
                contract.number(),
                contract.title(),
                contract.centre(),
                contract.starts(),
                contract.ends(),
                contract.amountMinor(),
                contract.currency(),
                contract.procurement(),
                contract.activities(),
                row.publishedAt(),
                contract.simulated(),
                contract.reportEvery(),
                published.standing(contract, PublishedSql.reports(json, row.reports()), contract.ends()),
                latest == null || number == null ? null : new Latest(latest, number),
                row.statements());
    }
}

package org.hearth.government.purchased;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.exchange.published.ContractDocument;
import org.hearth.exchange.published.PublishedSql;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.StatementResponse;
import org.hearth.government.purchased.PurchasedContract.Latest;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.GovernmentSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Row;

/**
 * Published rows of the current agency. No query names the agency: its own database role sees its own rows and no others, so a
 * forgotten condition could leak nothing.
 */
@ApplicationScoped
public class PurchasedService {
    private static final UUID LAST = new UUID(-1, -1);
    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

    private static final String SELECT = """
            select c.id, c.document, c.published_at, v.id as latest, v.number as latest_number,
              (select count(*) from exchange.statement s where s.contract_id = c.id) as statements,
            """ + PublishedSql.REPORTS + """
            from exchange.contract c
            left join lateral (
              select l.id, l.number from exchange.valid_statement l where l.contract_id = c.id order by l.ends desc limit 1
            ) v on true
            """;

    private final GovernmentSql sql;
    private final PublishedSql published;
    private final Json json;

    @Inject
    PurchasedService(GovernmentSql sql, Json json, Clock clock) {
        this.sql = sql;
        this.published = new PublishedSql(sql, json, clock);
        this.json = json;
    }

    /** Newest first. */
    @Transactional
    public Page<PurchasedContract> list(PageParams page) {
        int size = page.size();
        Cursor before = page.after(2);
        List<PurchasedContract> rows = sql.list(
                SELECT
                        + " where (c.published_at, c.id) < (:at, :before) order by c.published_at desc, c.id desc limit :size",
                Map.of(
                        "at",
                        before == null ? END : before.instant(0),
                        "before",
                        before == null ? LAST : before.uuid(1),
                        "size",
                        size + 1),
                this::contract);
        return Page.cut(rows, size, last -> Cursor.of(last.publishedAt(), last.id()));
    }

    @Transactional
    public PurchasedContract get(UUID id) {
        return find(id);
    }

    @Transactional
    public Page<StatementResponse> statements(UUID contract, PageParams page) {
        find(contract);
        return published.statements(contract, page);
    }

    @Transactional
    public PublishedStatement statement(UUID id) {
        return published.statement(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The very text whose hash was published. */
    @Transactional
    public String document(UUID id) {
        return published.document(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private PurchasedContract find(UUID id) {
        return sql.first(SELECT + " where c.id = :id", Map.of("id", id), this::contract)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private PurchasedContract contract(Row row) {
        ContractDocument contract = json.read(row.text("document"), ContractDocument.class);
        UUID latest = row.uuidOrNull("latest");
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
                row.instant("published_at"),
                contract.simulated(),
                contract.reportEvery(),
                published.standing(contract, PublishedSql.reports(json, row), contract.ends()),
                latest == null ? null : new Latest(latest, row.text("latest_number")),
                row.integer("statements"));
    }
}

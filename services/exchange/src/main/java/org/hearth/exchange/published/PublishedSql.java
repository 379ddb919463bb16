package org.hearth.exchange.published;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.exchange.published.Standing.Report;
import org.hearth.kernel.CanonicalJson;
import org.hearth.kernel.Page;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/**
 * Reads published rows. Who reads is decided by the role behind {@code sql}: row-level security leaves a centre its own and an
 * agency what it purchased; the text is the same for both.
 */
public final class PublishedSql {
    private static final String SUMMARY = """
            select s.id, s.number, s.sequence, s.starts as "from", s.ends as "to", s.as_of, r.number as replaces,
              s.content ->> 'reason' as reason, b.number as replaced_by, s.sha256, s.published_at, s.simulated,
              cast(s.content ->> 'visits' as bigint) as visits,
              cast(s.content ->> 'sessionsHeld' as bigint) as sessions_held,
              cast(s.content ->> 'notClosed' as integer) as not_closed
            from exchange.statement s
            left join exchange.statement r on r.id = s.replaces
            left join exchange.statement b on b.replaces = s.id
            """;

    /**
     * The valid statements of a contract with their share in its {@link Standing}, for {@link #reports}: a column of a query in
     * which {@code c} is the contract.
     */
    public static final String REPORTS = """
            (select cast(coalesce(jsonb_agg(jsonb_build_object('from', v.starts, 'to', v.as_of_day,
                 'indicators', v.content -> 'indicators') order by v.starts), '[]') as text)
               from exchange.valid_statement v where v.contract_id = c.id) as reports
            """;

    /**
     * As {@link #REPORTS}, as they stood for a statement {@code s} of the contract: a correction published later is not among
     * them, the report it corrects is. The first report of other days is, whenever it was published: sums follow the periods.
     */
    private static final String REPORTS_FOR_STATEMENT = """
            (select cast(coalesce(jsonb_agg(jsonb_build_object('from', v.starts,
                 'to', least(v.ends, cast(v.content ->> 'asOfDay' as date)),
                 'indicators', v.content -> 'indicators') order by v.starts), '[]') as text)
               from exchange.statement v where v.contract_id = c.id and case when v.sequence <= s.sequence
                 then not exists (select 1 from exchange.statement b where b.replaces = v.id and b.sequence <= s.sequence)
                 else v.replaces is null end) as reports
            """;

    private static final Keyset<StatementResponse> NEWEST_FIRST =
            Keyset.down(Keyset.number("s.sequence", StatementResponse::sequence));

    private final Sql sql;
    private final Json json;
    private final Clock clock;

    /** Reads with the rights of {@code sql}. */
    public PublishedSql(Sql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** Reads the column {@link #REPORTS}. */
    public static List<Report> reports(Json json, String column) {
        return json.read(column, new TypeReference<List<Report>>() {});
    }

    /** How a contract stands by its reports up to a day. */
    public Standing standing(ContractDocument contract, List<Report> reports, LocalDate upTo) {
        ZoneId zone = ZoneId.of(contract.centre().timeZone());
        return Standing.of(contract.terms(), reports, upTo, LocalDate.now(clock.withZone(zone)));
    }

    /** Statements of a contract, newest first. */
    public Page<StatementResponse> statements(UUID contract, PageParams page) {
        Where where = Where.with("contract", contract, "s.contract_id = :contract");
        return sql.page(StatementResponse.class, SUMMARY, where, NEWEST_FIRST, page);
    }

    /** Finds one statement for a list. */
    public Optional<StatementResponse> summary(UUID id) {
        return sql.first(StatementResponse.class, SUMMARY + " where s.id = :id", new Id(id));
    }

    /** Finds one statement, hashed anew as it is read. */
    public Optional<PublishedStatement> statement(UUID id) {
        return sql.first(HashedRow.class, """
                select s.id, s.document, s.sha256, s.previous_sha256, s.published_at, b.number as replaced_by, b.id as replaced_by_id,
                  coalesce(p.sha256, c.sha256) as expected, c.document as contract, """ + REPORTS_FOR_STATEMENT + """
                from exchange.statement s
                join exchange.contract c on c.id = s.contract_id
                left join exchange.statement p on p.contract_id = s.contract_id and p.sequence = s.sequence - 1
                left join exchange.statement b on b.replaces = s.id
                where s.id = :id
                """, new Id(id))
                .map(this::hashed);
    }

    private PublishedStatement hashed(HashedRow row) {
        StatementDocument content = json.read(row.document(), StatementDocument.class);
        boolean intact = CanonicalJson.sha256(row.document()).equals(row.sha256())
                && content.previousSha256().equals(row.previousSha256())
                && row.expected().equals(row.previousSha256());
        return new PublishedStatement(
                row.id(),
                row.sha256(),
                row.previousSha256(),
                row.publishedAt(),
                row.replacedBy(),
                row.replacedById(),
                intact,
                content,
                standing(
                        json.read(row.contract(), ContractDocument.class), reports(json, row.reports()), content.to()));
    }

    /** The very text that was hashed. */
    public Optional<String> document(UUID id) {
        return sql.first(Document.class, "select document from exchange.statement where id = :id", new Id(id))
                .map(Document::document);
    }

    private record Id(UUID id) {}

    private record Document(String document) {}

    private record HashedRow(
            UUID id,
            String document,
            String sha256,
            String previousSha256,
            Instant publishedAt,
            @Nullable String replacedBy,
            @Nullable UUID replacedById,
            String expected,
            String contract,
            String reports) {}
}

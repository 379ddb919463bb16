package org.hearth.exchange.published;

import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.exchange.published.Standing.Report;
import org.hearth.kernel.CanonicalJson;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Page;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Row;
import org.hearth.tenancy.Sql;

/**
 * Reads published rows. Who reads is decided by the role behind {@code sql}: row-level security leaves a centre its own and an
 * agency what it purchased; the text is the same for both.
 */
public final class PublishedSql {
    private static final String SUMMARY = """
            select s.id, s.number, s.sequence, s.starts, s.ends, s.as_of, r.number as replaces_number,
              b.number as replaced_by, s.sha256, s.published_at, s.simulated,
              cast(s.content ->> 'visits' as bigint) as visits,
              cast(s.content ->> 'sessionsHeld' as bigint) as sessions_held
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
    public static List<Report> reports(Json json, Row row) {
        return json.read(row.text("reports"), new TypeReference<List<Report>>() {});
    }

    /** How a contract stands by its reports up to a day. */
    public Standing standing(ContractDocument contract, List<Report> reports, LocalDate upTo) {
        ZoneId zone = ZoneId.of(contract.centre().timeZone());
        return Standing.of(contract.terms(), reports, upTo, LocalDate.now(clock.withZone(zone)));
    }

    /** Statements of a contract, newest first. */
    public Page<StatementResponse> statements(UUID contract, PageParams page) {
        int size = page.size();
        Cursor before = page.after(1);
        List<StatementResponse> rows = sql.list(
                SUMMARY
                        + " where s.contract_id = :contract and s.sequence < :before order by s.sequence desc limit :size",
                Map.of(
                        "contract",
                        contract,
                        "before",
                        before == null ? Integer.MAX_VALUE : before.number(0),
                        "size",
                        size + 1),
                PublishedSql::summary);
        return Page.cut(rows, size, last -> Cursor.of(last.sequence()));
    }

    /** Finds one statement for a list. */
    public Optional<StatementResponse> summary(UUID id) {
        return sql.first(SUMMARY + " where s.id = :id", Map.of("id", id), PublishedSql::summary);
    }

    /** Finds one statement, hashed anew as it is read. */
    public Optional<PublishedStatement> statement(UUID id) {
        return sql.first("""
                select s.id, s.document, s.sha256, s.previous_sha256, s.published_at, b.number as replaced_by,
                  coalesce(p.sha256, c.sha256) as expected, c.document as contract, """ + REPORTS_FOR_STATEMENT + """
                from exchange.statement s
                join exchange.contract c on c.id = s.contract_id
                left join exchange.statement p on p.contract_id = s.contract_id and p.sequence = s.sequence - 1
                left join exchange.statement b on b.replaces = s.id
                where s.id = :id
                """, Map.of("id", id), row -> {
            String document = row.text("document");
            StatementDocument content = json.read(document, StatementDocument.class);
            boolean intact = CanonicalJson.sha256(document).equals(row.text("sha256"))
                    && content.previousSha256().equals(row.text("previous_sha256"))
                    && row.text("expected").equals(row.text("previous_sha256"));
            return new PublishedStatement(
                    row.uuid("id"),
                    row.text("sha256"),
                    row.text("previous_sha256"),
                    row.instant("published_at"),
                    row.textOrNull("replaced_by"),
                    intact,
                    content,
                    standing(
                            json.read(row.text("contract"), ContractDocument.class), reports(json, row), content.to()));
        });
    }

    /** The very text that was hashed. */
    public Optional<String> document(UUID id) {
        return sql.first(
                "select document from exchange.statement where id = :id",
                Map.of("id", id),
                row -> row.text("document"));
    }

    private static StatementResponse summary(Row row) {
        return new StatementResponse(
                row.uuid("id"),
                row.text("number"),
                row.integer("sequence"),
                row.day("starts"),
                row.day("ends"),
                row.instant("as_of"),
                row.textOrNull("replaces_number"),
                row.textOrNull("replaced_by"),
                row.text("sha256"),
                row.instant("published_at"),
                row.yes("simulated"),
                row.number("visits"),
                row.number("sessions_held"));
    }
}

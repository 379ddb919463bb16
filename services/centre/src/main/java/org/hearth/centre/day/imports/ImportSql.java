package org.hearth.centre.day.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.imports.ImportResponses.ImportResponse;
import org.hearth.centre.day.imports.ImportResponses.ImportRow;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** The rows of files, which are many; and imports as they are answered, with the first of their rows. */
@ApplicationScoped
class ImportSql {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final String IMPORTS = """
            select i.id, i.filename, i.format, i.state, cast(i.columns as text) as columns,
              cast(i.mapping as text) as mapping, i.total_rows, i.done_rows, i.created, i.changed, i.unchanged, i.refused,
              i.hinted, i.simulated, cast(i.error as text) as error, i.by, i.at, i.version,
              (select cast(coalesce(jsonb_agg(r.cells order by r.line), '[]') as text)
               from (select cells, line from __tenant__.import_row where import_id = i.id order by line limit 5) r) as sample,
              cast(i.suggested as text) as suggested
            from __tenant__.import i
            """;

    private static final String ROWS = """
            select line, cast(cells as text) as cells, verdict, cast(reason as text) as reason, cast(met as text) as met,
              coalesce(cells ->> cast(met ->> 'column' as integer),
                (select x.name from __tenant__.space x where x.id = cast(met ->> 'space' as uuid))) as space,
              (select a.title from __tenant__.session s join __tenant__.activity a on a.id = s.activity_id
               where s.id = cast(met ->> 'session' as uuid)) as title
            from __tenant__.import_row
            """;

    private static final Keyset<ImportResponse> NEWEST_FIRST =
            Keyset.down(Keyset.instant("i.at", ImportResponse::at), Keyset.uuid("i.id", ImportResponse::id));
    private static final Keyset<ImportRow> BY_LINE = Keyset.up(Keyset.number("line", ImportRow::line));

    private final CentreSql sql;
    private final Json json;

    @Inject
    ImportSql(CentreSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    private record Id(UUID id) {}

    private record NewRows(UUID id, String rows) {}

    /** @param columns as JSON, like {@code mapping}, {@code error}, {@code sample} and {@code suggested} */
    private record Kept(
            UUID id,
            String filename,
            String format,
            String state,
            String columns,
            @Nullable String mapping,
            int totalRows,
            int doneRows,
            int created,
            int changed,
            int unchanged,
            int refused,
            int hinted,
            boolean simulated,
            @Nullable String error,
            String by,
            Instant at,
            int version,
            String sample,
            @Nullable String suggested) {}

    /**
     * @param cells as JSON, like {@code reason} and {@code met}
     * @param space what it meets others in, and {@code title} what a session that it meets is called
     */
    private record KeptRow(
            int line,
            String cells,
            @Nullable String verdict,
            @Nullable String reason,
            @Nullable String met,
            @Nullable String space,
            @Nullable String title) {}

    /** Newest first. */
    Page<ImportResponse> page(PageParams page) {
        return sql.page(Kept.class, IMPORTS, Where.all(), NEWEST_FIRST, page, this::response);
    }

    /** @return the import, or 404 */
    ImportResponse require(UUID id) {
        return sql.first(Kept.class, IMPORTS + " where i.id = :id", new Id(id))
                .map(this::response)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Rows of one verdict, or all, in the order of the file; only those with hints, if asked so. */
    Page<ImportRow> rows(UUID id, @Nullable String verdict, boolean hinted, PageParams page) {
        Where where = rowsOf(id).and("verdict", verdict, "verdict = :verdict");
        if (hinted) {
            where.and("met is not null");
        }
        return sql.page(KeptRow.class, ROWS, where, BY_LINE, page, this::row);
    }

    private record Suggested(UUID id, String mapping) {}

    /** Keeps what the columns of a file were taken for. */
    void suggest(UUID id, ImportMapping mapping) {
        sql.run(
                "update __tenant__.import set suggested = cast(:mapping as jsonb) where id = :id",
                new Suggested(id, json.write(mapping)));
    }

    private record Chosen(String mapping) {}

    /** The columns that were chosen last for a file of the same columns. */
    Optional<ImportMapping> remembered(UUID id) {
        return sql.first(Chosen.class, """
                        select cast(p.mapping as text) as mapping from __tenant__.import p join __tenant__.import i on i.id = :id
                        where p.columns = i.columns and p.mapping is not null order by p.at desc, p.id desc limit 1
                        """, new Id(id)).map(row -> json.read(row.mapping(), ImportMapping.class));
    }

    /** The next rows after a line. */
    List<ImportRow> rowsAfter(UUID id, int line, int most) {
        Where where = rowsOf(id).and("after", line, "line > :after").bind("most", most);
        return sql.list(KeptRow.class, ROWS + " where " + where.text() + " order by line limit :most", where).stream()
                .map(this::row)
                .toList();
    }

    private static Where rowsOf(UUID id) {
        return Where.with("id", id, "import_id = :id");
    }

    void insertRows(UUID id, List<RawRow> rows) {
        sql.run("""
                insert into __tenant__.import_row (import_id, line, cells)
                select :id, r.line, r.cells from jsonb_to_recordset(cast(:rows as jsonb)) as r (line integer, cells jsonb)
                """, new NewRows(id, json.write(rows)));
    }

    /** Forgets what a test said. */
    void clearRows(UUID id) {
        sql.run(
                "update __tenant__.import_row set verdict = null, reason = null, external_id = null, place = null, starts_at = null,"
                        + " ends_at = null, met = null where import_id = :id",
                new Id(id));
    }

    /** Some at a time: a statement has its limit, and a file many rows. */
    void deleteRows(UUID id) {
        int some;
        do {
            some = sql.run("""
                    delete from __tenant__.import_row where import_id = :id and line in (
                      select line from __tenant__.import_row where import_id = :id order by line limit 20000)
                    """, new Id(id));
        } while (some > 0);
    }

    private ImportResponse response(Kept row) {
        List<String> columns = json.read(row.columns(), TEXTS);
        ImportMapping mapping = row.mapping() == null ? null : json.read(row.mapping(), ImportMapping.class);
        return new ImportResponse(
                row.id(),
                row.filename(),
                row.format(),
                row.state(),
                columns,
                json.read(row.sample(), new TypeReference<List<List<String>>>() {}),
                mapping,
                row.suggested() == null
                        ? new KnownHeads(columns).mapping(column -> false)
                        : json.read(row.suggested(), ImportMapping.class),
                row.totalRows(),
                row.doneRows(),
                row.created(),
                row.changed(),
                row.unchanged(),
                row.refused(),
                row.hinted(),
                row.simulated(),
                message(row.error()),
                row.by(),
                row.at(),
                row.version());
    }

    private ImportRow row(KeptRow row) {
        return new ImportRow(
                row.line(),
                json.read(row.cells(), TEXTS),
                row.verdict(),
                message(row.reason()),
                row.met() == null
                        ? List.of()
                        : json.read(row.met(), Meeting.class).words(row.space(), row.title()));
    }

    private @Nullable Message message(@Nullable String text) {
        return text == null ? null : json.read(text, Message.class);
    }
}

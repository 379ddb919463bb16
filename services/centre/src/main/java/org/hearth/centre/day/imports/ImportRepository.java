package org.hearth.centre.day.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.imports.ImportResponses.ImportResponse;
import org.hearth.centre.day.imports.ImportResponses.ImportRow;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** Imports and the rows of their files. */
@ApplicationScoped
class ImportRepository {
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final String SELECT = """
            select i.id, i.filename, i.format, i.state, cast(i.columns as text) as columns,
              cast(i.mapping as text) as mapping, i.total_rows, i.done_rows, i.created, i.changed, i.unchanged, i.refused,
              i.simulated, cast(i.error as text) as error, i.by, i.at, i.version,
              (select cast(coalesce(jsonb_agg(r.cells order by r.line), '[]') as text)
               from (select cells, line from __tenant__.import_row where import_id = i.id order by line limit 5) r) as sample,
              (select cast(p.mapping as text) from __tenant__.import p
               where p.columns = i.columns and p.mapping is not null order by p.at desc, p.id desc limit 1) as remembered
            from __tenant__.import i
            """;

    private final CentreSql sql;
    private final Json json;

    @Inject
    ImportRepository(CentreSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    void insert(UUID id, String filename, String format, List<String> columns, int total, boolean simulated, Actor by) {
        sql.run(
                """
                insert into __tenant__.import (id, filename, format, state, columns, total_rows, simulated, by, subject)
                values (:id, :filename, :format, 'uploaded', cast(:columns as jsonb), :total, :simulated, :by, :subject)
                """,
                Map.of(
                        "id",
                        id,
                        "filename",
                        filename,
                        "format",
                        format,
                        "columns",
                        json.write(columns),
                        "total",
                        total,
                        "simulated",
                        simulated,
                        "by",
                        by.name(),
                        "subject",
                        by.subject()));
    }

    void insertRows(UUID id, List<RawRow> rows) {
        sql.run("""
                insert into __tenant__.import_row (import_id, line, cells)
                select :id, r.line, r.cells from jsonb_to_recordset(cast(:rows as jsonb)) as r (line integer, cells jsonb)
                """, Map.of("id", id, "rows", json.write(rows)));
    }

    long kept() {
        return sql.one("select count(*) as n from __tenant__.import", Map.of(), row -> row.number("n"));
    }

    long keptRows() {
        return sql.one(
                "select coalesce(sum(total_rows), 0) as n from __tenant__.import", Map.of(), row -> row.number("n"));
    }

    /** Rows first, some at a time: a statement has its limit, and a file many rows. */
    void delete(UUID id) {
        int some;
        do {
            some = sql.run("""
                    delete from __tenant__.import_row where import_id = :id and line in (
                      select line from __tenant__.import_row where import_id = :id order by line limit 20000)
                    """, Map.of("id", id));
        } while (some > 0);
        sql.run("delete from __tenant__.import where id = :id", Map.of("id", id));
    }

    Optional<ImportResponse> find(UUID id) {
        return sql.first(SELECT + " where i.id = :id", Map.of("id", id), this::response);
    }

    /** Who brought the file; files older than ids of people say only what somebody was called. */
    Actor asker(UUID id) {
        return sql.one(
                "select subject, by from __tenant__.import where id = :id",
                Map.of("id", id),
                row -> new Actor(
                        Objects.requireNonNullElse(row.uuidOrNull("subject"), Actor.PLATFORM.subject()),
                        row.text("by")));
    }

    /** Holds the import until the transaction ends, and reads its state. */
    Optional<String> lock(UUID id) {
        return sql.first(
                "select state from __tenant__.import where id = :id for update",
                Map.of("id", id),
                row -> row.text("state"));
    }

    /** The line up to which the rows are worked off. */
    int doneLine(UUID id) {
        return sql.one(
                "select done_line from __tenant__.import where id = :id",
                Map.of("id", id),
                row -> row.integer("done_line"));
    }

    /** Newest first. */
    List<ImportResponse> list(Instant beforeAt, UUID beforeId, int limit) {
        return sql.list(
                SELECT + " where (i.at, i.id) < (:at, :before) order by i.at desc, i.id desc limit :limit",
                Map.of("at", beforeAt, "before", beforeId, "limit", limit),
                this::response);
    }

    /** Rows after a line; an empty verdict does not filter. */
    List<ImportRow> rows(UUID id, String verdict, int afterLine, int limit) {
        return sql.list(
                """
                select line, cast(cells as text) as cells, verdict, cast(reason as text) as reason
                from __tenant__.import_row
                where import_id = :id and line > :after and (:verdict = '' or verdict = :verdict) order by line limit :limit
                """,
                Map.of("id", id, "after", afterLine, "verdict", verdict, "limit", limit),
                row -> new ImportRow(
                        row.integer("line"),
                        json.read(row.text("cells"), TEXTS),
                        row.textOrNull("verdict"),
                        message(row, "reason")));
    }

    /** Begins the test anew with these columns. */
    void beginTest(UUID id, ImportMapping mapping) {
        sql.run(
                "update __tenant__.import_row set verdict = null, reason = null, external_id = null where import_id = :id",
                Map.of("id", id));
        restart(id, "testing");
        sql.run(
                "update __tenant__.import set mapping = cast(:mapping as jsonb) where id = :id",
                Map.of("id", id, "mapping", json.write(mapping)));
    }

    /** Sets a state in which the rows are worked off from the first one. */
    void restart(UUID id, String state) {
        sql.run("""
                update __tenant__.import set state = :state, done_rows = 0, done_line = 0, created = 0, changed = 0, unchanged = 0, refused = 0,
                  error = null, version = version + 1 where id = :id
                """, Map.of("id", id, "state", state));
    }

    void setState(UUID id, String state, @Nullable Message error) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("state", state);
        values.put("error", error == null ? "" : json.write(error));
        sql.run("""
                update __tenant__.import set state = :state, error = cast(nullif(:error, '') as jsonb), version = version + 1
                where id = :id
                """, values);
    }

    /** Writes beside an import under way what keeps it waiting, or that nothing does. */
    void setWaiting(UUID id, @Nullable Message cause) {
        sql.run("""
                update __tenant__.import set error = cast(nullif(:cause, '') as jsonb)
                where id = :id and state in ('testing', 'importing') and error is distinct from cast(nullif(:cause, '') as jsonb)
                """, Map.of("id", id, "cause", cause == null ? "" : json.write(cause)));
    }

    private ImportResponse response(Row row) {
        List<String> columns = json.read(row.text("columns"), TEXTS);
        String mapping = row.textOrNull("mapping");
        String remembered = row.textOrNull("remembered");
        return new ImportResponse(
                row.uuid("id"),
                row.text("filename"),
                row.text("format"),
                row.text("state"),
                columns,
                json.read(row.text("sample"), new TypeReference<List<List<String>>>() {}),
                mapping == null ? null : json.read(mapping, ImportMapping.class),
                remembered == null ? ImportMapping.suggested(columns) : json.read(remembered, ImportMapping.class),
                row.integer("total_rows"),
                row.integer("done_rows"),
                row.integer("created"),
                row.integer("changed"),
                row.integer("unchanged"),
                row.integer("refused"),
                row.yes("simulated"),
                message(row, "error"),
                row.text("by"),
                row.instant("at"),
                row.integer("version"));
    }

    private @Nullable Message message(Row row, String column) {
        String text = row.textOrNull(column);
        return text == null ? null : json.read(text, Message.class);
    }
}

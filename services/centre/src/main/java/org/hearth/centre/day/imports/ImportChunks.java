package org.hearth.centre.day.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hearth.centre.day.imports.ImportResponses.ImportResponse;
import org.hearth.centre.day.imports.ImportResponses.ImportRow;
import org.hearth.centre.day.imports.RowParser.ParsedRow;
import org.hearth.centre.day.imports.RowParser.Refused;
import org.hearth.centre.day.session.SessionDays;
import org.hearth.centre.day.session.SessionService;
import org.hearth.exchange.ChangeLog;
import org.hearth.kernel.Message;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/**
 * Works off some rows of an import: reads them, finds out what each would do, does it unless this is the test, and writes down
 * how far it has come — all in one transaction, so that a chunk is done or not begun.
 */
@ApplicationScoped
class ImportChunks {
    private static final int CHUNK = 1_000;

    private final ImportRepository imports;
    private final SessionDays days;
    private final ImportedCatalogue catalogue;
    private final CentreSql sql;
    private final ChangeLog changes;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    ImportChunks(
            ImportRepository imports,
            SessionDays days,
            ImportedCatalogue catalogue,
            CentreSql sql,
            ChangeLog changes,
            CurrentTenant tenant,
            Json json) {
        this.imports = imports;
        this.days = days;
        this.catalogue = catalogue;
        this.sql = sql;
        this.changes = changes;
        this.tenant = tenant;
        this.json = json;
    }

    private record Verdict(
            int line, String verdict, @Nullable Message reason) {}

    /** Works off the next chunk; false when there is no more to do. */
    boolean next(UUID id) {
        String state = imports.lock(id).orElse("");
        Optional<ImportResponse> found = imports.find(id);
        if (found.isEmpty() || !state.equals("testing") && !state.equals("importing")) {
            return false;
        }
        ImportResponse job = found.get();
        ImportMapping mapping = java.util.Objects.requireNonNull(job.mapping());
        List<ImportRow> rows = imports.rows(id, "", imports.doneLine(id), CHUNK);
        List<Verdict> verdicts = new ArrayList<>();
        Map<Integer, ParsedRow> parsed = parse(job.columns(), mapping, rows, verdicts);
        Map<String, Object> values = flags(mapping);
        values.put("id", id);
        values.put("rows", write(parsed, parsed.keySet()));
        sql.run(ImportSql.IDENTIFY, only(values, "id", "rows"));
        boolean importing = state.equals("importing");
        if (importing) {
            oneAtATime();
            sql.list(ImportSql.LOCK, only(values, "rows"), row -> true);
        }
        Set<LocalDate> touched = new TreeSet<>();
        sql.list(ImportSql.CLASSIFY, values, row -> row)
                .forEach(row -> verdicts.add(verdict(row, parsed, importing, touched)));
        if (importing) {
            apply(job, parsed, verdicts, values);
            changes.append(ChangeLog.Kind.SESSION, touched);
        }
        advance(id, rows, verdicts, state);
        return rows.size() == CHUNK;
    }

    /** Two imports of one centre would make the same activity twice. */
    private void oneAtATime() {
        sql.list(
                "select cast(pg_advisory_xact_lock(hashtextextended(:centre, 3)) as text) as locked",
                Map.of("centre", tenant.require().slug()),
                row -> true);
    }

    private Map<Integer, ParsedRow> parse(
            List<String> columns, ImportMapping mapping, List<ImportRow> rows, List<Verdict> verdicts) {
        RowParser parser = new RowParser(columns, mapping, tenant.require().zone(), days.allowed());
        Map<Integer, ParsedRow> parsed = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            try {
                parsed.put(row.line(), parser.parse(row.cells()));
            } catch (Refused e) {
                verdicts.add(new Verdict(row.line(), "refused", e.reason()));
            }
        }
        return parsed;
    }

    /**
     * What becomes of a row. While importing, a row that the test found changed stays so: the rows before it may have brought its
     * activity up to date already.
     */
    private static Verdict verdict(Row row, Map<Integer, ParsedRow> parsed, boolean importing, Set<LocalDate> days) {
        int line = row.integer("line");
        String fresh = row.text("verdict");
        Message reason = switch (fresh) {
            case "duplicate" -> Message.of("与第 %s 行是同一场次。", "The same session as row %s.", row.number("first_line"));
            case "apart" -> SessionService.APART;
            case "held" -> new Message("场次已结场，不能由导入更改。", "The session is closed and cannot be changed by an import.");
            case "cancelled" ->
                new Message("场次已取消，不能由导入更改。", "The session is cancelled and cannot be changed by an import.");
            case "counted" -> {
                String statement = row.textOrNull("counted_by");
                yield statement == null
                        ? SessionService.countedBefore(row.text("counted_for"))
                        : Message.of(
                                "场次已计入履约报告 %s，不能移到报告期之外；请先为那份报告发布更正。",
                                "Statement %s counts this session; it stays within its days until that statement is corrected.",
                                statement);
            }
            case "attended" -> SessionService.ATTENDED;
            default -> null;
        };
        if (reason != null) {
            return new Verdict(line, "refused", reason);
        }
        if (!fresh.equals("unchanged")) {
            ParsedRow now = java.util.Objects.requireNonNull(parsed.get(line));
            days.add(now.times().day());
            days.add(now.times().endDay());
            for (String old : List.of("old_day", "old_end_day")) {
                LocalDate day = row.dayOrNull(old);
                if (day != null) {
                    days.add(day);
                }
            }
        }
        boolean changedAlready = importing && fresh.equals("unchanged") && "changed".equals(row.textOrNull("before"));
        return new Verdict(line, changedAlready ? "changed" : fresh, null);
    }

    private void apply(
            ImportResponse job, Map<Integer, ParsedRow> parsed, List<Verdict> verdicts, Map<String, Object> values) {
        List<Integer> created = lines(verdicts, "created");
        List<Integer> changed = lines(verdicts, "changed");
        List<Integer> both = new ArrayList<>(created);
        both.addAll(changed);
        if (both.isEmpty()) {
            return;
        }
        values.put("rows", write(parsed, both));
        values.put("by", job.by());
        values.put("zone", tenant.require().zone().getId());
        values.put("import", job.id());
        values.put("simulated", job.simulated() || tenant.require().simulated());
        catalogue.follow(imports.asker(job.id()), values);
        values.put("rows", write(parsed, created));
        sql.run(ImportSql.CREATE_SESSIONS, only(values, "rows", "hasProgramme", "simulated", "by", "import"));
        values.put("rows", write(parsed, changed));
        sql.run(ImportSql.CHANGE_SESSIONS, only(values, "rows", "hasProgramme", "hasSpace", "zone", "by", "import"));
    }

    private void advance(UUID id, List<ImportRow> rows, List<Verdict> verdicts, String state) {
        sql.run(ImportSql.VERDICTS, Map.of("id", id, "verdicts", json.write(verdicts)));
        boolean last = rows.size() < CHUNK;
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("lines", rows.size());
        values.put("line", rows.isEmpty() ? Integer.MAX_VALUE : rows.getLast().line());
        for (String kind : List.of("created", "changed", "unchanged", "refused")) {
            values.put(kind, lines(verdicts, kind).size());
        }
        values.put("then", !last ? state : state.equals("testing") ? "tested" : "done");
        sql.run(ImportSql.ADVANCE, values);
    }

    private static List<Integer> lines(List<Verdict> verdicts, String kind) {
        return verdicts.stream()
                .filter(one -> one.verdict().equals(kind))
                .map(Verdict::line)
                .toList();
    }

    private static Map<String, Object> flags(ImportMapping mapping) {
        Map<String, Object> flags = new HashMap<>();
        flags.put("hasProgramme", !mapping.programme().isEmpty());
        flags.put("hasAges", !mapping.ageMin().isEmpty() || !mapping.ageMax().isEmpty());
        flags.put("hasSpace", !mapping.space().isEmpty());
        return flags;
    }

    static Map<String, Object> only(Map<String, Object> values, String... names) {
        Map<String, Object> some = new HashMap<>();
        for (String name : names) {
            some.put(name, java.util.Objects.requireNonNull(values.get(name)));
        }
        return some;
    }

    private String write(Map<Integer, ParsedRow> parsed, Iterable<Integer> lines) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Integer line : lines) {
            ParsedRow row = java.util.Objects.requireNonNull(parsed.get(line));
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("line", line);
            json.put("external_id", row.externalId());
            json.put("title", row.title());
            json.put("programme", row.programme());
            json.put("activity_id", row.activityId());
            json.put("space", row.space());
            json.put("age_min", row.ageMin());
            json.put("age_max", row.ageMax());
            json.put("starts_at", row.times().starts().toString());
            json.put("ends_at", row.times().ends().toString());
            json.put("day", row.times().day().toString());
            json.put("end_day", row.times().endDay().toString());
            rows.add(json);
        }
        return json.write(rows);
    }
}

package org.hearth.centre.day.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.imports.ChunkTexts.ChangeSessions;
import org.hearth.centre.day.imports.ChunkTexts.Classified;
import org.hearth.centre.day.imports.ChunkTexts.Classify;
import org.hearth.centre.day.imports.ChunkTexts.CreateSessions;
import org.hearth.centre.day.imports.ChunkTexts.Identify;
import org.hearth.centre.day.imports.ChunkTexts.Verdicts;
import org.hearth.centre.day.imports.ImportResponses.ImportRow;
import org.hearth.centre.day.imports.RowParser.ParsedRow;
import org.hearth.centre.day.imports.RowParser.Refused;
import org.hearth.centre.day.session.SessionDays;
import org.hearth.centre.day.session.SessionService;
import org.hearth.exchange.ChangeLog;
import org.hearth.kernel.Message;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * Works off some rows of an import: reads them, finds out what each would do, does it unless this is the test, and writes down
 * how far it has come — all in one transaction, so that a chunk is done or not begun.
 */
@ApplicationScoped
class ImportChunks {
    private static final int CHUNK = 1_000;

    private final ImportRepository imports;
    private final ImportSql importRows;
    private final SessionDays days;
    private final ImportedCatalogue catalogue;
    private final ImportHints hints;
    private final ChunkCollisions collisions;
    private final ChunkSql sql;
    private final ChangeLog changes;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    ImportChunks(
            ImportRepository imports,
            ImportSql importRows,
            SessionDays days,
            ImportedCatalogue catalogue,
            ImportHints hints,
            ChunkCollisions collisions,
            ChunkSql sql,
            ChangeLog changes,
            CurrentTenant tenant,
            Json json) {
        this.imports = imports;
        this.importRows = importRows;
        this.days = days;
        this.catalogue = catalogue;
        this.hints = hints;
        this.collisions = collisions;
        this.sql = sql;
        this.changes = changes;
        this.tenant = tenant;
        this.json = json;
    }

    private record Verdict(
            int line, String verdict, @Nullable Message reason) {}

    /** What a file says of the sessions in it. */
    private record Says(boolean ages, boolean space) {
        static Says by(ImportMapping mapping) {
            return new Says(
                    !mapping.ageMin().isEmpty() || !mapping.ageMax().isEmpty(),
                    !mapping.space().isEmpty());
        }
    }

    /** A row that could be read, as {@link ChunkTexts} takes it. */
    @JsonNaming(SnakeCaseStrategy.class)
    private record ReadRow(
            int line,
            String externalId,
            String title,
            @Nullable String programme,
            @Nullable String activityId,
            @Nullable String space,
            @Nullable Integer ageMin,
            @Nullable Integer ageMax,
            String startsAt,
            String endsAt,
            String day,
            String endDay) {}

    /** Works off the next chunk; false when there is no more to do. */
    boolean next(UUID id) {
        Optional<Import> found = imports.hold(id).filter(Import::isUnderWay);
        if (found.isEmpty()) {
            return false;
        }
        Import job = found.get();
        job.error = null;
        List<String> columns = json.read(job.columns, new TypeReference<List<String>>() {});
        ImportMapping mapping = json.read(Objects.requireNonNull(job.mapping), ImportMapping.class);
        if (job.doneLine == Integer.MAX_VALUE) {
            return looksThrough(job, mapping);
        }
        List<ImportRow> rows = importRows.rowsAfter(id, job.doneLine, CHUNK);
        List<Verdict> verdicts = new ArrayList<>();
        Map<Integer, ParsedRow> parsed = parse(columns, mapping, rows, verdicts);
        String read = write(parsed, parsed.keySet());
        Says says = Says.by(mapping);
        sql.identify(new Identify(id, read, says.space()));
        boolean importing = job.state.equals(Import.IMPORTING);
        if (importing) {
            sql.hold(read);
        }
        Set<LocalDate> touched = new TreeSet<>();
        sql.classify(new Classify(id, read, says.ages(), says.space()))
                .forEach(row -> verdicts.add(verdict(row, parsed, importing, touched)));
        refuseTaken(says, parsed, verdicts);
        if (importing) {
            apply(job, says, parsed, verdicts);
            changes.append(ChangeLog.Kind.TIMETABLE, touched);
        }
        advance(job, rows, verdicts);
        return job.isUnderWay();
    }

    /** After the test of all rows: what they meet is known only when each of them is. */
    private boolean looksThrough(Import job, ImportMapping mapping) {
        if (hints.next(job, mapping)) {
            return true;
        }
        job.state = Import.TESTED;
        return false;
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
    private static Verdict verdict(
            Classified row, Map<Integer, ParsedRow> parsed, boolean importing, Set<LocalDate> days) {
        int line = row.line();
        String fresh = row.verdict();
        Message reason = switch (fresh) {
            case "duplicate" ->
                Message.of("与第 %s 行是同一场次。", "The same session as row %s.", Objects.requireNonNull(row.firstLine()));
            case "ambiguous" ->
                Message.of(
                        "有 %s 个同名活动，不知是哪一个；请填写服务板块或活动编号。",
                        "%s activities have this title; give the programme or the activity's id.",
                        Objects.requireNonNull(row.alike()));
            case "apart" -> SessionService.APART;
            case "activity-apart" -> CatalogueService.ACTIVITY_APART;
            case "held" -> new Message("场次已结场，不能由导入更改。", "The session is closed and cannot be changed by an import.");
            case "cancelled" ->
                new Message("场次已取消，不能由导入更改。", "The session is cancelled and cannot be changed by an import.");
            case "counted" -> {
                String statement = row.countedBy();
                yield statement == null
                        ? SessionService.countedBefore(Objects.requireNonNull(row.countedFor()))
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
            ParsedRow now = Objects.requireNonNull(parsed.get(line));
            days.add(now.times().day());
            days.add(now.times().endDay());
            Stream.of(row.oldDay(), row.oldEndDay()).filter(Objects::nonNull).forEach(days::add);
        }
        boolean changedAlready = importing && fresh.equals("unchanged") && "changed".equals(row.before());
        return new Verdict(line, changedAlready ? "changed" : fresh, null);
    }

    private void refuseTaken(Says says, Map<Integer, ParsedRow> parsed, List<Verdict> verdicts) {
        Map<Integer, Message> refused =
                collisions.refused(writing(verdicts), says.space(), lines -> write(parsed, lines));
        verdicts.replaceAll(one ->
                refused.containsKey(one.line()) ? new Verdict(one.line(), "refused", refused.get(one.line())) : one);
    }

    private static List<Integer> writing(List<Verdict> verdicts) {
        List<Integer> both = new ArrayList<>(lines(verdicts, "created"));
        both.addAll(lines(verdicts, "changed"));
        return both;
    }

    private void apply(Import job, Says says, Map<Integer, ParsedRow> parsed, List<Verdict> verdicts) {
        List<Integer> created = lines(verdicts, "created");
        List<Integer> changed = lines(verdicts, "changed");
        List<Integer> both = writing(verdicts);
        if (both.isEmpty()) {
            return;
        }
        Organisation centre = tenant.require();
        catalogue.follow(job.asker(), write(parsed, both), says.ages());
        // what moves has left its place before something new comes there
        if (!changed.isEmpty()) {
            sql.change(new ChangeSessions(
                    write(parsed, changed), says.space(), centre.zone().getId(), job.by, job.id));
        }
        if (!created.isEmpty()) {
            sql.create(new CreateSessions(write(parsed, created), job.simulated || centre.simulated(), job.by, job.id));
        }
    }

    private void advance(Import job, List<ImportRow> rows, List<Verdict> verdicts) {
        sql.note(new Verdicts(job.id, json.write(verdicts)));
        job.doneRows += rows.size();
        job.doneLine = rows.size() < CHUNK ? Integer.MAX_VALUE : rows.getLast().line();
        job.created += lines(verdicts, "created").size();
        job.changed += lines(verdicts, "changed").size();
        job.unchanged += lines(verdicts, "unchanged").size();
        job.refused += lines(verdicts, "refused").size();
        if (rows.size() < CHUNK && job.state.equals(Import.IMPORTING)) {
            job.state = Import.DONE;
        }
    }

    private static List<Integer> lines(List<Verdict> verdicts, String kind) {
        return verdicts.stream()
                .filter(one -> one.verdict().equals(kind))
                .map(Verdict::line)
                .toList();
    }

    private String write(Map<Integer, ParsedRow> parsed, Collection<Integer> lines) {
        return json.write(lines.stream()
                .map(line -> read(line, Objects.requireNonNull(parsed.get(line))))
                .toList());
    }

    private static ReadRow read(int line, ParsedRow row) {
        return new ReadRow(
                line,
                row.externalId(),
                row.title(),
                row.programme(),
                row.activityId(),
                row.space(),
                row.ageMin(),
                row.ageMax(),
                row.times().starts().toString(),
                row.times().ends().toString(),
                row.times().day().toString(),
                row.times().endDay().toString());
    }
}

package org.hearth.centre.day.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.imports.ImportResponses.ImportResponse;
import org.hearth.centre.day.imports.ImportResponses.ImportRow;
import org.hearth.files.ReceivedTable;
import org.hearth.identity.Caller;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Quota;
import org.hearth.tenancy.QuotaUse;
import org.jspecify.annotations.Nullable;

/** Takes files, and asks for the work on them; {@link ImportJob} does it. */
@ApplicationScoped
public class ImportService {
    private static final int MOST_COLUMNS = 100;

    private final ImportRepository imports;
    private final ImportSql sql;
    private final ImportSuggestions suggestions;
    private final Jobs jobs;
    private final QuotaUse use;
    private final Acts acts;
    private final Caller caller;
    private final Json json;

    @Inject
    ImportService(
            ImportRepository imports,
            ImportSql sql,
            ImportSuggestions suggestions,
            Jobs jobs,
            QuotaUse use,
            Acts acts,
            Caller caller,
            Json json) {
        this.imports = imports;
        this.sql = sql;
        this.suggestions = suggestions;
        this.jobs = jobs;
        this.use = use;
        this.acts = acts;
        this.caller = caller;
        this.json = json;
    }

    /** A file as received; where its rows lie for the moment is no part of what was asked. */
    record Upload(
            String filename,
            String sha256,
            boolean simulated,
            @JsonIgnore ReceivedTable table) {}

    /** What is left of an import that was deleted. */
    public record Deleted(UUID id) {}

    /** Takes the file into the centre's own rows. The first row that is not blank names the columns. */
    @Transactional
    @Idempotent
    public ImportResponse upload(Upload upload) {
        int total = upload.table().size() - 1;
        if (total < 1) {
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    "文件里没有数据。第一行应为列名，其后每行一个场次。",
                    "The file has no data. The first row names the columns; each further row is one session.");
        }
        Import kept = new Import();
        boolean[] headed = {false};
        RawRow.Batch batch = new RawRow.Batch(rows -> sql.insertRows(kept.id, rows));
        upload.table().forEach((line, cells) -> {
            if (headed[0]) {
                batch.add(new RawRow(line, cells));
            } else {
                headed[0] = true;
                begin(kept, upload, named(cells), total);
            }
        });
        batch.finish();
        sql.suggest(kept.id, suggestions.of(kept, upload.table()));
        use.grown(Quota.IMPORTS, imports::count);
        use.grown(Quota.IMPORT_ROWS, imports::rows);
        return sql.require(kept.id);
    }

    /** Enters the import before its rows, which are many: one too many is refused before they are written. Others go on meanwhile. */
    private void begin(Import kept, Upload upload, List<String> columns, int total) {
        kept.filename = upload.filename();
        kept.format = upload.table().format().name().toLowerCase(Locale.ROOT);
        kept.columns = json.write(columns);
        kept.totalRows = total;
        kept.simulated = upload.simulated();
        kept.by = caller.actor().name();
        imports.saved(kept);
        use.growing(Quota.IMPORTS, imports::count);
        use.growing(Quota.IMPORT_ROWS, imports::rows);
    }

    /** Deletes an import with its rows. The sessions it brought stay: they are the timetable's. */
    @Transactional
    @Idempotent
    public Deleted delete(UUID id, int seen) {
        Import gone = hold(id);
        gone.expect(seen);
        refuseUnless(!gone.isUnderWay());
        sql.deleteRows(id);
        imports.delete(gone);
        imports.flush();
        acts.record(Act.of("delete", "import", id)
                .called(gone.filename)
                .turned(Map.of("state", gone.state, "rows", gone.totalRows), null));
        use.shrunk(Quota.IMPORTS, imports::count);
        use.shrunk(Quota.IMPORT_ROWS, imports::rows);
        return new Deleted(id);
    }

    private static List<String> named(List<String> head) {
        List<String> cells = new ArrayList<>(head);
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        if (cells.size() > MOST_COLUMNS) {
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    "最多 %s 列。请删去不需要的列后再试。",
                    "At most %s columns. Remove those not needed and try again.",
                    MOST_COLUMNS);
        }
        if (new HashSet<>(cells).size() != cells.size() || cells.contains("")) {
            throw Problem.of(
                    ProblemType.INVALID_REQUEST,
                    "第一行应为列名，且不能为空或重复。",
                    "The first row names the columns; names may not be empty or repeated.");
        }
        return cells;
    }

    @Transactional
    public ImportResponse get(UUID id) {
        return sql.require(id);
    }

    @Transactional
    public Page<ImportResponse> list(PageParams page) {
        return sql.page(page);
    }

    @Transactional
    public Page<ImportRow> rows(UUID id, @Nullable String verdict, boolean hinted, PageParams page) {
        sql.require(id);
        return sql.rows(id, verdict, hinted, page);
    }

    /** Finds out for each row what importing it would do, and changes nothing. */
    @Transactional
    @Idempotent
    public ImportResponse test(UUID id, ImportMapping mapping) {
        Import tested = hold(id);
        mapping.check(sql.require(id).columns());
        refuseUnless(!tested.isUnderWay());
        sql.clearRows(id);
        tested.mapping = json.write(mapping);
        tested.begin(Import.TESTING);
        return asked(id);
    }

    /** Takes the tested rows over; after a cancelled run, goes through all of them again: what is there already stays. */
    @Transactional
    @Idempotent
    public ImportResponse run(UUID id) {
        Import run = hold(id);
        refuseUnless(run.state.equals(Import.TESTED) || run.state.equals(Import.CANCELLED));
        run.begin(Import.IMPORTING);
        acts.record(Act.of("run", "import", id).called(run.filename));
        return asked(id);
    }

    private ImportResponse asked(UUID id) {
        imports.flush();
        jobs.ask(ImportJob.KIND, id);
        return sql.require(id);
    }

    /** Stops after the rows under way. */
    @Transactional
    @Idempotent
    public ImportResponse cancel(UUID id) {
        Import stopped = hold(id);
        refuseUnless(stopped.isUnderWay());
        stopped.state = stopped.state.equals(Import.TESTING) ? Import.UPLOADED : Import.CANCELLED;
        stopped.error = null;
        imports.flush();
        acts.record(Act.of("cancel", "import", id).called(stopped.filename));
        return sql.require(id);
    }

    private Import hold(UUID id) {
        return imports.hold(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private static void refuseUnless(boolean possible) {
        if (!possible) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
    }
}

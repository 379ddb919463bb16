package org.hearth.centre.day.imports;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Quota;
import org.hearth.tenancy.QuotaUse;
import org.jspecify.annotations.Nullable;

/** Takes files, and asks for the work on them; {@link ImportJob} does it. */
@ApplicationScoped
public class ImportService {
    private static final int MOST_COLUMNS = 100;
    private static final UUID LAST = new UUID(-1, -1);

    private final ImportRepository imports;
    private final Jobs jobs;
    private final QuotaUse use;
    private final Acts acts;
    private final Caller caller;

    @Inject
    ImportService(ImportRepository imports, Jobs jobs, QuotaUse use, Acts acts, Caller caller) {
        this.imports = imports;
        this.jobs = jobs;
        this.use = use;
        this.acts = acts;
        this.caller = caller;
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
        UUID id = Ids.next();
        boolean[] headed = {false};
        RawRow.Batch batch = new RawRow.Batch(rows -> imports.insertRows(id, rows));
        upload.table().forEach((line, cells) -> {
            if (headed[0]) {
                batch.add(new RawRow(line, cells));
            } else {
                headed[0] = true;
                begin(id, upload, named(cells), total);
            }
        });
        batch.finish();
        use.grown(Quota.IMPORTS, imports::kept);
        use.grown(Quota.IMPORT_ROWS, imports::keptRows);
        return find(id);
    }

    /** Enters the import before its rows, which are many: one too many is refused before they are written. Others go on meanwhile. */
    private void begin(UUID id, Upload upload, List<String> columns, int total) {
        String format = upload.table().format().name().toLowerCase(Locale.ROOT);
        imports.insert(id, upload.filename(), format, columns, total, upload.simulated(), caller.actor());
        use.growing(Quota.IMPORTS, imports::kept);
        use.growing(Quota.IMPORT_ROWS, imports::keptRows);
    }

    /** Deletes an import with its rows. The sessions it brought stay: they are the timetable's. */
    @Transactional
    @Idempotent
    public Deleted delete(UUID id, int seen) {
        String state = lock(id);
        ImportResponse before = find(id);
        before.expect(seen);
        refuseUnless(!state.equals("testing") && !state.equals("importing"));
        imports.delete(id);
        acts.record(Act.of("delete", "import", id)
                .called(before.filename())
                .turned(Map.of("state", before.state(), "rows", before.totalRows()), null));
        use.shrunk(Quota.IMPORTS, imports::kept);
        use.shrunk(Quota.IMPORT_ROWS, imports::keptRows);
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
        return find(id);
    }

    @Transactional
    public Page<ImportResponse> list(PageParams page) {
        int size = page.size();
        Cursor before = page.after(2);
        List<ImportResponse> rows = imports.list(
                before == null ? Instant.parse("9999-01-01T00:00:00Z") : before.instant(0),
                before == null ? LAST : before.uuid(1),
                size + 1);
        return Page.cut(rows, size, last -> Cursor.of(last.at(), last.id()));
    }

    @Transactional
    public Page<ImportRow> rows(UUID id, @Nullable String verdict, PageParams page) {
        find(id);
        int size = page.size();
        Cursor after = page.after(1);
        List<ImportRow> rows =
                imports.rows(id, verdict == null ? "" : verdict, after == null ? 0 : (int) after.number(0), size + 1);
        return Page.cut(rows, size, last -> Cursor.of(last.line()));
    }

    /** Finds out for each row what importing it would do, and changes nothing. */
    @Transactional
    @Idempotent
    public ImportResponse test(UUID id, ImportMapping mapping) {
        String state = lock(id);
        mapping.check(find(id).columns());
        refuseUnless(!state.equals("testing") && !state.equals("importing"));
        imports.beginTest(id, mapping);
        jobs.ask(ImportJob.KIND, id);
        return find(id);
    }

    /** Takes the tested rows over; after a cancelled run, goes through all of them again: what is there already stays. */
    @Transactional
    @Idempotent
    public ImportResponse run(UUID id) {
        String state = lock(id);
        refuseUnless(state.equals("tested") || state.equals("cancelled"));
        imports.restart(id, "importing");
        jobs.ask(ImportJob.KIND, id);
        ImportResponse now = find(id);
        acts.record(Act.of("run", "import", id).called(now.filename()));
        return now;
    }

    /** Stops after the rows under way. */
    @Transactional
    @Idempotent
    public ImportResponse cancel(UUID id) {
        switch (lock(id)) {
            case "testing" -> imports.setState(id, "uploaded", null);
            case "importing" -> imports.setState(id, "cancelled", null);
            default -> refuseUnless(false);
        }
        ImportResponse now = find(id);
        acts.record(Act.of("cancel", "import", id).called(now.filename()));
        return now;
    }

    private String lock(UUID id) {
        return imports.lock(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private ImportResponse find(UUID id) {
        return imports.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private static void refuseUnless(boolean possible) {
        if (!possible) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
    }
}

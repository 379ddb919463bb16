package org.hearth.centre.day.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.centre.day.imports.HintSql.Met;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a file that was tested, some rows at a time: whose space is taken, and when nobody is there. Nothing of it is refused
 * (a hall may be shared on purpose); it stands beside the row and is counted by itself.
 */
@ApplicationScoped
class ImportHints {
    private static final int STEP = 1_000;

    private final HintSql sql;
    private final Json json;

    @Inject
    ImportHints(HintSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** Rows could not be looked through. */
    static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(Throwable cause) {
            super(cause);
        }
    }

    private record Row(int line, Meeting met) {}

    /**
     * Goes through the next rows; false once there are no more.
     *
     * @throws Failed where that does not succeed, for whatever reason: a file does without
     */
    boolean next(Import job, ImportMapping mapping) {
        try {
            return look(job, mapping);
        } catch (RuntimeException e) {
            throw new Failed(e);
        }
    }

    private boolean look(Import job, ImportMapping mapping) {
        Integer last = sql.last(job.id, job.hintedLine, STEP);
        if (last == null) {
            return false;
        }
        List<String> columns = json.read(job.columns, new TypeReference<>() {});
        Integer space = mapping.space().isEmpty()
                ? null
                : (Integer) columns.indexOf(mapping.space().getFirst());
        List<Row> rows = sql.met(job.id, job.hintedLine, last, space).stream()
                .map(met -> new Row(met.line(), meeting(met, space)))
                .toList();
        if (!rows.isEmpty()) {
            sql.note(job.id, json.write(rows));
        }
        job.hinted += rows.size();
        job.hintedLine = last;
        return true;
    }

    private Meeting meeting(Met met, @Nullable Integer column) {
        return new Meeting(
                column,
                column == null ? met.space() : null,
                met.otherLine(),
                met.session(),
                met.starts(),
                met.ends(),
                met.hours() == null ? null : json.read(met.hours(), new TypeReference<List<List<String>>>() {}));
    }
}

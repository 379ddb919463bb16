package org.hearth.centre.day.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearth.centre.day.imports.HintSql.Met;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Json;

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

    private record Row(int line, List<Message> hints) {}

    /** Goes through the next rows; false once there are no more. */
    boolean next(Import job, ImportMapping mapping) {
        Integer last = sql.last(job.id, job.hintedLine, STEP);
        if (last == null) {
            return false;
        }
        List<String> columns = json.read(job.columns, new TypeReference<>() {});
        Integer space = mapping.space().isEmpty()
                ? null
                : (Integer) columns.indexOf(mapping.space().getFirst());
        List<Row> rows = sql.met(job.id, job.hintedLine, last, space).stream()
                .map(met -> new Row(met.line(), hints(met)))
                .toList();
        if (!rows.isEmpty()) {
            sql.note(job.id, json.write(rows));
        }
        job.hinted += rows.size();
        job.hintedLine = last;
        return true;
    }

    private List<Message> hints(Met met) {
        List<Message> hints = new ArrayList<>();
        String space = Objects.requireNonNullElse(met.space(), "");
        if (met.otherLine() != null) {
            hints.add(
                    Message.of("与第 %2$s 行同一时间使用 %1$s。", "Row %2$s has %1$s at the same time.", space, met.otherLine()));
        }
        if (met.title() != null) {
            hints.add(Message.of(
                    "这段时间 %s 已有：%s %s–%s。",
                    "%s is taken then by %s, %s–%s.",
                    space,
                    met.title(),
                    Objects.requireNonNull(met.starts()),
                    Objects.requireNonNull(met.ends())));
        }
        if (met.hours() != null) {
            hints.add(closed(json.read(met.hours(), new TypeReference<>() {})));
        }
        return hints;
    }

    private static Message closed(List<List<String>> hours) {
        if (hours.isEmpty()) {
            return new Message("中心这一天不开放。", "The centre is closed on that day.");
        }
        List<String> open = hours.stream().map(part -> String.join("–", part)).toList();
        return Message.of(
                "不在开放时间内（当天 %1$s）。",
                "Not within opening hours (%2$s that day).", String.join("、", open), String.join(", ", open));
    }
}

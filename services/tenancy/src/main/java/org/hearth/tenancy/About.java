package org.hearth.tenancy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hearth.kernel.Language;
import org.hearth.kernel.Message;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Columns.Reader;
import org.jspecify.annotations.Nullable;

/** The sheet that describes another: what it is, of whom, of which days, narrowed down by what, made when and by whom. */
record About(Columns<?> columns, Filters filters, Rows<?> rows) {
    private static final Message NAME = new Message("说明", "About");
    private static final Message SUBJECT = new Message("项目", "Subject");
    private static final Message SAID = new Message("内容", "Says");
    private static final Message ALL = new Message("无，全部列出", "none: all rows");

    Table table(Organisation here, String by, Instant at) {
        Language language = rows.reader().language();
        // read after the rows, when it is known how many there were
        return new Table(
                language.of(NAME),
                List.of(),
                List.of(language.of(SUBJECT), language.of(SAID)),
                () -> lines(here, by, at).iterator());
    }

    private List<List<? extends @Nullable Object>> lines(Organisation here, String by, Instant at) {
        List<List<? extends @Nullable Object>> lines = new ArrayList<>();
        add(lines, "内容", "What", columns.title());
        add(lines, "机构", "Organisation", new Message(here.name(), here.nameEn()));
        if (filters.period() != null) {
            add(lines, "时间段", "Period", filters.period());
        }
        if (filters.all().isEmpty()) {
            add(lines, "筛选", "Filters", ALL);
        }
        filters.all()
                .forEach(filter -> add(
                        lines,
                        "筛选：" + filter.label().zh(),
                        "Filter: " + filter.label().en(),
                        filter.value()));
        add(lines, "行数", "Rows", rows.count());
        add(lines, "导出时间", "Made at", at);
        add(lines, "时区", "Time zone", here.zone().getId());
        add(lines, "导出人", "Made by", by);
        add(
                lines,
                "模拟数据",
                "Simulated data",
                here.simulated() || rows.anySimulated()
                        ? new Message("含模拟数据，不是真实记录", "contains simulated data, not real records")
                        : new Message("不含", "none"));
        add(lines, "空白单元格", "Empty cells", new Message("没有数据，不等于 0", "no data: that is not 0"));
        columns.notes().forEach(note -> add(lines, "说明", "Note", note));
        return lines;
    }

    private void add(List<List<? extends @Nullable Object>> lines, String zh, String en, @Nullable Object value) {
        Reader reader = rows.reader();
        List<@Nullable Object> line = new ArrayList<>();
        line.add(reader.language().of(new Message(zh, en)));
        line.add(Columns.said(value, reader));
        lines.add(line);
    }
}

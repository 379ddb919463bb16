package org.hearth.centre.day.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.centre.day.imports.ImportResponses.ImportResponse;
import org.hearth.centre.day.imports.ImportResponses.ImportRow;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.TableExport;
import org.jspecify.annotations.Nullable;

/** The workbooks around an import: an empty one to fill in, and the rows to put right or to look at again. */
@ApplicationScoped
class ImportWorkbooks {
    private static final List<String> COLUMNS =
            List.of("场次编号", "活动编号", "活动名称", "服务板块", "日期", "开始时间", "结束时间", "空间", "最小年龄", "最大年龄");

    private final ImportService service;

    @Inject
    ImportWorkbooks(ImportService service) {
        this.service = service;
    }

    Response template() {
        Table empty = new Table("场次 Sessions", List.of(), COLUMNS, List.of());
        Table sample = new Table(
                "示例 Sample",
                List.of(
                        "请填写第一张表，每行一个场次；“示例”不会被读取。 Fill in the first sheet, one row for each session; the sample is not read."),
                COLUMNS,
                List.of(List.of("示例-001", "TJ-01", "太极晨练", "为老服务", "2026-12-01", "09:00", "10:30", "多功能厅", 60, "")));
        return TableExport.workbook("hearth-timetable-template", empty, sample);
    }

    /**
     * The same columns, then the reason in both languages; without the two last columns it may be imported again. Rows that are taken
     * over and have hints stand on a second sheet, which is not read when it comes back.
     */
    Response findings(UUID id) {
        ImportResponse one = service.get(id);
        Table refused = beside(one, "未导入 Refused", List.of("未导入原因", "Reason"), "refused", ImportWorkbooks::reason);
        return one.hinted() == 0
                ? TableExport.workbook("hearth-import-refused", refused)
                : TableExport.workbook(
                        "hearth-import-refused",
                        refused,
                        beside(one, "提醒 Hints", List.of("提醒", "Hints"), null, ImportRow::hints));
    }

    private Table beside(
            ImportResponse one,
            String sheet,
            List<String> heads,
            @Nullable String verdict,
            Function<ImportRow, List<Message>> words) {
        List<String> head = new ArrayList<>(one.columns());
        head.addAll(heads);
        return new Table(
                sheet, List.of(), head, () -> new Rows(one.id(), one.columns().size(), verdict, words));
    }

    private static List<Message> reason(ImportRow row) {
        Message reason = row.reason();
        return reason == null ? List.of() : List.of(reason);
    }

    /** Reads the rows page by page while they are written out: those of a verdict, or those with hints. */
    private final class Rows implements Iterator<List<? extends @Nullable Object>> {
        private final UUID id;
        private final int columns;
        private final @Nullable String verdict;
        private final Function<ImportRow, List<Message>> words;
        private Iterator<ImportRow> page;
        private @Nullable String cursor;

        Rows(UUID id, int columns, @Nullable String verdict, Function<ImportRow, List<Message>> words) {
            this.id = id;
            this.columns = columns;
            this.verdict = verdict;
            this.words = words;
            this.page = read();
        }

        private Iterator<ImportRow> read() {
            Page<ImportRow> rows = service.rows(id, verdict, verdict == null, new PageParams(cursor, Page.MAX_LIMIT));
            cursor = rows.nextCursor();
            return rows.items().iterator();
        }

        @Override
        public boolean hasNext() {
            if (!page.hasNext() && cursor != null) {
                page = read();
            }
            return page.hasNext();
        }

        @Override
        public List<? extends @Nullable Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ImportRow row = page.next();
            List<@Nullable Object> cells = new ArrayList<>(row.cells());
            while (cells.size() < columns) {
                cells.add("");
            }
            List<Message> said = words.apply(row);
            cells.add(said.stream().map(Message::zh).collect(Collectors.joining()));
            cells.add(said.stream().map(Message::en).collect(Collectors.joining(" ")));
            return cells;
        }
    }
}

package org.hearth.centre.day.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.hearth.centre.day.imports.ImportResponses.ImportResponse;
import org.hearth.centre.day.imports.ImportResponses.ImportRow;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.kernel.Table;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.TableExport;
import org.jspecify.annotations.Nullable;

/** The workbooks around an import: an empty one to fill in, and the refused rows to put right. */
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

    /** The same columns, then the reason in both languages; without the two last columns it may be imported again. */
    Response refused(UUID id) {
        ImportResponse one = service.get(id);
        List<String> head = new ArrayList<>(one.columns());
        head.add("未导入原因");
        head.add("Reason");
        Table table = new Table(
                "未导入 Refused",
                List.of(),
                head,
                () -> new RefusedRows(id, one.columns().size()));
        return TableExport.workbook("hearth-import-refused", table);
    }

    /** Reads the rows page by page while they are written out. */
    private final class RefusedRows implements Iterator<List<? extends @Nullable Object>> {
        private final UUID id;
        private final int columns;
        private Iterator<ImportRow> page;
        private @Nullable String cursor;

        RefusedRows(UUID id, int columns) {
            this.id = id;
            this.columns = columns;
            this.page = read();
        }

        private Iterator<ImportRow> read() {
            Page<ImportRow> rows = service.rows(id, "refused", new PageParams(cursor, Page.MAX_LIMIT));
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
            Message reason = row.reason();
            cells.add(reason == null ? "" : reason.zh());
            cells.add(reason == null ? "" : reason.en());
            return cells;
        }
    }
}

package org.hearth.headquarters.network.opening;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearth.headquarters.network.opening.OpeningWorkbook.ReadBook;
import org.hearth.headquarters.network.opening.OpeningWorkbook.ReadRow;
import org.hearth.headquarters.network.opening.OpeningWorkbookResource.WorkbookRow;
import org.hearth.kernel.Table;

/** A workbook of centres as it was sent, with a reason beside each row that is refused: all its rows, since it is opened whole or not. */
final class OpeningErrors {
    private static final String REASON_ZH = "未开通原因";
    private static final String REASON_EN = "Reason";

    private OpeningErrors() {}

    static Table table(ReadBook book, List<WorkbookRow> said) {
        // a workbook that was handed back, mended and sent again has the columns already
        List<Integer> own = new ArrayList<>();
        for (int column = 0; column < book.head().size(); column++) {
            if (!List.of(REASON_ZH, REASON_EN).contains(book.head().get(column))) {
                own.add(column);
            }
        }
        List<String> head = new ArrayList<>(own.stream().map(book.head()::get).toList());
        head.add(REASON_ZH);
        head.add(REASON_EN);
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < said.size(); row++) {
            rows.add(row(book.rows().get(row), own, said.get(row)));
        }
        return new Table("中心 Centres", List.of(), head, rows);
    }

    private static List<Object> row(ReadRow row, List<Integer> own, WorkbookRow said) {
        List<Object> cells = new ArrayList<>();
        for (int column : own) {
            cells.add(column < row.cells().size() ? cell(row.cells().get(column)) : "");
        }
        cells.add(said.reasons().stream().map(reason -> reason.zh()).collect(Collectors.joining("\n")));
        cells.add(said.reasons().stream().map(reason -> reason.en()).collect(Collectors.joining("\n")));
        return cells;
    }

    /** A number and a day stay what they were in the workbook that was sent. */
    private static Object cell(String text) {
        try {
            return text.matches("\\d{1,9}(\\.\\d{1,4})?") ? new BigDecimal(text) : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return text;
        }
    }
}

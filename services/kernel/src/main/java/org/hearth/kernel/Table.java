package org.hearth.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table to hand out as a workbook or as CSV. Every text cell is made safe: one that a spreadsheet would take for a formula gets
 * an apostrophe before it. Cells are texts, numbers, days, booleans or null.
 *
 * @param name of the sheet
 * @param notes what it is, of which period, as of when: on a sheet of their own, or below the rows of CSV, so that the head comes
 *     first
 * @param rows read once, as they are written out
 */
public record Table(
        String name, List<String> notes, List<String> head, Iterable<? extends List<? extends @Nullable Object>> rows) {
    /** Media type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Signs that begin a formula, also as an input method writes them in full width. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";

    /** What a spreadsheet passes over before it looks: spaces and marks that have no width. */
    private static final String PASSED_OVER = "\uFEFF\u200B\u200C\u200D\u2060";

    /** So many lines of a workbook are held before they are written out. */
    private static final int HELD = 1_000;

    private static final String NOTES = "说明 Notes";

    /** Writes an XLSX workbook with one sheet, and one for the notes. */
    public void writeXlsx(OutputStream out) throws IOException {
        writeXlsx(out, this);
    }

    /** Writes an XLSX workbook with a sheet for each table, and a last one for their notes, if there are any. */
    public static void writeXlsx(OutputStream out, Table... tables) throws IOException {
        try (Workbook workbook = new Workbook(out, "Hearth", "1.0")) {
            for (Table table : tables) {
                table.write(workbook.newWorksheet(table.name));
            }
            List<String> notes =
                    Arrays.stream(tables).flatMap(table -> table.notes.stream()).toList();
            if (!notes.isEmpty()) {
                Worksheet sheet = workbook.newWorksheet(NOTES);
                for (int line = 0; line < notes.size(); line++) {
                    sheet.value(line, 0, safe(notes.get(line)));
                }
                sheet.finish();
            }
        }
    }

    private void write(Worksheet sheet) throws IOException {
        for (int column = 0; column < head.size(); column++) {
            sheet.value(0, column, safe(head.get(column)));
            sheet.style(0, column).bold().set();
        }
        sheet.freezePane(1, 1);
        int line = 1;
        for (List<? extends @Nullable Object> row : rows) {
            for (int column = 0; column < row.size(); column++) {
                write(sheet, line, column, row.get(column));
            }
            line++;
            if (line % HELD == 0) {
                sheet.flush();
            }
        }
        // one sheet after the other: the next may only begin when this one is written out
        sheet.finish();
    }

    private static void write(Worksheet sheet, int line, int column, @Nullable Object value) {
        switch (value) {
            case null -> {}
            case Number number -> sheet.value(line, column, number);
            case Boolean yes -> sheet.value(line, column, yes);
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            case Object other -> sheet.value(line, column, safe(other.toString()));
        }
    }

    /** Writes CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to read Chinese. */
    public void writeCsv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(head.stream().map(Table::safe));
        for (List<? extends @Nullable Object> row : rows) {
            printer.printRecord(row.stream().map(cell -> cell instanceof String text ? safe(text) : cell));
        }
        if (!notes.isEmpty()) {
            printer.println();
        }
        for (String note : notes) {
            printer.printRecord(safe(note));
        }
        printer.flush();
    }

    /** Takes from a text the power of a formula. */
    public static String safe(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (FORMULA_STARTS.indexOf(c) >= 0) {
                return "'" + text;
            }
            if (PASSED_OVER.indexOf(c) < 0 && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                return text;
            }
        }
        return text;
    }
}

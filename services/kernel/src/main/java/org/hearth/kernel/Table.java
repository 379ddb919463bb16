package org.hearth.kernel;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table to hand out as a workbook or as CSV. Every text cell is made safe: one that a spreadsheet would take for a formula gets
 * an apostrophe before it. Cells are texts, numbers, shares, money, days, times, moments (as they are at one place), booleans or null.
 *
 * @param name of the sheet
 * @param notes what it is, of which period, as of when: on a sheet of their own, or below the rows of CSV, so that the head comes
 *     first
 * @param rows read once, as they are written out
 */
public record Table(
        String name, List<String> notes, List<String> head, Iterable<? extends List<? extends @Nullable Object>> rows) {
    /** A share of a whole, 0 to 1, shown as a percentage of one decimal; it rounds down as {@link Share} does. */
    public record Percent(double share) {
        private static final int DECIMALS = 3;

        private BigDecimal rounded() {
            return BigDecimal.valueOf(share).setScale(DECIMALS, RoundingMode.FLOOR);
        }

        /** @return null for null */
        public static @Nullable Percent of(@Nullable Double share) {
            return share == null ? null : new Percent(share);
        }

        @Override
        public String toString() {
            return rounded().movePointRight(2).toPlainString() + "%";
        }
    }

    /** Media type of CSV. */
    public static final String CSV = "text/csv";

    /** Media type of a workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Signs that begin a formula, also as an input method writes them in full width. */
    private static final String FORMULA_STARTS = "=+-@＝＋－＠\t\r\n";

    /** What a spreadsheet passes over before it looks: spaces and marks that have no width. */
    private static final String PASSED_OVER = "\uFEFF\u200B\u200C\u200D\u2060";

    /** So many lines of a workbook are held before they are written out. */
    private static final int HELD = 1_000;

    private static final String NOTES = "说明 Notes";

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final double SECONDS_OF_A_DAY = 86_400;

    /** Decimals of a quotient: more say nothing to a reader. */
    private static final int DECIMALS = 2;

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
            case Percent share -> formatted(sheet, line, column, share.rounded(), "0.0%");
            case Money money -> formatted(sheet, line, column, major(money), "#,##0.00");
            case Double quotient -> sheet.value(line, column, rounded(quotient));
            case Number number -> sheet.value(line, column, number);
            case Boolean yes -> sheet.value(line, column, yes);
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            case LocalDateTime moment -> {
                sheet.value(line, column, moment);
                sheet.style(line, column).format("yyyy-mm-dd hh:mm").set();
            }
            case LocalTime time -> formatted(sheet, line, column, time.toSecondOfDay() / SECONDS_OF_A_DAY, "hh:mm");
            case Object other -> sheet.value(line, column, safe(other.toString()));
        }
    }

    private static void formatted(Worksheet sheet, int line, int column, Number value, String format) {
        sheet.value(line, column, value);
        sheet.style(line, column).format(format).set();
    }

    private static BigDecimal rounded(double quotient) {
        BigDecimal plain = BigDecimal.valueOf(quotient)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static BigDecimal major(Money money) {
        return BigDecimal.valueOf(
                money.minor(),
                Math.max(0, Currency.getInstance(money.currency()).getDefaultFractionDigits()));
    }

    /** A cell as CSV writes it. */
    private static @Nullable Object plain(@Nullable Object cell) {
        return switch (cell) {
            case null -> null;
            case Money money -> major(money).toPlainString();
            case Double quotient -> rounded(quotient).toPlainString();
            case LocalDateTime moment -> MOMENT.format(moment);
            case LocalTime time -> TIME.format(time);
            case Number number -> number;
            case LocalDate day -> day;
            case Boolean yes -> yes;
            case Percent share -> share;
            case Object text -> safe(text.toString());
        };
    }

    /** Writes CSV (RFC 4180) in UTF-8 with a byte order mark, which spreadsheets need to read Chinese. */
    public void writeCsv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        printer.printRecord(head.stream().map(Table::safe));
        for (List<? extends @Nullable Object> row : rows) {
            printer.printRecord(row.stream().map(Table::plain));
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

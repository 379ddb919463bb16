package org.hearth.kernel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the first sheet of a workbook, or a CSV file, row by row without holding it. Cells come as text; days as
 * {@code 2026-01-05}, times as {@code 09:00}. What is not such a file, or is larger than it claims to be useful, is refused.
 */
public final class TableReader {
    /** Most rows that are taken. */
    public static final int MAX_ROWS = 200_000;

    /** So much of a row, and of a cell, is read; one row that is too long stops no other. */
    private static final int MAX_CELLS = 100;

    private static final int MAX_TEXT = 2_000;

    /** A workbook may not unpack to more than this. */
    private static final long MAX_UNPACKED = 400L * 1024 * 1024;

    private static final int SNIFF = 64 * 1024;

    private TableReader() {}

    /** Kind of file, told by its first bytes. */
    public enum Format {
        CSV,
        XLSX
    }

    /** What reads the rows. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Takes one row that is not blank.
         *
         * @param line its number in the file, from 1
         */
        void row(int line, List<String> cells);
    }

    /** Tells the kind of file; an old binary workbook or anything else binary is refused. */
    public static Format format(Path file) {
        byte[] head = head(file);
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K') {
            return Format.XLSX;
        }
        for (byte one : head) {
            if (one == 0) {
                throw Problem.of(
                        ProblemType.UNSUPPORTED_MEDIA,
                        "这不是 CSV 或 XLSX 文件。若是旧版 Excel（.xls），请另存为 .xlsx。",
                        "This is neither CSV nor XLSX. Save an old Excel file (.xls) as .xlsx.");
            }
        }
        return Format.CSV;
    }

    /** Reads all rows, in order. */
    public static void read(Path file, Format format, Rows rows) {
        try {
            switch (format) {
                case CSV -> readCsv(file, rows);
                case XLSX -> readXlsx(file, rows);
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable();
        }
    }

    private static void readCsv(Path file, Rows rows) throws IOException {
        Charset charset = charset(head(file));
        try (Reader reader = skipMark(new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset)));
                CSVParser parser = CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(delimiter(file, charset))
                        .setIgnoreEmptyLines(true)
                        .setTrailingData(true)
                        .setLenientEof(true)
                        .get()
                        .parse(reader)) {
            for (CSVRecord record : parser) {
                take(rows, (int) parser.getCurrentLineNumber(), record.toList());
            }
        }
    }

    private static void readXlsx(Path file, Rows rows) throws IOException {
        refuseBomb(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            sheet.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int column = 0; column < Math.min(row.getCellCount(), MAX_CELLS + 1); column++) {
                    cells.add(row.getOptionalCell(column).map(TableReader::text).orElse(""));
                }
                take(rows, row.getRowNum(), cells);
            });
        } catch (UncheckedIOException | org.dhatim.fastexcel.reader.ExcelReaderException e) {
            throw unreadable();
        }
    }

    private static void refuseBomb(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            long unpacked = zip.stream()
                    .mapToLong(entry -> Math.max(0, entry.getSize()))
                    .sum();
            if (unpacked > MAX_UNPACKED || zip.size() > 10_000) {
                throw Problem.of(ProblemType.TOO_LARGE);
            }
        }
    }

    private static void take(Rows rows, int line, List<String> cells) {
        if (line > MAX_ROWS + 1) {
            throw Problem.of(
                    ProblemType.TOO_LARGE, "一次最多 %s 行，请分批导入。", "At most %s rows at a time; import in parts.", MAX_ROWS);
        }
        // PostgreSQL keeps no NUL in a text
        List<String> clean =
                cells.stream().limit(MAX_CELLS).map(TableReader::bounded).toList();
        if (clean.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.row(line, clean);
        }
    }

    private static String bounded(String cell) {
        String clean = cell.replace("\u0000", "").strip();
        return clean.length() <= MAX_TEXT ? clean : clean.substring(0, MAX_TEXT);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            String pattern = cell.getDataFormatString();
            if (pattern != null && pattern.matches("(?i).*[yd].*|.*h.*:.*")) {
                var time = cell.asDate();
                boolean dated = cell.asNumber().doubleValue() >= 1;
                boolean timed = !time.toLocalTime().equals(LocalTime.MIDNIGHT);
                String day = dated ? time.toLocalDate().toString() : "";
                String hour = timed || !dated ? "%02d:%02d".formatted(time.getHour(), time.getMinute()) : "";
                return (day + " " + hour).strip();
            }
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    /** UTF-8 where the bytes are, else the Chinese national standard that older spreadsheets save. */
    private static Charset charset(byte[] head) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            try {
                decoder.decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return StandardCharsets.UTF_8;
            } catch (CharacterCodingException e) {
                // the sniffed part may end inside a character
                decoder.reset();
            }
        }
        return Charset.forName("GB18030");
    }

    private static char delimiter(Path file, Charset charset) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
            String line = reader.readLine();
            String first = line == null ? "" : line;
            char best = ',';
            for (char candidate : new char[] {';', '\t'}) {
                if (count(first, candidate) > count(first, best)) {
                    best = candidate;
                }
            }
            return best;
        }
    }

    private static long count(String text, char character) {
        return text.chars().filter(one -> one == character).count();
    }

    private static Reader skipMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') {
            reader.reset();
        }
        return reader;
    }

    private static byte[] head(Path file) {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(SNIFF);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Problem unreadable() {
        return Problem.of(
                ProblemType.UNSUPPORTED_MEDIA,
                "文件无法读取，可能已损坏。请用表格软件打开并重新保存后再试。",
                "The file cannot be read and may be damaged. Open and save it in a spreadsheet program, then try again.");
    }
}

package org.hearth.standalone.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A file of dated sessions of many centres, split by centre. Rows stay as they are, byte for byte.
 *
 * @param centres those with at least one row that has a day, the one with most rows first
 * @param refused rows that name no centre, or cannot be told apart from the next
 */
public record Timetable(List<Centre> centres, int refused, LocalDate first, LocalDate last) {
    /** One character for each byte: what is not looked at passes through unchanged, whatever its encoding. */
    private static final java.nio.charset.Charset BYTES = StandardCharsets.ISO_8859_1;

    private static final String LOCATION = "Location ID";
    private static final String DAY = "First Date";

    /**
     * One centre's part of the file.
     *
     * @param earliest hour at which a session of it starts
     */
    public record Centre(String location, byte[] csv, int rows, int earliest) {
        String slug() {
            return "toronto_" + location;
        }
    }

    static Timetable read(Path file) throws IOException {
        List<String> records = records(Files.readString(file, BYTES));
        List<String> header = records.isEmpty() ? List.of() : Rows.cells(withoutMark(records.getFirst()));
        int location = header.indexOf(LOCATION);
        int day = header.indexOf(DAY);
        int hour = header.indexOf("Start Hour");
        if (location < 0 || day < 0 || hour < 0) {
            throw new IllegalArgumentException(
                    "文件没有这些列 · the file has not these columns: Location ID, First Date, Start Hour");
        }
        Map<String, Part> parts = new TreeMap<>();
        int refused = 0;
        for (String row : records.subList(1, records.size())) {
            List<String> cells = Rows.cells(row);
            String id = cell(cells, location);
            if (id.matches("[0-9A-Za-z]{1,20}") && Rows.isWhole(row)) {
                parts.computeIfAbsent(id.toLowerCase(java.util.Locale.ROOT), Part::new)
                        .add(row, cell(cells, day), cell(cells, hour));
            } else {
                refused++;
            }
        }
        for (Part part : parts.values()) {
            refused += part.days.isEmpty() ? part.rows.size() : 0;
        }
        List<Part> whole =
                parts.values().stream().filter(part -> !part.days.isEmpty()).toList();
        if (whole.isEmpty()) {
            throw new IllegalArgumentException("文件里没有场次 · the file has no sessions");
        }
        return new Timetable(
                whole.stream()
                        .map(part -> part.centre(records.getFirst()))
                        .sorted(Comparator.comparingInt(Centre::rows).reversed().thenComparing(Centre::location))
                        .toList(),
                refused,
                whole.stream()
                        .flatMap(part -> part.days.stream())
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                whole.stream()
                        .flatMap(part -> part.days.stream())
                        .max(Comparator.naturalOrder())
                        .orElseThrow());
    }

    /** What is gathered of one centre while the file is read. */
    private static final class Part {
        private final String location;
        private final List<String> rows = new ArrayList<>();
        private final List<LocalDate> days = new ArrayList<>();
        private int earliest = 24;

        private Part(String location) {
            this.location = location;
        }

        private void add(String row, String day, String hour) {
            rows.add(row);
            try {
                days.add(LocalDate.parse(day));
                earliest = Math.min(earliest, Integer.parseInt(hour));
            } catch (DateTimeException | NumberFormatException broken) {
                // the import says what is wrong with it
            }
        }

        private Centre centre(String header) {
            String text = header + "\n" + String.join("\n", rows) + "\n";
            return new Centre(location, text.getBytes(BYTES), rows.size(), earliest);
        }
    }

    /** Lines; a line that ends inside quotes goes on in the next, but a quote that is never closed swallows nothing. */
    private static List<String> records(String text) {
        List<String> records = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String record = lines.get(at);
            int end = at;
            while (!Rows.isWhole(record) && end + 1 < lines.size() && end - at < Rows.MOST_LINES) {
                end++;
                record += "\n" + lines.get(end);
            }
            if (Rows.isWhole(record)) {
                at = end;
            } else {
                record = lines.get(at);
            }
            if (!record.isBlank()) {
                records.add(record);
            }
        }
        return records;
    }

    private static String withoutMark(String header) {
        return header.startsWith("\u00ef\u00bb\u00bf") ? header.substring(3) : header;
    }

    private static String cell(List<String> cells, int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }
}

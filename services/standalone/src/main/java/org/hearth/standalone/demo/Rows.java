package org.hearth.standalone.demo;

import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Single rows of a CSV file. */
final class Rows {
    /** A cell of more lines than this is taken for a quote that somebody forgot. */
    static final int MOST_LINES = 20;

    private Rows() {}

    /** Whether every quote that is opened is closed. */
    static boolean isWhole(String row) {
        return row.chars().filter(one -> one == '"').count() % 2 == 0;
    }

    /** @return the cells, none where the row cannot be read */
    static List<String> cells(String row) {
        try (CSVParser parser = CSVParser.parse(row, CSVFormat.RFC4180)) {
            var records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.getFirst().toList();
        } catch (IOException | RuntimeException broken) {
            return List.of();
        }
    }
}

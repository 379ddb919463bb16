package org.hearth.centre.day.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** One row as it stands in the file. */
record RawRow(int line, List<String> cells) {
    /** Rows that go to the database together: not too many, and not too long. */
    static final class Batch {
        private static final int MOST = 1_000;
        private static final int MOST_TEXT = 500_000;

        private final Consumer<List<RawRow>> write;
        private final List<RawRow> rows = new ArrayList<>(MOST);
        private int text;

        Batch(Consumer<List<RawRow>> write) {
            this.write = write;
        }

        void add(RawRow row) {
            rows.add(row);
            text += row.cells().stream().mapToInt(String::length).sum();
            if (rows.size() == MOST || text > MOST_TEXT) {
                finish();
            }
        }

        /** Writes what is left. */
        void finish() {
            if (!rows.isEmpty()) {
                write.accept(rows);
            }
            rows.clear();
            text = 0;
        }
    }
}

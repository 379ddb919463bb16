package org.hearth.files.reading;

import java.io.IOException;
import java.util.List;

/** Hands on what is kept of each row: clean cells, and no more of them than a table of ours has. */
final class KeptRows {
    /** One more than is used, so that a row that is too wide can be told from one that is not. */
    static final int CELLS = 101;

    /** So much of a cell is kept; nothing that is read from a file is longer. */
    private static final int KEPT = 2_000;

    private final Rows rows;
    private int lines;
    private int last;
    private int taken;
    private long text;

    KeptRows(Rows rows) {
        this.rows = rows;
    }

    /** @param cells the first {@link #CELLS} */
    void row(int line, List<String> cells) throws IOException {
        if (++lines > Limit.LINES.most()) {
            throw new RefusedFile(Limit.LINES);
        }
        if (cells.stream().allMatch(String::isEmpty)) {
            return;
        }
        List<String> clean = cells.stream().map(KeptRows::clean).toList();
        int length = clean.stream().mapToInt(String::length).sum();
        if (length == 0) {
            return;
        }
        if (line <= last) {
            throw new RefusedFile(Limit.DAMAGED);
        }
        last = line;
        taken++;
        text += length;
        if (taken > Limit.ROWS.most() + 1) {
            throw new RefusedFile(Limit.ROWS);
        }
        if (length > Limit.ROW.most()) {
            throw new RefusedFile(Limit.ROW, line);
        }
        if (text > Limit.TEXT.most()) {
            throw new RefusedFile(Limit.TEXT);
        }
        rows.row(line, clean);
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static String clean(String cell) {
        String clean = cell.replace("\u0000", "").strip();
        return clean.length() <= KEPT ? clean : clean.substring(0, KEPT);
    }
}

package org.hearth.files.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads the first sheet of a workbook, or a CSV file, row by row without holding it. Cells come as text; days as
 * {@code 2026-01-05}, times as {@code 09:00}.
 */
public final class TableReader {
    private static final int SNIFF = 64 * 1024;

    private TableReader() {}

    /** Kind of file, told by its first bytes. */
    public enum Format {
        CSV,
        XLSX
    }

    /**
     * Reads all rows.
     *
     * @throws RefusedFile when it goes beyond a {@link Limit}
     */
    public static Format read(Path file, Rows rows) throws IOException {
        byte[] head = head(file);
        KeptRows kept = new KeptRows(rows);
        if (head.length > 3 && head[0] == 'P' && head[1] == 'K') {
            Workbook.read(file, kept);
            return Format.XLSX;
        }
        for (byte one : head) {
            if (isBinary(one)) {
                throw new RefusedFile(Limit.OTHER_KIND);
            }
        }
        CsvFile.read(file, head, kept);
        return Format.CSV;
    }

    /** No text holds these, and every damaged workbook does. */
    private static boolean isBinary(byte one) {
        return one >= 0 && one < ' ' && one != '\t' && one != '\n' && one != '\r' && one != '\f' && one != 0x1A;
    }

    private static byte[] head(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(SNIFF);
        }
    }
}

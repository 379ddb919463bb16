package org.hearth.files;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.hearth.files.reading.TableReader.Format;

/**
 * A table that was sent: all its rows are within their limits. They lie in a file until this is closed, and are gone then.
 *
 * @param sha256 of the file's bytes, 64 lower-case hexadecimal digits
 * @param size how many rows are not blank, the head among them
 * @param frames the rows as the reader handed them over
 */
public record ReceivedTable(Format format, String sha256, int size, Path frames) implements AutoCloseable {
    /** What takes the rows, in order. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Takes one row that is not blank.
         *
         * @param line its number in the file, from 1
         * @param cells at most 101, each at most 2,000 characters, together at most 8,000
         */
        void row(int line, List<String> cells);
    }

    /** Gives all rows, in order, holding one. */
    public void forEach(Rows rows) {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(frames)))) {
            for (int row = 0; row < size; row++) {
                in.readByte();
                int line = in.readInt();
                int count = in.readShort();
                List<String> cells = new ArrayList<>(count);
                for (int cell = 0; cell < count; cell++) {
                    cells.add(in.readUTF());
                }
                rows.row(line, cells);
            }
        } catch (EOFException e) {
            throw new IllegalStateException("a reader's frames are not whole", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(frames);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Refuses a file that is called a workbook and is none: read as text, all of it would be wrong. */
    public void checkName(String filename) {
        if (format == Format.CSV && filename.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw Refusals.noWorkbook();
        }
    }
}

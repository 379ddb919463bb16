package org.hearth.files.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Comma-separated values (RFC 4180), as spreadsheets write them: semicolons or tabs too, text behind a closing quote is part of
 * the cell, and a last quote may be missing. Our own reader, because one that first reads a cell or a row cannot bound it.
 */
final class CsvFile {
    private static final int END = -1;

    private final Reader reader;
    private final char delimiter;
    private final KeptRows rows;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private int columns;
    private int line = 1;
    private int began = 1;

    private CsvFile(Reader reader, char delimiter, KeptRows rows) {
        this.reader = reader;
        this.delimiter = delimiter;
        this.rows = rows;
    }

    /** @param head the file's first bytes */
    static void read(Path file, byte[] head, KeptRows rows) throws IOException {
        Charset charset = charset(head);
        char delimiter = delimiter(new String(head, charset));
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset))) {
            reader.mark(1);
            if (reader.read() != '\uFEFF') {
                reader.reset();
            }
            new CsvFile(reader, delimiter, rows).read();
        }
    }

    private void read() throws IOException {
        int next = reader.read();
        while (next != END) {
            if (next == '"' && cell.isEmpty()) {
                next = quoted();
            } else if (next == delimiter) {
                endCell();
                next = reader.read();
            } else if (next == '\n' || next == '\r') {
                next = endLine(next);
                endRow();
            } else {
                add(next);
                next = reader.read();
            }
        }
        endRow();
    }

    /** Reads behind an opening quote; returns what follows the closing one. */
    private int quoted() throws IOException {
        int next = reader.read();
        while (next != END) {
            if (next == '"') {
                next = reader.read();
                if (next != '"') {
                    return next;
                }
            } else if (next == '\n' || next == '\r') {
                next = endLine(next);
                add('\n');
                continue;
            }
            add(next);
            next = reader.read();
        }
        return END;
    }

    /** Counts a line's end, one character or two; returns what follows. */
    private int endLine(int end) throws IOException {
        line++;
        int next = reader.read();
        return end == '\r' && next == '\n' ? reader.read() : next;
    }

    private void add(int character) {
        if (cell.length() >= Limit.CELL.most()) {
            throw new RefusedFile(Limit.CELL, began);
        }
        cell.append((char) character);
    }

    private void endCell() {
        columns++;
        if (columns > Limit.COLUMNS.most()) {
            throw new RefusedFile(Limit.COLUMNS, began);
        }
        if (columns <= KeptRows.CELLS) {
            cells.add(cell.toString());
        }
        cell.setLength(0);
    }

    private void endRow() throws IOException {
        endCell();
        rows.row(began, cells);
        cells.clear();
        columns = 0;
        began = line;
    }

    /** UTF-8 where the bytes are, else the Chinese national standard that older spreadsheets save. */
    private static Charset charset(byte[] head) {
        for (int cut = 0; cut < 4 && cut < head.length; cut++) {
            try {
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return StandardCharsets.UTF_8;
            } catch (CharacterCodingException e) {
                // the bytes at hand may end inside a character
            }
        }
        return Charset.forName("GB18030");
    }

    private static char delimiter(String head) {
        String first = head.lines().findFirst().orElse("");
        char best = ',';
        for (char candidate : new char[] {';', '\t'}) {
            if (count(first, candidate) > count(first, best)) {
                best = candidate;
            }
        }
        return best;
    }

    private static long count(String text, char character) {
        return text.chars().filter(one -> one == character).count();
    }
}

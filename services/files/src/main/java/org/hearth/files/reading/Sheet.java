package org.hearth.files.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearth.files.reading.Xml.At;
import org.jspecify.annotations.Nullable;

/** The cells of one sheet, row by row. */
final class Sheet {
    private final Xml xml;
    private final List<String> texts;
    private final DayStyles styles;
    private final boolean from1904;
    private final KeptRows rows;
    private final List<String> cells = new ArrayList<>();
    private final StringBuilder value = new StringBuilder();
    private int line;
    private int column;

    private Sheet(Xml xml, List<String> texts, DayStyles styles, boolean from1904, KeptRows rows) {
        this.xml = xml;
        this.texts = texts;
        this.styles = styles;
        this.from1904 = from1904;
        this.rows = rows;
    }

    static void read(Parts parts, String part, List<String> texts, DayStyles styles, boolean from1904, KeptRows rows)
            throws IOException {
        try (Xml xml = parts.open(part)) {
            new Sheet(xml, texts, styles, from1904, rows).read();
        }
    }

    private void read() throws IOException {
        for (At at = xml.next(); at != At.DONE; at = xml.next()) {
            switch (xml.name()) {
                case "row" -> {
                    if (at == At.START) {
                        line = xml.number("r", line + 1);
                        column = 0;
                        cells.clear();
                    } else {
                        rows.row(line, cells);
                    }
                }
                case "c" -> {
                    if (at == At.START) {
                        cell();
                    }
                }
                default -> {}
            }
        }
    }

    /** Reads from the beginning of a cell to its end. */
    private void cell() {
        String place = xml.attribute("r");
        column = place == null ? column + 1 : column(place);
        if (column > Limit.COLUMNS.most()) {
            throw new RefusedFile(Limit.COLUMNS, line);
        }
        String type = xml.attribute("t");
        int style = xml.number("s", 0);
        value.setLength(0);
        for (At at = xml.next(); at != At.END || !xml.name().equals("c"); at = xml.next()) {
            if (at == At.DONE) {
                throw new RefusedFile(Limit.DAMAGED);
            }
            if (at == At.START) {
                switch (xml.name()) {
                    case "v", "t" -> xml.text(value, line);
                    case "rPh", "f" -> xml.skip();
                    default -> {}
                }
            }
        }
        if (column <= KeptRows.CELLS && !value.isEmpty()) {
            while (cells.size() < column) {
                cells.add("");
            }
            cells.set(column - 1, text(type, style));
        }
    }

    private String text(@Nullable String type, int style) {
        String raw = value.toString();
        return switch (type == null ? "n" : type) {
            case "s" -> shared(raw);
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "n" -> Numbers.text(raw, styles.showDay(style), from1904);
            default -> raw;
        };
    }

    private String shared(String number) {
        try {
            int at = Integer.parseInt(number);
            return at >= 0 && at < texts.size() ? texts.get(at) : "";
        } catch (NumberFormatException e) {
            throw new RefusedFile(Limit.DAMAGED);
        }
    }

    /** The number of a column from a reference like {@code AB12}, from 1; one beyond the most when it goes beyond. */
    private static int column(String place) {
        int column = 0;
        for (int at = 0; at < place.length(); at++) {
            char letter = place.charAt(at);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
            if (column > Limit.COLUMNS.most()) {
                return Limit.COLUMNS.most() + 1;
            }
        }
        if (column == 0) {
            throw new RefusedFile(Limit.DAMAGED);
        }
        return column;
    }
}

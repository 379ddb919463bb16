package org.hearth.files.reading;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.hearth.files.reading.Xml.At;

/** Which of a workbook's cell styles show a number as a day or a time. */
final class DayStyles {
    private final BitSet days = new BitSet();

    /** Whether this style does. */
    boolean showDay(int style) {
        return days.get(style);
    }

    static DayStyles read(Parts parts, String part) throws IOException {
        DayStyles styles = new DayStyles();
        Map<Integer, Boolean> formats = new HashMap<>();
        int style = 0;
        boolean ofCells = false;
        try (Xml xml = parts.open(part)) {
            for (At at = xml.next(); at != At.DONE; at = xml.next()) {
                String name = xml.name();
                if (name.equals("cellXfs")) {
                    ofCells = at == At.START;
                } else if (at == At.START && name.equals("numFmt")) {
                    String code = xml.attribute("formatCode");
                    formats.put(xml.number("numFmtId", 0), code != null && isDay(code));
                } else if (at == At.START && ofCells && name.equals("xf")) {
                    int format = xml.number("numFmtId", 0);
                    styles.days.set(style++, formats.getOrDefault(format, isBuiltInDay(format)));
                }
                if (style > Limit.FORMATS.most() || formats.size() > Limit.FORMATS.most()) {
                    throw new RefusedFile(Limit.FORMATS);
                }
            }
        }
        return styles;
    }

    /** ECMA-376 part 1, 18.8.30; 27–36 and 50–58 are days in Chinese, Japanese and Korean workbooks. */
    private static boolean isBuiltInDay(int format) {
        return format >= 14 && format <= 22
                || format >= 27 && format <= 36
                || format >= 45 && format <= 47
                || format >= 50 && format <= 58;
    }

    /** Whether a format has letters of days or hours outside quotes; colours and conditions in brackets do not count. */
    static boolean isDay(String code) {
        if (code.length() > Limit.FORMAT.most()) {
            throw new RefusedFile(Limit.FORMAT);
        }
        String format = code.toLowerCase(Locale.ROOT);
        for (int at = 0; at < format.length(); at++) {
            switch (format.charAt(at)) {
                case '\\', '_', '*' -> at++;
                case '"' -> at = end(format, at, '"');
                case '[' -> {
                    int end = end(format, at, ']');
                    String inside = format.substring(at + 1, Math.min(end, format.length()));
                    // [h]:mm counts hours beyond 24
                    if (!inside.isEmpty() && inside.chars().allMatch(one -> one == 'h' || one == 'm' || one == 's')) {
                        return true;
                    }
                    at = end;
                }
                case 'y', 'm', 'd', 'h', 's' -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    private static int end(String format, int from, char closing) {
        int end = format.indexOf(closing, from + 1);
        return end < 0 ? format.length() : end;
    }
}

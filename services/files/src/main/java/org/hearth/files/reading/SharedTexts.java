package org.hearth.files.reading;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.hearth.files.reading.Xml.At;

/** A workbook's table of texts, which cells name by number. */
final class SharedTexts {
    /** What a text costs beside its letters. */
    private static final int EACH = 24;

    private SharedTexts() {}

    static List<String> read(Parts parts, String part) throws IOException {
        List<String> texts = new ArrayList<>();
        long kept = 0;
        try (Xml xml = parts.open(part)) {
            StringBuilder text = new StringBuilder();
            for (At at = xml.next(); at != At.DONE; at = xml.next()) {
                switch (xml.name()) {
                    case "t" -> {
                        if (at == At.START) {
                            xml.text(text, 0);
                        }
                    }
                    // how a Japanese text is read is no part of it
                    case "rPh" -> {
                        if (at == At.START) {
                            xml.skip();
                        }
                    }
                    case "si" -> {
                        if (at == At.END) {
                            texts.add(text.toString());
                            kept += text.length() + EACH;
                        }
                        text.setLength(0);
                    }
                    default -> {}
                }
                if (kept > Limit.STRINGS.most()) {
                    throw new RefusedFile(Limit.STRINGS);
                }
            }
        }
        return texts;
    }
}

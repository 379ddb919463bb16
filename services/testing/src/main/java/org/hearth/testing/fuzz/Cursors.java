package org.hearth.testing.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Cursors nobody was given: well encoded, with keys no page ended at. */
final class Cursors {
    private static final List<String> KEYS = List.of(
            "",
            "x",
            "\u0000",
            "-999999999-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "-1000000000-01-01T00:00:00Z",
            "+1000000000-12-31T23:59:59.999999999Z",
            "9223372036854775807",
            "NaN",
            "00000000-0000-0000-0000-000000000000");
    private static final int MOST_KEYS = 4;

    private Cursors() {}

    static List<String> odd() {
        List<String> cursors = new ArrayList<>(List.of("A", "====", "%F0%9F%98%80", "A".repeat(4_000)));
        for (String key : KEYS) {
            for (int keys = 1; keys <= MOST_KEYS; keys++) {
                String plain = String.join("\u001f", java.util.Collections.nCopies(keys, key));
                cursors.add(
                        Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8)));
            }
        }
        return cursors;
    }
}

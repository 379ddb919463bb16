package org.hearth.server;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which of the two languages a reader wants, whatever the header holds. */
final class Languages {
    private static final int LONGEST = 1_000;

    private Languages() {}

    /** @return whether English comes before every other language in {@code Accept-Language}; a header that is none says nothing */
    static boolean english(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST) {
            return false;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            return !ranges.isEmpty() && ranges.getFirst().getRange().matches("en(-.*)?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}

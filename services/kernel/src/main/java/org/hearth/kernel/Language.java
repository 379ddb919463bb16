package org.hearth.kernel;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The two languages of the product. */
public enum Language {
    ZH,
    EN;

    private static final int LONGEST = 1_000;

    /**
     * Which of the two a reader wants, whatever the header holds.
     *
     * @param acceptLanguage the header as it came
     * @return English where it comes before every other language; a header that is none says nothing
     */
    public static Language wanted(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.length() > LONGEST) {
            return ZH;
        }
        try {
            List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(acceptLanguage);
            return !ranges.isEmpty() && ranges.getFirst().getRange().matches("en(-.*)?") ? EN : ZH;
        } catch (IllegalArgumentException e) {
            return ZH;
        }
    }

    /** @return the text in this language */
    public String of(Message message) {
        return this == EN ? message.en() : message.zh();
    }
}

package org.hearth.tenancy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.hearth.kernel.Message;
import org.jspecify.annotations.Nullable;

/** What the codes of one field are called by people. */
public final class Words {
    private static final int OF_A_CODE = 3;

    private final Map<String, Message> words = new LinkedHashMap<>();

    private Words() {}

    /** @param codes each code, its Chinese word and its English one: {@code "held", "已结场", "Held"} */
    public static Words of(String... codes) {
        Words words = new Words();
        for (int code = 0; code < codes.length; code += OF_A_CODE) {
            words.words.put(codes[code], new Message(codes[code + 1], codes[code + 2]));
        }
        return words;
    }

    /** @return a {@link Message}; a code that has no word is given back, null for null */
    public @Nullable Object of(@Nullable String code) {
        if (code == null) {
            return null;
        }
        Message word = words.get(code);
        return word == null ? code : word;
    }
}

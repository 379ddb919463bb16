package org.hearth.centre.people.resident;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a name is found by its sound: what it sounds like from each of its syllables on, in full and by initials, each a word of its own
 * — {@code chenayi ayi yi cay ay y}. Whoever types begins at the beginning of a syllable: 张 is found by zhang and z, not by han.
 */
final class Pinyin {
    /** From so many syllables on: a long name is found by its beginning. */
    private static final int MOST = 8;

    private Pinyin() {}

    /** The whole of what a name sounds like: the first word of {@link #of}. */
    static String whole(String name) {
        return String.join("", syllables(name));
    }

    private static List<String> syllables(String name) {
        return Stream.of(PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL, " ")
                        .toLowerCase(Locale.ROOT)
                        .split(" "))
                .filter(syllable -> !syllable.isBlank())
                .toList();
    }

    static String of(String name) {
        List<String> syllables = syllables(name);
        List<String> initials =
                syllables.stream().map(syllable -> syllable.substring(0, 1)).toList();
        Set<String> words = new LinkedHashSet<>();
        for (List<String> parts : List.of(syllables, initials)) {
            for (int from = 0; from < Math.min(parts.size(), MOST); from++) {
                words.add(parts.stream().skip(from).collect(Collectors.joining()));
            }
        }
        return String.join(" ", words);
    }
}

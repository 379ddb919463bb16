package org.hearth.centre.people.resident;

import com.github.houbb.pinyin.constant.enums.PinyinStyleEnum;
import com.github.houbb.pinyin.util.PinyinHelper;
import java.util.Locale;

/** How a name is found by its sound: full pinyin and initials, e.g. {@code chenayi cay}. */
final class Pinyin {
    private Pinyin() {}

    static String of(String name) {
        String full = PinyinHelper.toPinyin(name, PinyinStyleEnum.NORMAL, "");
        String initials = PinyinHelper.toPinyin(name, PinyinStyleEnum.FIRST_LETTER, "");
        return (full.replace(" ", "") + " " + initials.replace(" ", "")).toLowerCase(Locale.ROOT);
    }
}

package org.hearth.headquarters.network.opening;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hearth.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * What a centre is for, above all. Kept as a code, so that centres entered by people of different tongues stand in one group; read
 * from a workbook also by its word in either language, and by words that were typed before there were codes.
 */
public enum Positioning {
    GENERAL("综合", "General"),
    NEIGHBOURHOOD("睦邻", "Neighbourhood", "睦邻中心"),
    COMMUNITY_SERVICE("社区服务", "Community service"),
    SOCIAL_ORGANISATIONS("社会组织", "Social organisations", "社会组织服务"),
    ELDERS("养老", "Elders", "长者服务", "为老服务", "养老服务"),
    DISABILITY("残障", "Disability", "残障服务", "助残"),
    PARTY("党群", "Party-masses", "党群服务", "Party and masses"),
    SPORT("运动健身", "Sport and fitness"),
    SWIMMING_SKATING("游泳与滑冰", "Swimming and skating"),
    FAMILIES_YOUTH("亲子与青少年", "Families and youth"),
    ARTS("文化艺术", "Arts and culture"),
    OTHER("其他", "Other");

    /** All codes, as a pattern of the API. */
    public static final String CODES =
            "general|neighbourhood|community-service|social-organisations|elders|disability|party|sport|swimming-skating"
                    + "|families-youth|arts|other";

    private final String zh;
    private final String en;
    private final List<String> before;

    Positioning(String zh, String en, String... before) {
        this.zh = zh;
        this.en = en;
        this.before = List.of(before);
    }

    String zh() {
        return zh;
    }

    String en() {
        return en;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @return the word in both languages, as a table shows it */
    public String words() {
        return zh + " " + en;
    }

    /** @return the one that a code or a word in either language names */
    public static Optional<Positioning> of(String text) {
        String said = text.strip();
        return Arrays.stream(values()).filter(each -> each.isCalled(said)).findFirst();
    }

    /** @return a {@link Message} for a code; what is none is given back, null for null */
    public static @Nullable Object messageOf(@Nullable String code) {
        return code == null
                ? null
                : of(code).<Object>map(each -> new Message(each.zh, each.en)).orElse(code);
    }

    private boolean isCalled(String said) {
        return code().equals(said)
                || zh.equals(said)
                || en.equalsIgnoreCase(said)
                || words().equalsIgnoreCase(said)
                || before.stream().anyMatch(said::equalsIgnoreCase);
    }
}

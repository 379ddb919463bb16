package org.hearth.headquarters.compare.comparison;

import java.util.Arrays;
import java.util.Locale;
import org.hearth.kernel.Message;
import org.hearth.kernel.Period;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What to compare, over which days, how normalised, in which order. */
record ComparisonQuery(
        Period period, Measure measure, Per per, Band band, String q, String district, Sort sort, boolean descending) {

    /** What is counted. Definitions: docs/metrics.md. */
    enum Measure {
        VISITS(
                "visits",
                true,
                "人次：已结场场次的到场人数之和，按签到方式去重；未结场的另列，不含敏感服务。",
                "Visits: heads of held sessions by the counting rules; those not yet closed stand apart, without sensitive programmes."),
        SESSIONS_HELD(
                "sessions_held",
                true,
                "场次：已结场的场次数，不含敏感服务。",
                "Sessions held: sessions that were closed, without sensitive programmes."),
        PEOPLE(
                "people",
                false,
                "服务人数（去重）：在该日、月、季或年内已结场场次中知道姓名的不同居民；不跨期相加，也不跨中心相加，不含敏感服务。月、季、年的人数最多每 30 秒更新一次，可能稍晚于人次。",
                "People: distinct residents known by name at held sessions in the day, month, quarter or year; never added up, without sensitive programmes. Those of a month, quarter or year are counted anew at most every 30 s and may lag behind visits."),
        VERIFIABILITY("verifiability", false, "可核验率：（扫码 + 登记）÷ 人次。", "Verifiability: (SCAN + NAMED) ÷ visits."),
        HOURS_OPEN("hours_open", false, "开放小时：按当时的开放时间计算。", "Hours open: by the opening hours that were true then.");

        private final String column;
        private final boolean normalised;
        private final Message definition;

        Measure(String column, boolean normalised, String zh, String en) {
            this.column = column;
            this.normalised = normalised;
            this.definition = new Message(zh, en);
        }

        /** Name of its column in the report. */
        String column() {
            return column;
        }

        /** Whether it may be divided by area or hours. */
        boolean normalised() {
            return normalised;
        }

        Message definition() {
            return definition;
        }
    }

    /** By what the measure is divided. */
    enum Per {
        NONE,
        /** 100 m² of the floor area that was true then. */
        AREA,
        /** An opening hour. */
        HOUR
    }

    /** Peers by floor area: ≤ 1,000 m², 1,000–3,000 m², > 3,000 m². */
    enum Band {
        ALL,
        SMALL,
        MEDIUM,
        LARGE
    }

    enum Sort {
        VALUE,
        NAME,
        AREA,
        COMPLETENESS
    }

    /** Reads a word of the address, e.g. {@code sessions-held}; absent means the first. */
    static <E extends Enum<E>> E word(String field, @Nullable String text, Class<E> type) {
        E[] values = type.getEnumConstants();
        if (text == null || text.isEmpty()) {
            return values[0];
        }
        return Arrays.stream(values)
                .filter(value -> word(value).equals(text))
                .findFirst()
                .orElseThrow(() -> Problem.invalid(
                        field,
                        "可选：%s。",
                        "One of: %s.",
                        String.join(
                                ", ",
                                Arrays.stream(values).map(ComparisonQuery::word).toList())));
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Refuses to divide what may not be divided. */
    ComparisonQuery checked() {
        if (per != Per.NONE && !measure.normalised()) {
            throw Problem.invalid("per", "这个指标不做折算。", "This measure is not normalised.");
        }
        return this;
    }
}

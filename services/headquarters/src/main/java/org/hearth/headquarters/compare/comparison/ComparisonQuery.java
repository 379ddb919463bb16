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
        HOURS_OPEN(
                "hours_open",
                false,
                "开放小时：期间里已经过完的每一天开放多少小时，加起来。每天取中心档案里当时有效的每周时间；中心为那一天安排了特殊日期（节假日、闭馆、加开等）的，取特殊日期的时间。全国放假调休本身不改变它；今天还没过完，不算。",
                "Hours open: the hours of every day of the period that is over, added up. Each day has the weekly hours of the profile that was valid then; where the centre arranged a special day (holiday, closure, extra opening), it has those instead. National days change nothing by themselves, and today is not over yet."),
        OCCUPANCY(
                "occupancy",
                false,
                "空间使用率：开放时间内空间被使用的小时 ÷ 空间可用的小时；已结场的场次和已使用的预约都算，同时有几件事的只算一次，只算过完的日子，不含敏感服务。没有写明空间的场次不在其中。",
                "Occupancy: hours in which spaces were in use ÷ hours for which they could be, within the opening hours of days that are over; by held sessions and bookings used, without sensitive programmes. Sessions without a known space are not in it."),
        FOOTFALL(
                "footfall",
                false,
                "人流：门口计数器的进门次数，只含有读数的日子；没有读数不等于 0。人流与人次各数各的，不能相加。",
                "Footfall: how often somebody came through the door, of days with a reading; no reading is not 0. Never added to visits."),
        VISITS_PER_FOOTFALL(
                "visits_per_footfall",
                false,
                "每 100 次进门的人次：有读数的日子里已结场场次的人次 ÷ 人流 × 100，不含敏感服务。两者各数各的，可以超过 100，不是同一批人的比例。",
                "Visits per 100 entries: visits of held sessions ÷ footfall × 100, of days with a reading, without sensitive programmes. The two are counted apart: it may exceed 100 and is no share of the same people."),
        CLOSED_DAYS(
                "closed_days",
                false,
                "特别闭馆天数：按每周的时间本应开放、由中心安排闭馆的日子；它们不是开放日。只看数值，不排名。",
                "Days closed by the centre: open by their weekday, and closed by a special day; they are no open days. Shown and not ranked.");

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

        /** Whether it is read off at the door, so that it is of the days with a reading alone. */
        boolean ofReadings() {
            return this == FOOTFALL || this == VISITS_PER_FOOTFALL;
        }

        /** Whether it says anything only where a session was held or somebody came. */
        boolean ofWork() {
            return this != HOURS_OPEN && this != OCCUPANCY && this != FOOTFALL && this != CLOSED_DAYS;
        }

        /** Whether more of it is a place among others at all. */
        boolean ranked() {
            return this != CLOSED_DAYS;
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

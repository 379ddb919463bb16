package org.hearth.standalone.bench;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.util.Map;

/** The days the measurement is about, counted from today. */
final class Days {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    static final LocalDate TODAY = LocalDate.now(ZONE);

    /** So many days with sessions, up to today. */
    static final int COUNT = 10;

    /** The first of them, and the last that is listed. */
    static final LocalDate FIRST = TODAY.minusDays(COUNT - 1L);

    static final LocalDate LISTED_TO = FIRST.plusDays(6);

    /** The day of 50 sessions, which no list reaches. */
    static final LocalDate BUSY = FIRST.minusDays(1);

    /** The last whole quarter. */
    static final LocalDate QUARTER = TODAY.with(IsoFields.DAY_OF_QUARTER, 1).minusMonths(3);

    static final LocalDate QUARTER_TO = QUARTER.plusMonths(3).minusDays(1);

    private Days() {}

    /** By the names that scripts of pgbench use. */
    static Map<String, LocalDate> variables() {
        return Map.of(
                "first_day",
                FIRST,
                "listed_to",
                LISTED_TO,
                "busy_day",
                BUSY,
                "quarter",
                QUARTER,
                "quarter_to",
                QUARTER_TO);
    }
}

package org.hearth.centre.day.series;

import java.time.LocalDate;
import java.util.List;

/** The days of a rule that says itself no end, within a season. */
public final class SeasonDays {
    private SeasonDays() {}

    /** The days from the first to the last; refuses what is no rule, or has none. */
    public static List<LocalDate> of(String rule, LocalDate first, LocalDate last) {
        return SeriesRule.endless(rule, last).days(first, last);
    }

    /** The same rule as a series of the season has it. */
    public static String ending(String rule, LocalDate last) {
        return SeriesRule.endless(rule, last).text();
    }
}

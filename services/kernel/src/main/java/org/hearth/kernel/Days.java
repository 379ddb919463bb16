package org.hearth.kernel;

import java.time.LocalDate;

/**
 * The days the house knows, 1900 to 2199. Java and PostgreSQL each know more, but not the same ones; what lies outside is refused
 * where it comes in, so that nothing behind has to think of the end of time.
 */
public final class Days {
    public static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /** No profile of a centre and no contract begins before. */
    public static final LocalDate EARLIEST_WORK = LocalDate.of(1990, 1, 1);

    /** What is said of a day before {@link #FIRST} or after {@link #LAST}. */
    public static final Message OUT_OF_RANGE =
            new Message("日期须在 1900 年到 2199 年之间。", "A date must be between 1900 and 2199.");

    private Days() {}

    public static boolean known(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }
}

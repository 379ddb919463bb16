package org.hearth.centre.day.series;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import org.hearth.kernel.Problem;

/**
 * A term that is taken again. Weekdays stay: the week of its first day becomes the week in which the new one begins, and whatever lay
 * in it lies as many whole weeks later.
 *
 * @param from its first day, {@code to} its last
 * @param starts the first day of the new one
 */
public record Term(LocalDate from, LocalDate to, LocalDate starts) {
    private static final int LONGEST = 366;

    /**
     * @param today before which no new term begins
     * @param latest the last day on which anything may be planned
     */
    public static Term of(LocalDate from, LocalDate to, LocalDate starts, LocalDate today, LocalDate latest) {
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "最后一天不能早于第一天。", "The last day may not be before the first.");
        }
        if (!to.isBefore(from.plusDays(LONGEST))) {
            throw Problem.invalid("to", "一期最长 %s 天。", "A term has at most %s days.", LONGEST);
        }
        if (!starts.isAfter(to)) {
            throw Problem.invalid(
                    "starts", "新一期要在照着排的那一期之后开始。", "The new term begins after the one that is taken again.");
        }
        if (starts.isBefore(today)) {
            throw Problem.invalid("starts", "新一期不能从过去开始。", "The new term does not begin in the past.");
        }
        Term term = new Term(from, to, starts);
        if (term.last().isAfter(latest)) {
            throw Problem.invalid(
                    "starts", "最多只能排到三年之内（%s）。", "Nothing is planned more than three years ahead (%s).", latest);
        }
        return term;
    }

    /** The day of the new term on which lies what lay on this one; before its first day there may be nothing. */
    LocalDate again(LocalDate day) {
        return day.plusDays(ChronoUnit.DAYS.between(monday(from), monday(starts)));
    }

    /** The day of the term that was of which this one is the day again. */
    LocalDate before(LocalDate day) {
        return day.minusDays(ChronoUnit.DAYS.between(monday(from), monday(starts)));
    }

    /** The last day of the new term. */
    public LocalDate last() {
        return again(to);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}

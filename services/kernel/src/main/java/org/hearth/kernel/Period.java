package org.hearth.kernel;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Whole local days, first and last included. */
public record Period(LocalDate from, LocalDate to) {
    /** Longest period any report takes: ten years. */
    public static final int MAX_DAYS = 3_660;

    public Period {
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "结束日期不能早于开始日期。", "The last day may not be before the first.");
        }
        if (ChronoUnit.DAYS.between(from, to) >= MAX_DAYS) {
            throw Problem.invalid("to", "时间段最长十年。", "A period may span ten years at the most.");
        }
    }

    /** A stretch of the calendar for which people are counted distinctly and roll-ups are kept. */
    public enum Grain {
        DAY,
        MONTH,
        QUARTER,
        YEAR;

        /** @return first day of the stretch that holds {@code day} */
        public LocalDate startOf(LocalDate day) {
            return switch (this) {
                case DAY -> day;
                case MONTH -> day.withDayOfMonth(1);
                case QUARTER -> LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
                case YEAR -> LocalDate.of(day.getYear(), 1, 1);
            };
        }

        /** @return its length as an SQL interval */
        public String interval() {
            return switch (this) {
                case DAY -> "1 day";
                case MONTH -> "1 month";
                case QUARTER -> "3 months";
                case YEAR -> "1 year";
            };
        }

        /** @return first day after the stretch that starts on {@code start} */
        public LocalDate next(LocalDate start) {
            return switch (this) {
                case DAY -> start.plusDays(1);
                case MONTH -> start.plusMonths(1);
                case QUARTER -> start.plusMonths(3);
                case YEAR -> start.plusYears(1);
            };
        }
    }

    /** One stretch of the calendar, by its grain and first day. */
    public record Part(Grain grain, LocalDate start) {}

    /** @return number of days, at least 1 */
    public long days() {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean contains(Period other) {
        return contains(other.from) && contains(other.to);
    }

    /** @return share of its days that have passed when {@code day} ends, 0 to 1, rounded down to four decimals */
    public double passed(LocalDate day) {
        if (day.isBefore(from)) {
            return 0;
        }
        LocalDate last = day.isAfter(to) ? to : day;
        return Objects.requireNonNull(Share.of(ChronoUnit.DAYS.between(from, last) + 1, days()));
    }

    /** @return the grain of which this period is exactly one stretch, if any; only then may people be counted */
    public Optional<Grain> grain() {
        for (Grain grain : Grain.values()) {
            if (grain.startOf(from).equals(from) && grain.next(from).equals(to.plusDays(1))) {
                return Optional.of(grain);
            }
        }
        return Optional.empty();
    }

    /** @return the fewest whole years, quarters, months and days that make up this period, in order */
    public List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        Grain[] coarseFirst = {Grain.YEAR, Grain.QUARTER, Grain.MONTH, Grain.DAY};
        LocalDate day = from;
        while (!day.isAfter(to)) {
            for (Grain grain : coarseFirst) {
                LocalDate next = grain.next(day);
                if (grain.startOf(day).equals(day) && !next.isAfter(to.plusDays(1))) {
                    parts.add(new Part(grain, day));
                    day = next;
                    break;
                }
            }
        }
        return parts;
    }
}

package org.hearth.centre.day.series;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hearth.centre.day.series.TermSql.Planned;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What sessions of a term are alike, and how they come again: those of a series by its rule; others on the same weekday at the same
 * time in the same space by weeks, if they did so for the most part; the rest each by itself.
 */
record TermRhythm(Planned first, SortedMap<LocalDate, UUID> on) {
    private static final int DAYS = 7;
    /** What comes more rarely is no rhythm. */
    private static final int MOST_WEEKS = 4;

    private record Alike(
            @Nullable UUID series, UUID activity, @Nullable UUID space, String starts, int minutes, int weekday) {
        static Alike of(Planned one) {
            return one.seriesId() == null
                    ? new Alike(
                            null,
                            one.activityId(),
                            one.spaceId(),
                            one.startsLocal(),
                            one.minutes(),
                            one.day().getDayOfWeek().getValue())
                    : new Alike(one.seriesId(), one.activityId(), null, "", 0, 0);
        }
    }

    static Collection<TermRhythm> of(List<Planned> planned) {
        Map<Alike, TermRhythm> found = new LinkedHashMap<>();
        planned.forEach(one -> found.computeIfAbsent(Alike.of(one), alike -> new TermRhythm(one, new TreeMap<>()))
                .on
                .putIfAbsent(one.day(), one.id()));
        return found.values();
    }

    private SortedSet<LocalDate> days() {
        return new TreeSet<>(on.keySet());
    }

    /** Days of last term on which it would have been by its weeks, and was not. */
    List<LocalDate> gaps() {
        if (first.seriesId() != null || !isWeekly()) {
            return List.of();
        }
        SortedSet<LocalDate> days = days();
        return Stream.iterate(days.first(), day -> !day.isAfter(days.last()), day -> day.plusWeeks(interval()))
                .filter(day -> !days.contains(day))
                .toList();
    }

    /** @param closedThen on which of the {@link #gaps} nothing could have been: there is something this time */
    List<TermLine> again(Term term, Predicate<LocalDate> closedThen) {
        if (first.rule() != null) {
            List<LocalDate> days = byRule(first.rule(), term);
            if (!days.isEmpty()) {
                return List.of(line(
                        term, SeriesRule.of(first.rule()).until(days.getLast()).text(), days, List.of()));
            }
        }
        SortedSet<LocalDate> then = days();
        List<LocalDate> left = new ArrayList<>();
        gaps().forEach(day -> (closedThen.test(day) ? then : left).add(day));
        List<LocalDate> again = within(term, then);
        if (again.isEmpty()) {
            return List.of();
        }
        if (first.seriesId() != null || again.size() == 1 || !isWeekly()) {
            return List.of(line(term, null, again, List.of()));
        }
        List<LocalDate> skipped = within(term, left).stream()
                .filter(day -> day.isAfter(again.getFirst()) && day.isBefore(again.getLast()))
                .toList();
        return List.of(line(term, weekly(again), again, skipped));
    }

    /** From the same week on, until the same week. */
    private List<LocalDate> byRule(String rule, Term term) {
        LocalDate last = term.again(on.lastKey());
        try {
            return SeriesRule.of(rule).until(last).days(term.again(on.firstKey()), last).stream()
                    .filter(day -> !day.isBefore(term.starts()))
                    .toList();
        } catch (Problem none) {
            // a rule of months may have no day within a few weeks
            return List.of();
        }
    }

    private static List<LocalDate> within(Term term, Collection<LocalDate> days) {
        return days.stream()
                .map(term::again)
                .filter(day -> !day.isBefore(term.starts()))
                .toList();
    }

    private boolean isWeekly() {
        return on.size() > 1
                && interval() <= MOST_WEEKS
                && on.size() * 2L > weeks(on.firstKey(), on.lastKey()) / interval();
    }

    /** In weeks. */
    private int interval() {
        return on.keySet().stream()
                .skip(1)
                .map(day -> weeks(on.firstKey(), day))
                .reduce(0, TermRhythm::common);
    }

    private static int common(int one, int other) {
        return other == 0 ? one : common(other, one % other);
    }

    private static int weeks(LocalDate from, LocalDate to) {
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to) / DAYS);
    }

    private String weekly(List<LocalDate> again) {
        String every = interval() > 1 ? ";INTERVAL=" + interval() : "";
        return SeriesRule.of("FREQ=WEEKLY" + every + ";BYDAY="
                        + again.getFirst().getDayOfWeek().name().substring(0, 2) + ";UNTIL="
                        + again.getLast().toString().replace("-", ""))
                .text();
    }

    private TermLine line(Term term, @Nullable String rule, List<LocalDate> again, List<LocalDate> skipped) {
        Map<LocalDate, UUID> like = new HashMap<>();
        for (LocalDate day : again) {
            UUID was = on.get(term.before(day));
            if (was != null) {
                like.put(day, was);
            }
        }
        return new TermLine(
                first.activityId(),
                first.title(),
                first.spaceId(),
                first.space(),
                rule,
                LocalTime.parse(first.startsLocal()),
                first.minutes(),
                again,
                skipped,
                like);
    }
}

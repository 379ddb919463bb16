package org.hearth.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hearth.exchange.CentreFigures.Changed;
import org.hearth.exchange.ProjectionSql.Held;
import org.hearth.exchange.ProjectionSql.Waiting;
import org.hearth.kernel.Period.Grain;

/**
 * Recomputes a centre's figures of given days from its rows: days first, then the months, quarters and years that hold them.
 * Recomputed, never incremented, so it may run again at any time with the same result; what is the same already is not written.
 * Runs in the centre's transaction.
 */
@ApplicationScoped
class Projection {
    private final CentreFigures figures;
    private final SensitiveLinesSql lines;
    private final ProjectionSql door;

    @Inject
    Projection(CentreFigures figures, SensitiveLinesSql lines, ProjectionSql door) {
        this.figures = figures;
        this.lines = lines;
        this.door = door;
    }

    /**
     * Recomputes heads, sessions and hours of days and of what holds them.
     *
     * @param days a year of them at most
     * @param people the days whose people may be others now: those of the day are counted, longer stretches by
     *     {@link #recountPeople}
     */
    void recompute(Collection<LocalDate> days, Collection<LocalDate> people) {
        if (days.isEmpty()) {
            return;
        }
        door.lock();
        List<Changed> changed = figures.recomputeDays(days);
        Set<LocalDate> months = new TreeSet<>();
        changed.forEach(one -> months.add(Grain.MONTH.startOf(one.day())));
        if (changed.stream().anyMatch(Changed::forgotten)) {
            months.forEach(door::forgetEmpty);
        }
        door.rollUp(months);
        if (!people.isEmpty()) {
            figures.recountPeople(Grain.DAY, people);
        }
    }

    /** Counts the distinct people of the months, quarters and years that hold these days. */
    void recountPeople(Collection<LocalDate> days) {
        door.lock();
        for (Grain grain : List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)) {
            Set<LocalDate> starts = new TreeSet<>();
            days.forEach(day -> starts.add(grain.startOf(day)));
            figures.recountPeople(grain, starts);
        }
    }

    /** Withdraws and publishes lines of sensitive programmes, where any are due. */
    void followLines() {
        door.lock();
        lines.follow();
    }

    /** All days there is anything to say about, by the year they lie in; and the years of which the door holds something. */
    SortedMap<Integer, Set<LocalDate>> years() {
        SortedMap<Integer, Set<LocalDate>> years = new TreeMap<>();
        figures.allDays()
                .forEach(day -> years.computeIfAbsent(day.getYear(), year -> new TreeSet<>())
                        .add(day));
        door.years().forEach(year -> years.computeIfAbsent(year, none -> new TreeSet<>()));
        return years;
    }

    /** What the door holds of one year, each row by its key. */
    Map<String, Held> published(int year) {
        return door.published(year);
    }

    /** What waits in the queue of one year. */
    List<Waiting> waiting(int year) {
        return door.waiting(year);
    }

    /**
     * Follows what waits of one year, and counts its people too: only then is what the door holds to be compared.
     *
     * @return what was followed; it stays in the queue, and is followed once more
     */
    List<Waiting> followWaiting(int year) {
        door.lock();
        List<Waiting> waiting = door.waiting(year);
        Set<LocalDate> days = days(waiting);
        if (!days.isEmpty()) {
            recompute(days, days);
            recountPeople(days);
        }
        return waiting;
    }

    static Set<LocalDate> days(List<Waiting> waiting) {
        return waiting.stream().map(one -> LocalDate.parse(one.day())).collect(Collectors.toSet());
    }

    /** As {@link #followLines()}, if anything waits for that. */
    void followWaitingLines() {
        door.lock();
        if (door.linesWait()) {
            lines.follow();
        }
    }

    /** Forgets what the door holds of a year and computes it from the rows. Days of a year touch no month of another. */
    void recomputeYear(int year) {
        door.lock();
        // days that are new since the years were listed are among them
        Set<LocalDate> days = years().getOrDefault(year, Set.of());
        door.forget(year);
        recompute(days, days);
        recountPeople(days);
    }
}

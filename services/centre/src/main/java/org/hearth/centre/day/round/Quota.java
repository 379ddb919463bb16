package org.hearth.centre.day.round;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much each organisation has, over all its applications, against the most it may have. */
final class Quota {
    private final int most;
    private final boolean weekly;
    private final Map<String, Map<LocalDate, Integer>> had = new HashMap<>();

    /** @param most minutes, in each week from Monday on or in the whole season */
    Quota(int most, boolean weekly) {
        this.most = most;
        this.weekly = weekly;
    }

    boolean has(String organisation, List<LocalDate> days, int minutes) {
        Map<LocalDate, Integer> all = new HashMap<>(had.getOrDefault(organisation, Map.of()));
        days.forEach(day -> all.merge(stretch(day), minutes, Integer::sum));
        return all.values().stream().allMatch(sum -> sum <= most);
    }

    void take(String organisation, List<LocalDate> days, int minutes) {
        Map<LocalDate, Integer> all = had.computeIfAbsent(organisation, none -> new HashMap<>());
        days.forEach(day -> all.merge(stretch(day), minutes, Integer::sum));
    }

    private LocalDate stretch(LocalDate day) {
        return weekly ? day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)) : LocalDate.EPOCH;
    }
}

package org.hearth.centre.day.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.day.round.Ledger.Date;
import org.hearth.centre.day.round.Ledger.Missing;
import org.hearth.centre.day.round.Ledger.Place;
import org.jspecify.annotations.Nullable;

/**
 * Who gets what: a function of what was applied for, the spaces, what was there before, the quota and the drawn order, and of nothing
 * else (ADR 0056). One class after the other; within a class all first wishes before any second one, each time in drawn order. A wish
 * gets the first space, in the order it names, that is large enough and for such applicants, of which enough dates can be had within the
 * quota of its organisation.
 */
final class Allocation {
    static final int MOST_WISHES = 5;
    private static final int MOST_RIVALS = 5;
    private static final int ALL = 100;

    private final Map<UUID, Place> places = new TreeMap<>();
    private final List<Place> smallestFirst;
    private final Ledger ledger;
    private final Quota quota;
    private final int missingPercent;
    private final Map<Integer, Integer> got = new HashMap<>();

    /**
     * @param places those that are given out
     * @param ledger what was there before, on all their pieces; what is given out is written into it
     * @param missingPercent of how many dates of a wish there may be none
     */
    Allocation(Collection<Place> places, Ledger ledger, Quota quota, int missingPercent) {
        places.forEach(place -> this.places.put(place.id(), place));
        this.smallestFirst = places.stream()
                .sorted(Comparator.comparing(Place::capacity, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(Place::name)
                        .thenComparing(Place::id))
                .toList();
        this.ledger = ledger;
        this.quota = quota;
        this.missingPercent = missingPercent;
    }

    /**
     * @param minutes of each date
     * @param places in order; {@code any} other that will do after them, the smallest first
     */
    record Wish(List<Date> dates, int minutes, List<UUID> places, boolean any) {}

    /**
     * An application.
     *
     * @param rank of its class, from 1
     * @param position in the drawn order of its class, from 1
     * @param organisation by which its quota is counted
     * @param wanted how many of its wishes it is to get
     */
    record Asked(
            int number,
            int rank,
            int position,
            String organisation,
            String party,
            int expected,
            int wanted,
            List<Wish> wishes) {}

    /**
     * A space that a wish did not get.
     *
     * @param why {@code small}, {@code party}, {@code missing} dates or {@code quota}
     * @param dates how many of its dates could be had there
     * @param closed on how many the centre is closed, or the space out of use; {@code taken} by what was there before; {@code rival}: by
     *     applications
     * @param by the numbers of those, the first few
     */
    record Tried(UUID place, String why, int dates, int closed, int taken, int rival, List<Integer> by) {}

    /**
     * What became of a wish.
     *
     * @param wish from 1
     * @param why it was refused: {@code enough} was granted already, over {@code quota}, or {@code none} of the spaces; null if granted
     * @param place which it got
     * @param dates on how many dates, without those that are {@code missing}
     */
    record Verdict(
            int number,
            int wish,
            @Nullable String why,
            @Nullable UUID place,
            int dates,
            List<Missing> missing,
            List<Tried> tried) {}

    /** @return of each wish, in the order of numbers and wishes; in which order the applications are given makes no difference */
    List<Verdict> of(Collection<Asked> applications) {
        List<Verdict> all = new ArrayList<>();
        Map<Integer, List<Asked>> classes = applications.stream()
                .sorted(Comparator.comparingInt(Asked::position).thenComparingInt(Asked::number))
                .collect(Collectors.groupingBy(Asked::rank, TreeMap::new, Collectors.toList()));
        for (List<Asked> each : classes.values()) {
            for (int wish = 1; wish <= MOST_WISHES; wish++) {
                for (Asked asked : each) {
                    if (wish <= asked.wishes().size()) {
                        all.add(decided(asked, wish));
                    }
                }
            }
        }
        all.sort(Comparator.comparingInt(Verdict::number).thenComparingInt(Verdict::wish));
        return all;
    }

    private Verdict decided(Asked asked, int wish) {
        if (got.getOrDefault(asked.number(), 0) >= asked.wanted()) {
            return new Verdict(asked.number(), wish, "enough", null, 0, List.of(), List.of());
        }
        Wish wanted = asked.wishes().get(wish - 1);
        List<Tried> tried = new ArrayList<>();
        for (Place place : candidates(wanted)) {
            List<Missing> missing = ledger.missing(place, wanted.dates());
            List<Date> had = without(wanted.dates(), missing);
            String why = refusal(asked, wanted, place, had);
            if (why == null) {
                ledger.take(place, had, asked.number());
                quota.take(asked.organisation(), days(had), wanted.minutes());
                got.merge(asked.number(), 1, Integer::sum);
                return new Verdict(asked.number(), wish, null, place.id(), had.size(), missing, tried);
            }
            tried.add(tried(place, why, had.size(), missing));
        }
        boolean over = tried.stream().anyMatch(one -> one.why().equals("quota"));
        return new Verdict(asked.number(), wish, over ? "quota" : "none", null, 0, List.of(), tried);
    }

    private @Nullable String refusal(Asked asked, Wish wish, Place place, List<Date> had) {
        if (place.capacity() != null && place.capacity() < asked.expected()) {
            return "small";
        }
        if (!isFor(place.level(), asked.party())) {
            return "party";
        }
        int missing = wish.dates().size() - had.size();
        if (had.isEmpty() || missing * ALL > missingPercent * wish.dates().size()) {
            return "missing";
        }
        return quota.has(asked.organisation(), days(had), wish.minutes()) ? null : "quota";
    }

    private List<Place> candidates(Wish wish) {
        Set<Place> all = new LinkedHashSet<>();
        wish.places().stream().map(places::get).filter(Objects::nonNull).forEach(all::add);
        if (wish.any()) {
            all.addAll(smallestFirst);
        }
        return List.copyOf(all);
    }

    /** Whether a space may be booked for such a party. */
    static boolean isFor(String level, String party) {
        return switch (party) {
            case "staff" -> !level.equals("nobody");
            case "partner" -> level.equals("partners") || level.equals("residents");
            default -> level.equals("residents");
        };
    }

    static List<Date> without(List<Date> dates, List<Missing> missing) {
        Set<LocalDate> gone = missing.stream().map(Missing::day).collect(Collectors.toSet());
        return dates.stream().filter(date -> !gone.contains(date.day())).toList();
    }

    private static List<LocalDate> days(List<Date> dates) {
        return dates.stream().map(Date::day).toList();
    }

    private static Tried tried(Place place, String why, int had, List<Missing> missing) {
        Map<String, Long> many = missing.stream().collect(Collectors.groupingBy(Missing::why, Collectors.counting()));
        int taken = many.getOrDefault("taken", 0L).intValue();
        int rival = many.getOrDefault("rival", 0L).intValue();
        List<Integer> by = missing.stream()
                .map(Missing::by)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .limit(MOST_RIVALS)
                .toList();
        return new Tried(place.id(), why, had, missing.size() - taken - rival, taken, rival, by);
    }
}

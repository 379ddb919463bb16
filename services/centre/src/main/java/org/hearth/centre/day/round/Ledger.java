package org.hearth.centre.day.round;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has which piece of a space when, so far: what was there before, and what is given out on the way. */
final class Ledger {
    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Map<UUID, Map<Long, List<Taken>>> all = new HashMap<>();

    /**
     * A space.
     *
     * @param cells the smallest pieces it takes
     * @param before minutes to set up, {@code after} to clear
     * @param level for whom it may be booked, as in {@code SpaceResponse}
     * @param from the first day there is it, {@code until} the first on which there is not any more
     */
    record Place(
            UUID id,
            String name,
            @Nullable Integer capacity,
            List<UUID> cells,
            int before,
            int after,
            String level,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {}

    /**
     * A date of a wish.
     *
     * @param never why nobody can have it, {@code closed} or {@code no-such-time}; null of most
     */
    record Date(
            LocalDate day,
            Instant starts,
            Instant ends,
            @Nullable String never) {}

    /** @param by the number of the application that has it; null of what was there before */
    record Taken(Instant from, Instant to, @Nullable Integer by) {}

    /**
     * A date that cannot be had.
     *
     * @param why {@code closed}, {@code no-such-time}, {@code out} of use, {@code taken} by what was there, or {@code rival}
     * @param by the number of the application that has it
     */
    record Missing(LocalDate day, String why, @Nullable Integer by) {}

    void put(UUID cell, Taken taken) {
        for (long day = bucket(taken.from()); day <= bucket(taken.to()); day++) {
            all.computeIfAbsent(cell, none -> new HashMap<>())
                    .computeIfAbsent(day, none -> new ArrayList<>())
                    .add(taken);
        }
    }

    void take(Place place, List<Date> dates, int by) {
        for (Date date : dates) {
            Taken taken = new Taken(from(place, date), to(place, date), by);
            place.cells().forEach(cell -> put(cell, taken));
        }
    }

    /** The dates that cannot be had there. */
    List<Missing> missing(Place place, List<Date> dates) {
        return dates.stream().flatMap(date -> missing(place, date).stream()).toList();
    }

    private Optional<Missing> missing(Place place, Date date) {
        if (date.never() != null) {
            return Optional.of(new Missing(date.day(), date.never(), null));
        }
        if (place.from() != null && date.day().isBefore(place.from())
                || place.until() != null && !date.day().isBefore(place.until())) {
            return Optional.of(new Missing(date.day(), "out", null));
        }
        return taken(place, date)
                .map(taken -> new Missing(date.day(), taken.by() == null ? "taken" : "rival", taken.by()));
    }

    /** What was there before is named first; of applications, the one that came first by number. */
    private Optional<Taken> taken(Place place, Date date) {
        Instant from = from(place, date);
        Instant to = to(place, date);
        return place.cells().stream()
                .flatMap(cell -> at(cell, from, to).stream())
                .filter(taken -> taken.from().isBefore(to) && from.isBefore(taken.to()))
                .min((one, other) -> Integer.compare(number(one), number(other)));
    }

    private List<Taken> at(UUID cell, Instant from, Instant to) {
        Map<Long, List<Taken>> days = all.getOrDefault(cell, Map.of());
        List<Taken> found = new ArrayList<>();
        for (long day = bucket(from); day <= bucket(to); day++) {
            found.addAll(days.getOrDefault(day, List.of()));
        }
        return found;
    }

    private static int number(Taken taken) {
        return taken.by() == null ? 0 : taken.by();
    }

    private static Instant from(Place place, Date date) {
        return date.starts().minus(Duration.ofMinutes(place.before()));
    }

    private static Instant to(Place place, Date date) {
        return date.ends().plus(Duration.ofMinutes(place.after()));
    }

    private static long bucket(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), DAY);
    }
}

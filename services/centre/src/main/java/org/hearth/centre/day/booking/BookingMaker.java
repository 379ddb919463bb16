package org.hearth.centre.day.booking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hearth.centre.day.series.Maker;
import org.hearth.centre.day.series.Refusal;
import org.hearth.centre.day.series.Slot;

/**
 * Makes bookings of a series.
 *
 * @param levels for whom a space has to be booked
 * @param refused why one cannot be there
 * @param made one of a series, not kept yet
 * @param bookings where they are kept
 */
record BookingMaker(
        List<String> levels,
        Function<Slot, Optional<Refusal>> refused,
        BiFunction<UUID, Slot, Booking> made,
        BookingRepository bookings)
        implements Maker {
    @Override
    public Optional<Refusal> refusal(Slot slot) {
        return refused.apply(slot);
    }

    @Override
    public List<UUID> make(UUID series, List<Slot> slots) {
        List<UUID> ids = new ArrayList<>();
        for (Slot slot : slots) {
            Booking booking = made.apply(series, slot);
            bookings.persist(booking);
            ids.add(Objects.requireNonNull(booking.id));
        }
        bookings.flush();
        return ids;
    }
}

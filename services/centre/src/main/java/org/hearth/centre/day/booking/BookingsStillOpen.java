package org.hearth.centre.day.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.centre.day.closing.StillOpen;

/** Bookings that are over, of which nobody said whether they were used. */
@ApplicationScoped
class BookingsStillOpen implements StillOpen {
    private final BookingRepository bookings;
    private final Clock clock;

    @Inject
    BookingsStillOpen(BookingRepository bookings, Clock clock) {
        this.bookings = bookings;
        this.clock = clock;
    }

    @Override
    public Map<LocalDate, List<OpenItem>> of(Collection<LocalDate> days) {
        return bookings
                .list("day in ?1 and state = ?2 and endsAt <= ?3", days, Booking.CONFIRMED, clock.instant())
                .stream()
                .collect(Collectors.groupingBy(booking -> booking.day, Collectors.counting()))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, day -> List.of(new OpenItem("booking", Math.toIntExact(day.getValue())))));
    }
}

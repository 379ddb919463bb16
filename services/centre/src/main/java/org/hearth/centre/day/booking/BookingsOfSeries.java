package org.hearth.centre.day.booking;

import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hearth.centre.day.occupation.AlternativeService;
import org.hearth.centre.day.series.Maker;
import org.hearth.centre.day.series.Refusal;
import org.hearth.centre.day.series.Slot;
import org.hearth.centre.day.series.Thing;
import org.hearth.centre.day.series.Things;
import org.hearth.identity.Caller;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Words;

/** Bookings as what a series is made of. What a series does to them is an act of the series. */
@ApplicationScoped
class BookingsOfSeries implements Things {
    private final BookingRepository bookings;
    private final BookingSeriesService series;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    BookingsOfSeries(
            BookingRepository bookings, BookingSeriesService series, CurrentTenant tenant, Caller caller, Clock clock) {
        this.bookings = bookings;
        this.series = series;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return BookingService.KIND;
    }

    @Override
    public Words states() {
        return BookingColumns.STATES;
    }

    @Override
    public boolean alone() {
        return true;
    }

    /** Whoever may ask for a booking may cancel it, and ask for more of them. */
    @Override
    public void checkCaller() {
        if (!caller.may(Permissions.WRITE_BOOKINGS)) {
            throw Problem.of(ProblemType.NOT_ALLOWED);
        }
    }

    @Override
    public void checkMove(List<UUID> ids) {
        if (!caller.may(Permissions.DECIDE_BOOKINGS)
                && these(ids, false).stream().anyMatch(booking -> booking.state.equals(Booking.CONFIRMED))) {
            throw Problem.of(
                    ProblemType.NOT_ALLOWED,
                    "已确认的预约由负责人更改。",
                    "A confirmed booking is changed by whoever may decide on bookings.");
        }
    }

    /** As the last one; confirmed at once, if that was and whoever goes on with it may decide. */
    @Override
    public Maker like(UUID thing) {
        Booking last = bookings.require(thing);
        boolean confirm = last.decidedAt != null && caller.may(Permissions.DECIDE_BOOKINGS);
        return series.maker(last.party, (id, slot) -> {
            Booking booking = last.another();
            booking.seriesId = id;
            lie(booking, slot);
            if (confirm) {
                series.confirm(booking);
            }
            return booking;
        });
    }

    @Override
    public List<Thing> of(List<UUID> ids, boolean held) {
        Instant now = clock.instant();
        ZoneId zone = tenant.require().zone();
        return these(ids, held).stream()
                .map(booking -> new Thing(
                        booking.id,
                        booking.spaceId,
                        booking.startsAt.atZone(zone).toLocalDateTime(),
                        booking.endsAt.atZone(zone).toLocalDateTime(),
                        booking.state,
                        Thing.left(booking.state, booking.startsAt, now, null)))
                .toList();
    }

    @Override
    public Function<Slot, Optional<Refusal>> refusals() {
        Map<String, Function<Slot, Optional<Refusal>>> byParty = new HashMap<>();
        return slot -> byParty.computeIfAbsent(
                        bookings.require(Objects.requireNonNull(slot.of())).party, series::refusals)
                .apply(slot);
    }

    @Override
    public List<String> levels(List<UUID> ids) {
        return these(ids, false).stream()
                .map(booking -> BookingLimits.levels(booking.party))
                .min(Comparator.comparing(List::size))
                .orElse(AlternativeService.ALL);
    }

    /** What it costs stands: it was written into each. */
    @Override
    public void move(Map<UUID, Slot> slots) {
        each(List.copyOf(slots.keySet()), booking -> lie(booking, Objects.requireNonNull(slots.get(booking.id))));
    }

    @Override
    public void confirm(List<UUID> ids) {
        each(ids, series::confirm);
    }

    @Override
    public void cancel(List<UUID> ids, String reason) {
        each(ids, booking -> {
            booking.state = Booking.CANCELLED;
            booking.decisionReason = reason;
        });
    }

    private void lie(Booking booking, Slot slot) {
        booking.spaceId = Objects.requireNonNull(slot.spaceId());
        booking.lie(series.times(slot.starts(), slot.ends()));
    }

    private void each(List<UUID> ids, Consumer<Booking> change) {
        these(ids, false).forEach(change);
        bookings.flush();
    }

    private List<Booking> these(List<UUID> ids, boolean held) {
        LockModeType lock = held ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE;
        return bookings.find("id in ?1", Sort.by("id"), ids).withLock(lock).list();
    }
}

package org.hearth.centre.day.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearth.centre.day.occupation.OccupationService;
import org.hearth.centre.day.occupation.Stretch;
import org.hearth.exchange.ChangeLog;
import org.hearth.identity.Caller;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.jspecify.annotations.Nullable;

/** What becomes of a booking: confirmed or declined; then used or not; cancelled; and all of it taken back. */
@ApplicationScoped
class BookingDecisionService {
    private final BookingRepository bookings;
    private final BookingService service;
    private final OccupationService occupations;
    private final ChangeLog changes;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    BookingDecisionService(
            BookingRepository bookings,
            BookingService service,
            OccupationService occupations,
            ChangeLog changes,
            Acts acts,
            CurrentTenant tenant,
            Caller caller,
            Clock clock) {
        this.bookings = bookings;
        this.service = service;
        this.occupations = occupations;
        this.changes = changes;
        this.acts = acts;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    /** Takes the space; of two who asked for it, the first who is confirmed has it. */
    @Transactional
    @Idempotent
    public BookingResponse confirm(UUID id, int seen) {
        return turn("confirm", id, seen, null, booking -> {
            from(booking, Booking.REQUESTED);
            take(booking);
            booking.state = Booking.CONFIRMED;
            decided(booking);
        });
    }

    @Transactional
    @Idempotent
    public BookingResponse decline(UUID id, int seen, String reason) {
        return turn("decline", id, seen, reason, booking -> {
            from(booking, Booking.REQUESTED);
            booking.state = Booking.DECLINED;
            booking.decisionReason = reason;
            decided(booking);
        });
    }

    @Transactional
    @Idempotent
    public BookingResponse cancel(UUID id, int seen, String reason) {
        return turn("cancel", id, seen, reason, booking -> {
            from(booking, Booking.REQUESTED, Booking.CONFIRMED);
            booking.state = Booking.CANCELLED;
            booking.decisionReason = reason;
        });
    }

    /** States how many guests came. */
    @Transactional
    @Idempotent
    public BookingResponse use(UUID id, int seen, int heads) {
        return turn("use", id, seen, null, booking -> {
            begun(booking);
            booking.state = Booking.USED;
            booking.heads = heads;
        });
    }

    @Transactional
    @Idempotent
    public BookingResponse noShow(UUID id, int seen) {
        return turn("no-show", id, seen, null, booking -> {
            begun(booking);
            booking.state = Booking.NO_SHOW;
        });
    }

    /** As if the last of it had not been said: what has no space any more takes it again, if it can be had. */
    @Transactional
    @Idempotent
    public BookingResponse undo(UUID id, int seen, String reason) {
        return turn("undo", id, seen, reason, booking -> {
            from(booking, Booking.DECLINED, Booking.CANCELLED, Booking.USED, Booking.NO_SHOW);
            if (booking.state.equals(Booking.DECLINED)) {
                booking.decidedAt = null;
                booking.decidedBy = null;
                booking.decidedSubject = null;
            }
            if (booking.decidedAt != null && !booking.holds()) {
                take(booking);
            }
            booking.state = booking.decidedAt == null ? Booking.REQUESTED : Booking.CONFIRMED;
            booking.decisionReason = null;
            booking.heads = null;
            booking.usedLate = null;
        });
    }

    private BookingResponse turn(String act, UUID id, int seen, @Nullable String reason, Consumer<Booking> step) {
        Booking booking = bookings.hold(id, seen);
        BookingResponse before = service.answer(booking);
        step.accept(booking);
        BookingResponse now = service.answer(bookings.saved(booking));
        if (Booking.isCounted(before.state()) || Booking.isCounted(now.state())) {
            changes.append(
                    ChangeLog.Kind.PROFILE,
                    booking.day.datesUntil(booking.endDay.plusDays(1)).toList());
        }
        acts.record(Act.of(act, BookingService.KIND, id)
                .called(before.called())
                .because(reason == null ? "" : reason)
                .turned(before, now));
        return now;
    }

    private static void from(Booking booking, String... states) {
        if (!Arrays.asList(states).contains(booking.state)) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
    }

    private void begun(Booking booking) {
        from(booking, Booking.CONFIRMED);
        if (booking.startsAt.isAfter(clock.instant())) {
            throw Problem.of(ProblemType.WRONG_STATE, "预约的时间还没到。", "The booking has not begun.");
        }
        if (booking.party.equals("closure")) {
            throw Problem.of(ProblemType.WRONG_STATE, "封闭没有来客；不再需要时请取消。", "A closure has no guests; cancel it.");
        }
        booking.usedLate = tenant.require().today(clock).isAfter(booking.endDay);
    }

    private void take(Booking booking) {
        occupations.take(new Stretch(booking.spaceId, booking.startsAt, booking.endsAt, booking.id, true), booking.day);
    }

    /** Writes down who decided, and when. */
    void decided(Booking booking) {
        booking.decidedAt = clock.instant();
        booking.decidedBy = caller.actor().name();
        booking.decidedSubject = caller.actor().subject();
    }
}

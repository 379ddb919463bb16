package org.hearth.centre.day.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.catalogue.SpaceResponse;
import org.hearth.centre.day.occupation.OccupationService;
import org.hearth.centre.day.occupation.Stretch;
import org.hearth.identity.Caller;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Asks for spaces and changes what was asked for; what becomes of it is for {@link BookingDecisionService}. */
@ApplicationScoped
class BookingService {
    static final String KIND = "booking";

    private static final Keyset<BookingResponse> BY_START = Keyset.up(
            Keyset.day("day", BookingResponse::day),
            Keyset.instant("startsAt", BookingResponse::startsAt),
            Keyset.uuid("id", BookingResponse::id));

    private final BookingRepository bookings;
    private final BookingLimits limits;
    private final CatalogueService catalogue;
    private final OccupationService occupations;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;

    @Inject
    BookingService(
            BookingRepository bookings,
            BookingLimits limits,
            CatalogueService catalogue,
            OccupationService occupations,
            Acts acts,
            CurrentTenant tenant,
            Caller caller) {
        this.bookings = bookings;
        this.limits = limits;
        this.catalogue = catalogue;
        this.occupations = occupations;
        this.acts = acts;
        this.tenant = tenant;
        this.caller = caller;
    }

    @Transactional
    public Page<BookingResponse> list(BookingFilter filter, PageParams page) {
        Map<UUID, String> spaces = catalogue.spaceNames();
        return bookings.page(
                filter.where(mayReadNames()), BY_START, page, row -> answer(row, spaces.getOrDefault(row.spaceId, "")));
    }

    @Transactional
    public BookingResponse get(UUID id) {
        return answer(bookings.require(id));
    }

    @Transactional
    public Page<ActResponse> history(UUID id, PageParams page) {
        bookings.require(id);
        return acts.of(KIND, id, page);
    }

    /** Asks for a space. It is not taken by that: others may ask, too. */
    @Transactional
    @Idempotent
    public BookingResponse request(BookingRequest request) {
        BookingTimes times = asked(request);
        Booking booking = filled(new Booking(), request, times);
        booking.simulated =
                Boolean.TRUE.equals(request.simulated()) || tenant.require().simulated();
        BookingResponse now = answer(bookings.saved(booking));
        acts.record(Act.of("create", KIND, now.id()).called(now.called()).turned(null, now));
        return now;
    }

    /** Changes what was asked for, or moves what is confirmed, if there is room; the latter is for whoever decides. */
    @Transactional
    @Idempotent
    public BookingResponse update(UUID id, int seen, BookingRequest request) {
        Booking booking = bookings.hold(id, seen);
        BookingResponse before = answer(booking);
        boolean confirmed = booking.state.equals(Booking.CONFIRMED);
        if (!confirmed && !booking.state.equals(Booking.REQUESTED)) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
        if (confirmed && !caller.may(Permissions.DECIDE_BOOKINGS)) {
            throw Problem.of(
                    ProblemType.NOT_ALLOWED,
                    "已确认的预约由负责人更改。",
                    "A confirmed booking is changed by whoever may decide on bookings.");
        }
        BookingTimes times = checked(request);
        if (!booking.lies(request.spaceId(), times)) {
            if (!caller.may(Permissions.DECIDE_BOOKINGS)) {
                limits.checkNotice(space(request), request.party(), times);
            }
            Stretch asked = alone(request.spaceId(), times, id);
            if (confirmed) {
                occupations.take(asked, times.day());
            } else {
                occupations.look(asked, times.day());
            }
        }
        BookingResponse now = answer(bookings.saved(filled(booking, request, times)));
        acts.record(Act.of("change", KIND, id).called(before.called()).turned(before, now));
        return now;
    }

    BookingResponse answer(Booking booking) {
        return answer(booking, catalogue.spaceName(booking.spaceId));
    }

    private BookingResponse answer(Booking booking, String space) {
        return BookingResponse.of(booking, space, tenant.require().zone(), mayReadNames());
    }

    /** The space of a booking, by itself. */
    static Stretch alone(UUID space, BookingTimes times, @Nullable UUID except) {
        return new Stretch(space, times.starts(), times.ends(), except, true);
    }

    /** As it was asked for, and not kept yet. */
    Booking filled(Booking booking, BookingRequest request, BookingTimes times) {
        booking.spaceId = request.spaceId();
        booking.lie(times);
        booking.party = request.party();
        booking.organisation = BookingRequest.words(request.organisation());
        booking.contact = BookingRequest.words(request.contact());
        booking.purpose = request.purpose().strip();
        booking.expected = request.expected();
        BookingPrices.set(booking, request, space(request), times);
        return booking;
    }

    /** Refuses what cannot be asked for, or what somebody has by now. */
    private BookingTimes asked(BookingRequest request) {
        BookingTimes times = checked(request);
        if (!caller.may(Permissions.DECIDE_BOOKINGS)) {
            limits.checkNotice(space(request), request.party(), times);
        }
        occupations.look(alone(request.spaceId(), times, null), times.day());
        return times;
    }

    /** Refuses what cannot be asked for, whoever has the space. */
    BookingTimes checked(BookingRequest request) {
        request.check();
        BookingTimes times = BookingTimes.of(
                request.startsAt(), request.endsAt(), tenant.require().zone());
        limits.check(space(request), request.party(), times);
        return times;
    }

    SpaceResponse space(BookingRequest request) {
        return catalogue
                .knownSpace(request.spaceId())
                .orElseThrow(() -> Problem.invalid("spaceId", "没有这个空间。", "There is no such space."));
    }

    private boolean mayReadNames() {
        return caller.may(Permissions.READ_RESIDENTS);
    }
}

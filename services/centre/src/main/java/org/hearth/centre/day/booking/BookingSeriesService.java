package org.hearth.centre.day.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.catalogue.SpaceResponse;
import org.hearth.centre.day.series.Maker;
import org.hearth.centre.day.series.NewSeries;
import org.hearth.centre.day.series.Refusal;
import org.hearth.centre.day.series.SeriesPreview;
import org.hearth.centre.day.series.SeriesPreviewService;
import org.hearth.centre.day.series.SeriesResult;
import org.hearth.centre.day.series.SeriesService;
import org.hearth.centre.day.series.Slot;
import org.hearth.centre.day.session.SessionDays;
import org.hearth.identity.Caller;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.jspecify.annotations.Nullable;

/** Asks for a space again and again, by a rule. */
@ApplicationScoped
class BookingSeriesService {
    private final BookingRepository bookings;
    private final BookingService service;
    private final BookingDecisionService decisions;
    private final BookingLimits limits;
    private final SessionDays days;
    private final CatalogueService catalogue;
    private final SeriesService series;
    private final SeriesPreviewService previews;
    private final CurrentTenant tenant;
    private final Caller caller;

    @Inject
    BookingSeriesService(
            BookingRepository bookings,
            BookingService service,
            BookingDecisionService decisions,
            BookingLimits limits,
            SessionDays days,
            CatalogueService catalogue,
            SeriesService series,
            SeriesPreviewService previews,
            CurrentTenant tenant,
            Caller caller) {
        this.bookings = bookings;
        this.service = service;
        this.decisions = decisions;
        this.limits = limits;
        this.days = days;
        this.catalogue = catalogue;
        this.series = series;
        this.previews = previews;
        this.tenant = tenant;
        this.caller = caller;
    }

    /** What is being picked. */
    record Asked(
            UUID space,
            LocalDateTime starts,
            LocalDateTime ends,
            String rule,
            String party,
            @Nullable Integer expected) {}

    @Transactional
    public SeriesPreview preview(Asked asked) {
        times(asked.starts(), asked.ends());
        NewSeries wanted = new NewSeries(
                "booking", asked.rule(), asked.starts(), asked.ends(), asked.space(), null, List.of(), false);
        return previews.of(wanted, maker(asked.party(), (id, slot) -> new Booking()), asked.expected());
    }

    @Transactional
    @Idempotent
    public SeriesResult create(BookingSeriesRequest request) {
        BookingRequest first = request.booking();
        first.check();
        times(first.startsAt(), first.endsAt());
        BookingLimits.isFor(service.space(first), first.party()).ifPresent(why -> {
            throw Problem.invalid("spaceId", why.zh(), why.en());
        });
        boolean confirm = Boolean.TRUE.equals(request.confirm());
        if (confirm && !caller.may(Permissions.DECIDE_BOOKINGS)) {
            throw Problem.of(
                    ProblemType.NOT_ALLOWED, "预约由负责人批准。", "Bookings are confirmed by whoever may decide on them.");
        }
        boolean simulated = Boolean.TRUE.equals(first.simulated());
        NewSeries wanted = new NewSeries(
                "booking",
                request.rule(),
                first.startsAt(),
                first.endsAt(),
                first.spaceId(),
                null,
                request.days() == null ? List.of() : request.days(),
                simulated);
        return series.make(wanted, maker(first.party(), (id, slot) -> {
            UUID space = Objects.requireNonNull(slot.spaceId());
            Booking booking = service.filled(
                    new Booking(), first.at(space, slot.starts(), slot.ends()), times(slot.starts(), slot.ends()));
            booking.seriesId = id;
            booking.simulated = simulated || tenant.require().simulated();
            if (confirm) {
                confirm(booking);
            }
            return booking;
        }));
    }

    void confirm(Booking booking) {
        booking.state = Booking.CONFIRMED;
        decisions.decided(booking);
    }

    BookingTimes times(LocalDateTime starts, LocalDateTime ends) {
        ZoneId zone = tenant.require().zone();
        return BookingTimes.of(starts, ends, zone);
    }

    Maker maker(String party, BiFunction<UUID, Slot, Booking> made) {
        return new BookingMaker(BookingLimits.levels(party), refusals(party), made, bookings);
    }

    /** Why nothing for a party can be somewhere: what is asked once for many is remembered. */
    Function<Slot, Optional<Refusal>> refusals(String party) {
        SessionDays.Allowed allowed = days.allowed();
        Map<UUID, Optional<SpaceResponse>> spaces = new HashMap<>();
        boolean decides = caller.may(Permissions.DECIDE_BOOKINGS);
        boolean limited = !decides && !party.equals("staff") && !party.equals("closure");
        return slot -> {
            BookingTimes times = times(slot.starts(), slot.ends());
            Optional<Refusal> noDay = allowed.refusal(times.day()).map(Refusal::noDay);
            if (noDay.isPresent()) {
                return noDay;
            }
            SpaceResponse space = spaces.computeIfAbsent(Objects.requireNonNull(slot.spaceId()), catalogue::knownSpace)
                    .orElseThrow(() -> Problem.invalid("spaceId", "没有这个空间。", "There is no such space."));
            return BookingLimits.isFor(space, party)
                    .or(() -> limited ? limits.notice(space, times).map(Problem.Violation::message) : Optional.empty())
                    .map(Refusal::limit);
        };
    }
}

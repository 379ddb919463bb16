package org.hearth.centre.day.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.catalogue.SpaceResponse;
import org.hearth.centre.day.series.NewSeries;
import org.hearth.centre.day.series.Refusal;
import org.hearth.centre.day.series.SeriesChoice;
import org.hearth.centre.day.series.SeriesResult;
import org.hearth.centre.day.series.SeriesService;
import org.hearth.centre.day.series.Slot;
import org.hearth.centre.day.session.SessionDays;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Bookings of a season that were decided on together: confirmed at once, by whoever decided, outside of any request. */
@ApplicationScoped
public class SeasonBookingService {
    private final BookingRepository bookings;
    private final BookingService service;
    private final SessionDays days;
    private final CatalogueService catalogue;
    private final SeriesService series;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    SeasonBookingService(
            BookingRepository bookings,
            BookingService service,
            SessionDays days,
            CatalogueService catalogue,
            SeriesService series,
            CurrentTenant tenant,
            Clock clock) {
        this.bookings = bookings;
        this.service = service;
        this.days = days;
        this.catalogue = catalogue;
        this.series = series;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * What was given to somebody.
     *
     * @param starts the first day of the season, at the time of day of each
     * @param rule with its end
     * @param skipped dates by the rule on which there is none
     */
    public record Given(
            UUID spaceId,
            LocalDateTime starts,
            LocalDateTime ends,
            String rule,
            List<SeriesChoice> skipped,
            String party,
            @Nullable String organisation,
            @Nullable String contact,
            String purpose,
            int expected,
            boolean simulated) {}

    /** Makes the bookings that can still be had; raises, and makes nothing, where there is none. */
    @Transactional
    public SeriesResult make(Given given, Actor decided) {
        BookingRequest like = new BookingRequest(
                given.spaceId(),
                given.starts(),
                given.ends(),
                given.party(),
                given.organisation(),
                given.contact(),
                given.purpose(),
                given.expected(),
                null,
                null,
                null,
                given.simulated());
        NewSeries wanted = new NewSeries(
                BookingService.KIND,
                given.rule(),
                given.starts(),
                given.ends(),
                given.spaceId(),
                null,
                given.skipped(),
                given.simulated());
        BookingMaker maker = new BookingMaker(
                BookingLimits.levels(given.party()),
                refusals(given),
                (id, slot) -> confirmed(like, id, slot, decided),
                bookings);
        return series.make(wanted, maker, decided);
    }

    private Booking confirmed(BookingRequest like, UUID seriesId, Slot slot, Actor decided) {
        UUID space = Objects.requireNonNull(slot.spaceId());
        BookingTimes times =
                BookingTimes.of(slot.starts(), slot.ends(), tenant.require().zone());
        Booking booking = service.filled(new Booking(), like.at(space, slot.starts(), slot.ends()), times);
        booking.seriesId = seriesId;
        booking.simulated =
                Boolean.TRUE.equals(like.simulated()) || tenant.require().simulated();
        booking.state = Booking.CONFIRMED;
        booking.decidedAt = clock.instant();
        booking.decidedBy = decided.name();
        booking.decidedSubject = decided.subject();
        return booking;
    }

    private Function<Slot, Optional<Refusal>> refusals(Given given) {
        SessionDays.Allowed allowed = days.allowed();
        Optional<Refusal> space = catalogue
                .knownSpace(given.spaceId())
                .flatMap((SpaceResponse one) -> BookingLimits.isFor(one, given.party()))
                .map(Refusal::limit);
        return slot ->
                allowed.refusal(slot.starts().toLocalDate()).map(Refusal::noDay).or(() -> space);
    }
}

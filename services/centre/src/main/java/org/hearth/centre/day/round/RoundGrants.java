package org.hearth.centre.day.round;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.centre.day.booking.SeasonBookingService;
import org.hearth.centre.day.round.Ledger.Missing;
import org.hearth.centre.day.series.SeasonDays;
import org.hearth.centre.day.series.SeriesChoice;
import org.hearth.centre.day.series.SeriesResult;
import org.hearth.tenancy.Json;

/** Makes bookings of what was granted; the constraint decides, and what somebody else has by now is named. */
@ApplicationScoped
class RoundGrants {
    private final ApplicationRepository applications;
    private final RoundService service;
    private final SeasonBookingService bookings;
    private final Json json;

    @Inject
    RoundGrants(ApplicationRepository applications, RoundService service, SeasonBookingService bookings, Json json) {
        this.applications = applications;
        this.service = service;
        this.bookings = bookings;
        this.json = json;
    }

    void make(Round round, Outcome outcome) {
        Application application = applications.require(outcome.applicationId);
        LocalDateTime starts = round.firstDay.atTime(LocalTime.parse(outcome.startsLocal));
        SeriesResult made = bookings.make(
                new SeasonBookingService.Given(
                        Objects.requireNonNull(outcome.spaceId),
                        starts,
                        starts.plusMinutes(outcome.minutes),
                        SeasonDays.ending(outcome.rule, round.lastDay),
                        missing(outcome).stream()
                                .map(one -> new SeriesChoice(one.day(), true, null, null))
                                .toList(),
                        service.classes(round).get(application.rank - 1).party(),
                        application.organisation,
                        application.contact,
                        application.purpose,
                        application.expected,
                        application.simulated || round.simulated),
                round.asker());
        outcome.settled = true;
        outcome.seriesId = made.series().id();
        outcome.made = made.done();
        outcome.lost =
                json.write(made.left().stream().map(SeriesResult.Left::day).toList());
    }

    /** None of its dates can be had any more. */
    void lost(Round round, Outcome outcome) {
        Set<LocalDate> never = missing(outcome).stream().map(Missing::day).collect(Collectors.toSet());
        outcome.settled = true;
        outcome.made = 0;
        outcome.lost = json.write(SeasonDays.of(outcome.rule, round.firstDay, round.lastDay).stream()
                .filter(day -> !never.contains(day))
                .toList());
    }

    private List<Missing> missing(Outcome outcome) {
        return json.read(outcome.missing, new TypeReference<List<Missing>>() {});
    }
}

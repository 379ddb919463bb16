package org.hearth.centre.day.session;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hearth.centre.day.occupation.OccupationService;
import org.hearth.centre.day.session.Day.Figures;
import org.hearth.centre.day.session.Day.Month;
import org.hearth.centre.day.session.DaySql.Facility;
import org.hearth.centre.day.session.DaySql.Sums;
import org.hearth.exchange.Heads;
import org.hearth.kernel.Period.Grain;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;

/** One day as the front desk sees it. */
@ApplicationScoped
public class DayService {
    private final SessionRepository sessions;
    private final DayStatementService statements;
    private final OccupationService occupations;
    private final DaySql days;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    DayService(
            SessionRepository sessions,
            DayStatementService statements,
            OccupationService occupations,
            DaySql days,
            CurrentTenant tenant,
            Json json) {
        this.sessions = sessions;
        this.statements = statements;
        this.occupations = occupations;
        this.days = days;
        this.tenant = tenant;
        this.json = json;
    }

    @Transactional
    public Day day(LocalDate day) {
        List<SessionResponse> found = sessions.ofDay(day);
        Heads heads = found.stream().map(SessionResponse::byMethod).reduce(Heads.NONE, Heads::plus);
        Figures figures = new Figures(
                count(found, Session.PLANNED),
                count(found, Session.HELD),
                count(found, Session.CANCELLED),
                heads.visits(),
                heads,
                heads.verifiability(),
                days.people(day, day));
        Optional<Facility> facility = days.facility(day);
        DayState state = statements.state(day);
        return new Day(
                day,
                tenant.require().zone().getId(),
                facility.map(this::opening).orElse(List.of()),
                facility.map(Facility::floorAreaM2).orElse(null),
                figures,
                state.recorded(),
                state,
                statements.history(day),
                found,
                occupations.bookings(day).stream()
                        .map(booking -> Day.Booked.on(day, booking))
                        .toList(),
                days.nearest(day),
                month(day));
    }

    private List<List<String>> opening(Facility facility) {
        return json.read(facility.hours(), new TypeReference<>() {});
    }

    private Month month(LocalDate day) {
        LocalDate from = Grain.MONTH.startOf(day);
        LocalDate to = Grain.MONTH.next(from).minusDays(1);
        Sums sums = days.sums(from, to);
        return new Month(from, to, sums.visits(), sums.held(), days.people(from, to));
    }

    private static int count(List<SessionResponse> sessions, String state) {
        return (int) sessions.stream()
                .filter(session -> session.state().equals(state))
                .count();
    }
}

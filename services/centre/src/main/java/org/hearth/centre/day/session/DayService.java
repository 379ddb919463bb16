package org.hearth.centre.day.session;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.hearth.centre.day.session.Day.Figures;
import org.hearth.centre.day.session.Day.Month;
import org.hearth.exchange.Heads;
import org.hearth.kernel.Period.Grain;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;

/** One day as the front desk sees it. */
@ApplicationScoped
public class DayService {
    private static final List<String> WEEK = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

    private final SessionRepository sessions;
    private final DayStatementService statements;
    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    DayService(
            SessionRepository sessions,
            DayStatementService statements,
            CentreSql sql,
            CurrentTenant tenant,
            Json json) {
        this.sessions = sessions;
        this.statements = statements;
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    private record Profile(List<List<String>> opening, BigDecimal area) {}

    @Transactional
    public Day day(LocalDate day) {
        List<SessionResponse> found = sessions.ofDay(day);
        Heads heads = found.stream().map(SessionResponse::byMethod).reduce(Heads.NONE, Heads::plus);
        Figures figures = new Figures(
                count(found, "planned"),
                count(found, "held"),
                count(found, "cancelled"),
                heads.visits(),
                heads,
                heads.verifiability(),
                people(day, day));
        Profile profile = profile(day);
        DayState state = statements.state(day);
        return new Day(
                day,
                tenant.require().zone().getId(),
                profile == null ? List.of() : profile.opening(),
                profile == null ? null : (Double) profile.area().doubleValue(),
                figures,
                state.recorded(),
                state,
                statements.history(day),
                found,
                sessions.nearest(day),
                month(day));
    }

    private @org.jspecify.annotations.Nullable Profile profile(LocalDate day) {
        return sql.first(
                        """
                select cast(opening_hours -> :weekday as text) as opening, floor_area_m2
                from registry.centre_profile where centre = :centre and valid @> cast(:day as date)
                """,
                        Map.of(
                                "weekday", WEEK.get(day.getDayOfWeek().getValue() - 1),
                                "centre", tenant.require().slug(),
                                "day", day),
                        row -> {
                            String opening = row.textOrNull("opening");
                            return new Profile(
                                    opening == null
                                            ? List.of()
                                            : json.read(opening, new TypeReference<List<List<String>>>() {}),
                                    row.decimal("floor_area_m2"));
                        })
                .orElse(null);
    }

    private Month month(LocalDate day) {
        LocalDate from = Grain.MONTH.startOf(day);
        LocalDate to = Grain.MONTH.next(from).minusDays(1);
        return sql.one(
                """
                select coalesce(sum(h.visits), 0) as visits, count(*) filter (where s.state = 'held') as held
                from __tenant__.session s join __tenant__.session_heads h on h.session_id = s.id
                where s.day between :from and :to and s.state <> 'cancelled'
                """,
                Map.of("from", from, "to", to),
                row -> new Month(from, to, row.number("visits"), row.number("held"), people(from, to)));
    }

    private long people(LocalDate from, LocalDate to) {
        return sql.one("""
                select count(distinct a.resident_id) as people
                from __tenant__.session s join __tenant__.attendance a on a.session_id = s.id
                where s.day between :from and :to and s.state <> 'cancelled' and a.voided_at is null
                """, Map.of("from", from, "to", to), row -> row.number("people"));
    }

    private static int count(List<SessionResponse> sessions, String state) {
        return (int) sessions.stream()
                .filter(session -> session.state().equals(state))
                .count();
    }
}

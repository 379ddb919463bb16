package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.hearth.exchange.ChangeLog;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;

/** Days with their profile and how many sessions they have. */
@ApplicationScoped
class DayRepository {
    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    DayRepository(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    /** One day as the tables tell it. */
    record Counted(LocalDate day, boolean hasProfile, int openMinutes, int planned, int held, int cancelled) {}

    /** Reads days, each once and in order. */
    List<Counted> counted(Collection<LocalDate> days) {
        return sql.list(
                """
                select d.day, p.centre is not null as has_profile,
                  coalesce(exchange.open_minutes(p.opening_hours, d.day), 0) as minutes, s.planned, s.held, s.cancelled
                from unnest(cast(:days as date[])) as d (day)
                left join registry.centre_profile p on p.centre = :centre and p.valid @> d.day
                cross join lateral (
                  select count(*) filter (where state = 'planned') as planned, count(*) filter (where state = 'held') as held,
                    count(*) filter (where state = 'cancelled') as cancelled
                  from __tenant__.session where day = d.day
                ) s
                order by d.day
                """,
                Map.of("days", ChangeLog.array(days), "centre", tenant.require().slug()),
                row -> new Counted(
                        row.day("day"),
                        row.yes("has_profile"),
                        row.integer("minutes"),
                        row.integer("planned"),
                        row.integer("held"),
                        row.integer("cancelled")));
    }
}

package org.hearth.centre.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearth.exchange.CentreFigures;
import org.hearth.exchange.ChangeLog;
import org.hearth.exchange.SessionTotal;
import org.hearth.kernel.Period.Grain;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Organisation;

/** The door's port into a centre, as SQL over its tables. */
@ApplicationScoped
class MetricsOfCentre implements CentreFigures {
    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    MetricsOfCentre(CentreSql sql, CurrentTenant tenant, Clock clock) {
        this.sql = sql;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Override
    public void recomputeDays(Collection<LocalDate> days) {
        sql.run("""
                insert into exchange.metric (grain, starts, centre, sessions_planned, sessions_held, sessions_cancelled,
                  visits_scan, visits_named, visits_self, visits_tally, visits_partner, visits_not_closed, people,
                  calendar_days, area_days, open_days, recorded_days, open_minutes, session_minutes, simulated)
                select 'DAY', d.day, :centre, coalesce(s.planned, 0), coalesce(s.held, 0), coalesce(s.cancelled, 0),
                  coalesce(s.scan, 0), coalesce(s.named, 0), coalesce(s.self, 0), coalesce(s.tally, 0),
                  coalesce(s.partner, 0), coalesce(s.not_closed, 0), 0,
                  -- area and hours count from the first day of the profile up to today
                  case when p.centre is not null and d.day <= :today then 1 else 0 end,
                  case when d.day <= :today then coalesce(p.floor_area_m2, 0) else 0 end,
                  case when o.minutes > 0 and d.day < :today then 1 else 0 end,
                  case when o.minutes > 0 and d.day < :today and s.planned = 0 then 1 else 0 end,
                  case when d.day <= :today then o.minutes else 0 end,
                  coalesce(m.minutes, 0), coalesce(s.simulated, false)
                from unnest(cast(:days as date[])) as d (day)
                left join registry.centre_profile p on p.centre = :centre and p.valid @> d.day
                cross join lateral (select coalesce(exchange.open_minutes(p.opening_hours, d.day), 0) as minutes) o
                left join lateral (
                  select count(*) filter (where s.state = 'planned') as planned,
                    count(*) filter (where s.state = 'held') as held,
                    count(*) filter (where s.state = 'cancelled') as cancelled,
                    sum(h.scan) as scan, sum(h.named) as named, sum(h.self) as self, sum(h.tally) as tally,
                    sum(h.partner) as partner,
                    sum(h.visits) filter (where s.state = 'planned') as not_closed,
                    bool_or(h.simulated) as simulated
                  from __tenant__.session s join __tenant__.session_heads h on h.session_id = s.id
                  where s.day = d.day
                  having count(*) > 0
                ) s on true
                left join lateral (
                  -- hours are split at the centre's midnight
                  select sum(extract(epoch from
                    least(s.ends_at, cast(d.day + 1 as timestamp) at time zone :zone)
                    - greatest(s.starts_at, cast(d.day as timestamp) at time zone :zone)) / 60) as minutes
                  from __tenant__.session s
                  where s.state = 'held' and (s.day = d.day or s.end_day = d.day and s.end_day > s.day)
                ) m on true
                on conflict (grain, starts, centre) do update set
                  sessions_planned = excluded.sessions_planned, sessions_held = excluded.sessions_held,
                  sessions_cancelled = excluded.sessions_cancelled, visits_scan = excluded.visits_scan,
                  visits_named = excluded.visits_named, visits_self = excluded.visits_self,
                  visits_tally = excluded.visits_tally, visits_partner = excluded.visits_partner,
                  visits_not_closed = excluded.visits_not_closed, calendar_days = excluded.calendar_days,
                  area_days = excluded.area_days, open_days = excluded.open_days, recorded_days = excluded.recorded_days,
                  open_minutes = excluded.open_minutes, session_minutes = excluded.session_minutes,
                  simulated = excluded.simulated, computed_at = now()
                """, values(Map.of("days", ChangeLog.array(days), "zone", zone(), "today", today())));
    }

    @Override
    public void recountPeople(Grain grain, Collection<LocalDate> starts) {
        sql.run(
                """
                update exchange.metric m set people = (
                  select count(distinct a.resident_id)
                  from __tenant__.session s join __tenant__.attendance a on a.session_id = s.id
                  where s.day >= m.starts and s.day < m.starts + cast(:length as interval)
                    and s.state <> 'cancelled' and a.voided_at is null and a.resident_id is not null)
                where m.centre = :centre and m.grain = :grain and m.starts = any (cast(:starts as date[]))
                """,
                values(Map.of("grain", grain.name(), "starts", ChangeLog.array(starts), "length", grain.interval())));
    }

    @Override
    public List<SessionTotal> sessionTotals(Collection<LocalDate> days) {
        return sql.list(
                SessionTotals.SELECT + """
                where s.day = any (cast(:days as date[])) and (s.state <> 'planned' or h.visits > 0)
                order by s.starts_at, s.id
                """, Map.of("days", ChangeLog.array(days), "zone", zone()), SessionTotals::of);
    }

    @Override
    public List<LocalDate> allDays() {
        return sql.list("""
                select cast(day as date) as day from generate_series(
                  (select least((select min(day) from __tenant__.session),
                     (select min(lower(valid)) from registry.centre_profile where centre = :centre))),
                  (select greatest(max(end_day), cast(:today as date)) from __tenant__.session),
                  interval '1 day') as day
                """, values(Map.of("today", today())), row -> row.day("day"));
    }

    private Map<String, Object> values(Map<String, ?> more) {
        Map<String, Object> values = new HashMap<>(more);
        values.put("centre", tenant.require(Organisation.Kind.CENTRE).slug());
        return values;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(tenant.require().zone()));
    }

    private String zone() {
        return tenant.require().zone().getId();
    }
}

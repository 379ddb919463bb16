package org.hearth.centre.day.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.exchange.CentreFigures;
import org.hearth.exchange.ChangeLog;
import org.hearth.exchange.SensitiveMonth;
import org.hearth.exchange.SessionTotal;
import org.hearth.kernel.Days;
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
        sql.run(
                """
                insert into exchange.metric (grain, starts, centre, sessions_planned, sessions_held, sessions_cancelled,
                  visits_scan, visits_named, visits_self, visits_tally, visits_partner, visits_not_closed, people,
                  calendar_days, area_days, open_days, recorded_days, open_minutes, session_minutes, over_visits,
                  over_sessions_held, simulated)
                select 'DAY', d.day, :centre, coalesce(s.planned, 0), coalesce(s.held, 0), coalesce(s.cancelled, 0),
                  coalesce(s.scan, 0), coalesce(s.named, 0), coalesce(s.self, 0), coalesce(s.tally, 0),
                  coalesce(s.partner, 0), coalesce(s.not_closed, 0), 0,
                  -- area counts from the first day of the profile up to today; hours, like open days, once the day is over
                  case when p.centre is not null and d.day <= :today then 1 else 0 end,
                  case when d.day <= :today then coalesce(p.floor_area_m2, 0) else 0 end,
                  case when o.minutes > 0 and d.day < :today then 1 else 0 end,
                  -- recorded: every session, sensitive ones too, is closed or cancelled; or there was none, and staff said so
                  case when o.minutes > 0 and d.day < :today and coalesce(s.unclosed = 0, t.day is not null) then 1 else 0 end,
                  case when d.day < :today then o.minutes else 0 end,
                  coalesce(m.minutes, 0), case when d.day < :today then coalesce(s.visits, 0) else 0 end,
                  case when d.day < :today then coalesce(s.held, 0) else 0 end,
                  coalesce(s.simulated, t.simulated, false)
                from unnest(cast(:days as date[])) as d (day)
                left join registry.centre_profile p on p.centre = :centre and p.valid @> d.day and d.day >= :first
                cross join lateral (select coalesce(exchange.open_minutes(p.opening_hours, d.day), 0) as minutes) o
                left join lateral (
                  select count(*) filter (where s.state = 'planned') as unclosed,
                    count(*) filter (where ordinary and s.state = 'planned') as planned,
                    count(*) filter (where ordinary and s.state = 'held') as held,
                    count(*) filter (where ordinary and s.state = 'cancelled') as cancelled,
                    sum(h.scan) filter (where counted) as scan, sum(h.named) filter (where counted) as named,
                    sum(h.self) filter (where counted) as self, sum(h.tally) filter (where counted) as tally,
                    sum(h.partner) filter (where counted) as partner,
                    sum(h.visits) filter (where counted) as visits,
                    sum(h.visits) filter (where ordinary and s.state = 'planned') as not_closed,
                    bool_or(h.simulated) filter (where ordinary) as simulated
                  from __tenant__.session s join __tenant__.session_heads h on h.session_id = s.id
                  join __tenant__.activity a on a.id = s.activity_id
                  join __tenant__.programme p on p.id = a.programme_id
                  cross join lateral (
                    select not p.sensitive as ordinary, not p.sensitive and s.state = 'held' as counted) c
                  where s.day = d.day
                  having count(*) > 0
                ) s on true
                left join __tenant__.day_statement t on t.day = d.day and t.withdrawn_at is null
                left join lateral (
                  -- hours are split at the centre's midnight
                  select sum(extract(epoch from
                    least(s.ends_at, cast(d.day + 1 as timestamp) at time zone :zone)
                    - greatest(s.starts_at, cast(d.day as timestamp) at time zone :zone)) / 60) as minutes
                  from __tenant__.session s
                  join __tenant__.activity a on a.id = s.activity_id
                  join __tenant__.programme p on p.id = a.programme_id and not p.sensitive
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
                  over_visits = excluded.over_visits, over_sessions_held = excluded.over_sessions_held,
                  simulated = excluded.simulated, computed_at = now()
                """,
                values(Map.of(
                        "days", ChangeLog.array(days), "zone", zone(), "today", today(), "first", Days.EARLIEST_WORK)));
    }

    @Override
    public void recountPeople(Grain grain, Collection<LocalDate> starts) {
        sql.run(
                """
                update exchange.metric m set people = (
                  select count(distinct t.resident_id)
                  from __tenant__.session s join __tenant__.attendance t on t.session_id = s.id
                  join __tenant__.activity a on a.id = s.activity_id
                  join __tenant__.programme p on p.id = a.programme_id and not p.sensitive
                  where s.day >= m.starts and s.day < m.starts + cast(:length as interval)
                    and s.state = 'held' and t.voided_at is null and t.resident_id is not null)
                where m.centre = :centre and m.grain = :grain and m.starts = any (cast(:starts as date[]))
                """,
                values(Map.of("grain", grain.name(), "starts", ChangeLog.array(starts), "length", grain.interval())));
    }

    @Override
    public List<SessionTotal> sessionTotals(Collection<LocalDate> days) {
        List<SessionTotal> totals = sql.list(
                SessionTotals.SELECT + """
                where s.day = any (cast(:days as date[])) and not p.sensitive and (s.state <> 'planned' or h.visits > 0)
                order by s.starts_at, s.id
                """, Map.of("days", ChangeLog.array(days), "zone", zone()), SessionTotals::of);
        noteShown(totals);
        return totals;
    }

    /** Whatever the door shows by itself stays known, also when its programme is marked later. */
    private void noteShown(List<SessionTotal> totals) {
        if (!totals.isEmpty()) {
            sql.run(
                    "insert into __tenant__.session_shown (session_id, reader)"
                            + " select id, 'headquarters' from unnest(cast(:ids as uuid[])) as id on conflict do nothing",
                    Map.of(
                            "ids",
                            totals.stream()
                                    .map(one -> one.sessionId().toString())
                                    .collect(Collectors.joining(",", "{", "}"))));
        }
    }

    @Override
    public Map<UUID, String> sensitiveProgrammes() {
        Map<UUID, String> titles = new HashMap<>();
        sql.list(
                "select id, name from __tenant__.programme where sensitive",
                Map.of(),
                row -> titles.put(row.uuid("id"), row.text("name")));
        return titles;
    }

    @Override
    public List<SensitiveMonth> sensitiveMonths(LocalDate before) {
        return sql.list(
                """
                select p.id, cast(cast(date_trunc('month', cast(s.day as timestamp)) as date) as text) as month,
                  count(*) as sessions, sum(h.visits) as heads, bool_or(h.simulated) as simulated
                from __tenant__.programme p
                join __tenant__.activity a on a.programme_id = p.id
                join __tenant__.session s on s.activity_id = a.id
                join __tenant__.session_heads h on h.session_id = s.id
                where p.sensitive and s.state = 'held' and s.day >= date '0001-01-01' and s.day < :before
                  and not exists (select 1 from __tenant__.session_shown w
                    where w.session_id = s.id and w.reader = 'headquarters')
                group by 1, 2 order by 1, 2
                """,
                Map.of("before", before),
                row -> new SensitiveMonth(
                        row.uuid("id"),
                        LocalDate.parse(row.text("month")),
                        row.integer("sessions"),
                        row.integer("heads"),
                        row.yes("simulated")));
    }

    @Override
    public List<LocalDate> allDays() {
        return sql
                .list("""
                select cast(day as text) as day from (
                  select day from __tenant__.session
                  union select end_day from __tenant__.session where end_day > day
                  -- a day without sessions is a day only while there is a profile, and has been
                  union select cast(day as date) from generate_series(
                    (select greatest(min(lower(valid)), :first) from registry.centre_profile where centre = :centre),
                    cast(:today as date), interval '1 day') as day
                ) known where day between date '0001-01-01' and date '9999-12-31'
                """, values(Map.of("today", today(), "first", Days.EARLIEST_WORK)), row -> row.text("day"))
                .stream()
                .map(LocalDate::parse)
                .toList();
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

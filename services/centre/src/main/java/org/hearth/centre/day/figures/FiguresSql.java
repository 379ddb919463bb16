package org.hearth.centre.day.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.exchange.CentreFigures;
import org.hearth.exchange.SensitiveMonth;
import org.hearth.exchange.Upsert;
import org.hearth.kernel.Days;
import org.hearth.kernel.Period.Grain;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Sql;

/** The door's port into a centre, as SQL over its tables. */
@ApplicationScoped
class FiguresSql implements CentreFigures {
    /** The heads of each session of these days are added up once, for its total and for its day. */
    private static final String RECOMPUTE = """
            with one as materialized (
              select s.id, s.day, s.end_day, s.starts_at, s.ends_at, s.state, a.title, p.name as programme,
                s.day = any (cast(:days as date[])) as own, not p.sensitive as ordinary,
                not p.sensitive and s.state = 'held' as counted, h.visits, h.scan, h.named, h.self, h.tally, h.partner, h.late,
                h.simulated
              from __tenant__.session s
              join __tenant__.session_heads h on h.session_id = s.id
              join __tenant__.activity a on a.id = s.activity_id
              join __tenant__.programme p on p.id = a.programme_id
              -- the range lets one plan serve few days and many; a night's hours are those of two days
              where s.day >= cast(:from as date) - 1 and s.day <= :to
                and (s.day = any (cast(:days as date[])) or s.end_day > s.day and s.end_day = any (cast(:days as date[])))
            ), total as (
              select id, day, starts_at, to_char(starts_at at time zone :zone, 'HH24:MI') as starts_local, title, programme, state,
                visits, scan as visits_scan, named as visits_named, self as visits_self, tally as visits_tally,
                partner as visits_partner, late, simulated
              from one where own and ordinary and (state <> 'planned' or visits > 0)
            ), shown as (
              -- whatever the door shows by itself stays known, also when its programme is marked later; that one was cancelled
              -- tells no heads, and it may be held after all
              insert into __tenant__.session_shown (session_id, reader)
              select id, 'headquarters' from total where state = 'held' or visits > 0 on conflict do nothing
            ), withdrawn as (
              delete from exchange.session_total t
              where t.centre = :centre and t.day >= :from and t.day <= :to and t.day = any (cast(:days as date[]))
                -- looked up in a hash, whatever the plan expects: a year of a busy centre has thousands
                and t.session_id not in (select id from total)
            ), told as (
              insert into exchange.session_total (centre, session_id, %1$s)
              select :centre, total.* from total where %2$s
              on conflict (centre, session_id) %3$s
            ), counted as (
              select day, count(*) filter (where state = 'planned') as unclosed,
                count(*) filter (where ordinary and state = 'planned') as planned,
                count(*) filter (where ordinary and state = 'held') as held,
                count(*) filter (where ordinary and state = 'cancelled') as cancelled,
                sum(scan) filter (where counted) as scan, sum(named) filter (where counted) as named,
                sum(self) filter (where counted) as self, sum(tally) filter (where counted) as tally,
                sum(partner) filter (where counted) as partner, sum(visits) filter (where counted) as visits,
                sum(visits) filter (where ordinary and state = 'planned') as not_closed,
                bool_or(simulated) filter (where ordinary) as simulated
              from one where own group by day
            ), hours as (
              -- hours are split at the centre's midnight
              select d.day, sum(extract(epoch from
                  least(ends_at, cast(d.day + 1 as timestamp) at time zone :zone)
                  - greatest(starts_at, cast(d.day as timestamp) at time zone :zone)) / 60) as minutes
              from one cross join lateral (select one.day union select one.end_day) d
              where counted group by d.day
            ), stretch as materialized (
              -- days in a row are asked for at once; others are not, for they may lie centuries apart
              select min(day) as starts, max(day) as ends
              from (select day, day - cast(row_number() over (order by day) as integer) as run
                from unnest(cast(:days as date[])) as d (day) where day >= :first) days
              group by run
            ), opened as materialized (
              select o.* from stretch cross join lateral __tenant__.days_open(stretch.starts, stretch.ends) o
            ), used as materialized (
              -- a day that is not over asks nothing of spaces, so that a tap costs no more
              select u.day, sum(u.open_minutes) as open_minutes, sum(u.used_minutes) as used_minutes
              from stretch cross join lateral __tenant__.space_use(stretch.starts, least(stretch.ends, cast(:today as date) - 1), :zone) u
              where stretch.starts < :today group by u.day
            ), figure as (
              select d.day as starts, coalesce(s.planned, 0) as sessions_planned, coalesce(s.held, 0) as sessions_held,
                coalesce(s.cancelled, 0) as sessions_cancelled, coalesce(s.scan, 0) as visits_scan,
                coalesce(s.named, 0) as visits_named, coalesce(s.self, 0) as visits_self, coalesce(s.tally, 0) as visits_tally,
                coalesce(s.partner, 0) as visits_partner, coalesce(s.not_closed, 0) as visits_not_closed,
                -- area counts from the first day of the profile up to today; hours, like open days, once the day is over
                case when o.day is not null and d.day <= :today then 1 else 0 end as calendar_days,
                case when d.day <= :today then coalesce(o.floor_area_m2, 0) else 0 end as area_days,
                case when o.minutes > 0 and d.day < :today then 1 else 0 end as open_days,
                -- recorded: every session, sensitive ones too, is closed or cancelled; or there was none, and staff said so
                case when o.minutes > 0 and d.day < :today and coalesce(s.unclosed = 0, t.day is not null) then 1 else 0 end
                  as recorded_days,
                case when d.day < :today then coalesce(o.minutes, 0) else 0 end as open_minutes, coalesce(round(m.minutes), 0) as session_minutes,
                case when d.day < :today then coalesce(s.visits, 0) else 0 end as over_visits,
                case when d.day < :today then coalesce(s.held, 0) else 0 end as over_sessions_held,
                case when o.usual_minutes > 0 and o.minutes = 0 and d.day < :today then 1 else 0 end as closed_days,
                -- a day without a reading is none, and no zero; over it stand the visits of just those days
                coalesce(f.counted, 0) as footfall, case when f.day is not null then 1 else 0 end as footfall_days,
                case when f.day is not null then coalesce(s.visits, 0) else 0 end as footfall_visits,
                coalesce(u.open_minutes, 0) as space_open_minutes, coalesce(u.used_minutes, 0) as space_used_minutes,
                b.used as bookings_used, b.no_show as bookings_no_show, b.guests as booking_guests,
                coalesce(s.simulated, t.simulated, false) or coalesce(f.simulated, false) or coalesce(b.simulated, false) as simulated
              from unnest(cast(:days as date[])) as d (day)
              left join opened o on o.day = d.day
              left join counted s on s.day = d.day
              left join __tenant__.day_statement t on t.day = d.day and t.withdrawn_at is null
              left join hours m on m.day = d.day
              -- asked day by day, as the hours are: the readings of all other days are no matter
              left join lateral (
                select c.day, c.counted, c.simulated from __tenant__.footfall_count c
                where c.day = d.day and d.day < :today) f on true
              left join used u on u.day = d.day
              cross join lateral (
                select count(*) filter (where state = 'used') as used, count(*) filter (where state = 'no-show') as no_show,
                  coalesce(sum(heads), 0) as guests, bool_or(simulated) as simulated
                from __tenant__.booking b where b.day = d.day and d.day < :today and b.state in ('used', 'no-show')) b
            ), forgotten as (
              -- before a centre opened, and after today, a day without sessions is no day: as if it had never been counted
              delete from exchange.metric m using figure f where m.centre = :centre and m.grain = 'DAY' and m.starts = f.starts
                and f.calendar_days = 0 and f.session_minutes = 0
                and f.sessions_planned + f.sessions_held + f.sessions_cancelled = 0
              returning m.starts
            ), written as (
              insert into exchange.metric (grain, centre, people, starts, %4$s)
              select 'DAY', :centre, 0, figure.* from figure
              where (calendar_days > 0 or session_minutes > 0 or sessions_planned + sessions_held + sessions_cancelled > 0)
                and %5$s
              on conflict (grain, starts, centre) %6$s
              returning starts
            )
            select cast(starts as text) as day, false as forgotten from written
            union all select cast(starts as text), true from forgotten
            """.formatted(
                    Upsert.SESSION_TOTAL.columns(),
                    Upsert.SESSION_TOTAL.unlessHeld(
                            "exchange.session_total", "held.centre = :centre and held.session_id = total.id", "total"),
                    Upsert.SESSION_TOTAL.overwrite(""),
                    Upsert.METRIC.columns(),
                    Upsert.METRIC.unlessHeld(
                            "exchange.metric",
                            "held.grain = 'DAY' and held.starts = figure.starts and held.centre = :centre",
                            "figure"),
                    Upsert.METRIC.overwrite(", computed_at = now()"));

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    FiguresSql(CentreSql sql, CurrentTenant tenant, Clock clock) {
        this.sql = sql;
        this.tenant = tenant;
        this.clock = clock;
    }

    private record Asked(
            String days, LocalDate from, LocalDate to, String centre, String zone, LocalDate today, LocalDate first) {}

    /** Days travel as text: those of a thousand years ago and hence too. */
    private record Written(String day, boolean forgotten) {}

    private record Day(String day) {}

    private record Stretches(String centre, String grain, String starts, String length) {}

    private record Programme(UUID id, String name) {}

    private record Before(LocalDate before) {}

    private record Month(UUID id, String month, int sessions, int heads, boolean simulated) {}

    private record Known(String centre, LocalDate today, LocalDate first) {}

    @Override
    public List<Changed> recomputeDays(Collection<LocalDate> days) {
        return sql
                .list(
                        Written.class,
                        RECOMPUTE,
                        new Asked(
                                Sql.array(days),
                                Collections.min(days),
                                Collections.max(days),
                                centre(),
                                zone(),
                                today(),
                                Days.EARLIEST_WORK))
                .stream()
                .map(row -> new Changed(LocalDate.parse(row.day()), row.forgotten()))
                .toList();
    }

    @Override
    public void recountPeople(Grain grain, Collection<LocalDate> starts) {
        sql.run("""
                update exchange.metric m set people = c.people, computed_at = now()
                from exchange.metric o cross join lateral (
                  select count(distinct t.resident_id) as people
                  from __tenant__.session s join __tenant__.attendance t on t.session_id = s.id
                  join __tenant__.activity a on a.id = s.activity_id
                  join __tenant__.programme p on p.id = a.programme_id and not p.sensitive
                  where s.day >= o.starts and s.day < o.starts + cast(:length as interval)
                    and s.state = 'held' and t.voided_at is null and t.resident_id is not null) c
                where o.centre = :centre and o.grain = :grain and o.starts = any (cast(:starts as date[]))
                  and m.centre = o.centre and m.grain = o.grain and m.starts = o.starts and m.people <> c.people
                """, new Stretches(centre(), grain.name(), Sql.array(starts), grain.interval()));
    }

    @Override
    public Map<UUID, String> sensitiveProgrammes() {
        return sql
                .list(Programme.class, "select id, name from __tenant__.programme where sensitive", new Sql.None())
                .stream()
                .collect(Collectors.toMap(Programme::id, Programme::name));
    }

    @Override
    public List<SensitiveMonth> sensitiveMonths(LocalDate before) {
        return sql.list(Month.class, """
                select p.id, cast(cast(date_trunc('month', cast(s.day as timestamp)) as date) as text) as month,
                  count(*) as sessions, sum(h.visits) as heads, bool_or(h.simulated) as simulated
                from __tenant__.programme p
                join __tenant__.activity a on a.programme_id = p.id
                join __tenant__.session s on s.activity_id = a.id
                join __tenant__.session_heads h on h.session_id = s.id
                where p.sensitive and s.state = 'held' and s.day >= date '0001-01-01' and s.day < :before
                  and not exists (select from __tenant__.session_shown w
                    where w.session_id = s.id and w.reader = 'headquarters')
                group by 1, 2 order by 1, 2
                """, new Before(before)).stream()
                .map(row -> new SensitiveMonth(
                        row.id(), LocalDate.parse(row.month()), row.sessions(), row.heads(), row.simulated()))
                .toList();
    }

    @Override
    public List<LocalDate> allDays() {
        return sql.list(Day.class, """
                select cast(day as text) as day from (
                  select day from __tenant__.session
                  union select end_day from __tenant__.session where end_day > day
                  -- a day without sessions is a day only while there is a profile, and has been
                  union select cast(day as date) from generate_series(
                    (select greatest(min(lower(valid)), :first) from registry.centre_profile where centre = :centre),
                    cast(:today as date), interval '1 day') as day
                ) known where day between date '0001-01-01' and date '9999-12-31'
                """, new Known(centre(), today(), Days.EARLIEST_WORK)).stream()
                .map(row -> LocalDate.parse(row.day()))
                .toList();
    }

    private String centre() {
        return tenant.require(Organisation.Kind.CENTRE).slug();
    }

    private LocalDate today() {
        return tenant.require().today(clock);
    }

    private String zone() {
        return tenant.require().zone().getId();
    }
}

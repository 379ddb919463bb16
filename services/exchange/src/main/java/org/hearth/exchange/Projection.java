package org.hearth.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearth.kernel.Period.Grain;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;

/**
 * Recomputes a centre's figures of given days from its rows: days first, then the months, quarters and years that hold them.
 * Recomputed, never incremented, so it may run again at any time with the same result. Runs in the centre's transaction.
 */
@ApplicationScoped
class Projection {
    private final CentreFigures figures;
    private final SensitiveLines lines;
    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    Projection(CentreFigures figures, SensitiveLines lines, CentreSql sql, CurrentTenant tenant, Json json) {
        this.figures = figures;
        this.lines = lines;
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    void recompute(Collection<LocalDate> changed) {
        Set<LocalDate> days = new TreeSet<>(changed);
        if (days.isEmpty()) {
            return;
        }
        lock();
        figures.recomputeDays(days);
        forgetEmptyDays(days);
        figures.recountPeople(Grain.DAY, days);
        for (Grain grain : List.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)) {
            Set<LocalDate> starts = new TreeSet<>();
            days.forEach(day -> starts.add(grain.startOf(day)));
            rollUp(grain, starts);
            figures.recountPeople(grain, starts);
        }
        publishTotals(days);
    }

    /** Withdraws and publishes lines of sensitive programmes, where any are due. */
    void followLines() {
        lock();
        lines.follow();
    }

    /** Before a centre opened, and after today, a day without sessions is no day: as if it had never been counted. */
    private void forgetEmptyDays(Set<LocalDate> days) {
        sql.run("""
                delete from exchange.metric where centre = :centre and grain = 'DAY' and starts = any (cast(:days as date[]))
                  and calendar_days = 0 and session_minutes = 0
                  and sessions_planned + sessions_held + sessions_cancelled = 0
                """, Map.of("centre", tenant.require().slug(), "days", ChangeLog.array(days)));
    }

    /** One projection of a centre at a time: two would write each other's older count. */
    private void lock() {
        sql.list(
                "select cast(pg_advisory_xact_lock(hashtextextended(:centre, 2)) as text) as locked",
                Map.of("centre", tenant.require().slug()),
                row -> true);
    }

    private void rollUp(Grain grain, Set<LocalDate> starts) {
        Map<String, String> values = Map.of(
                "grain", grain.name(),
                "centre", tenant.require().slug(),
                "starts", ChangeLog.array(starts),
                "length", grain.interval());
        sql.run("""
                delete from exchange.metric m
                where m.centre = :centre and m.grain = :grain and m.starts = any (cast(:starts as date[]))
                  and not exists (select 1 from exchange.metric d where d.centre = :centre and d.grain = 'DAY'
                    and d.starts >= m.starts and d.starts < m.starts + cast(:length as interval))
                """, values);
        sql.run("""
                insert into exchange.metric as m (grain, starts, centre, sessions_planned, sessions_held, sessions_cancelled,
                  visits_scan, visits_named, visits_self, visits_tally, visits_partner, visits_not_closed, people,
                  calendar_days, area_days, open_days, recorded_days, open_minutes, session_minutes, over_visits,
                  over_sessions_held, simulated)
                select :grain, part.starts, :centre, sum(d.sessions_planned), sum(d.sessions_held), sum(d.sessions_cancelled),
                  sum(d.visits_scan), sum(d.visits_named), sum(d.visits_self), sum(d.visits_tally), sum(d.visits_partner),
                  sum(d.visits_not_closed), 0, sum(d.calendar_days), sum(d.area_days), sum(d.open_days),
                  sum(d.recorded_days), sum(d.open_minutes), sum(d.session_minutes),
                  sum(d.over_visits), sum(d.over_sessions_held), bool_or(d.simulated)
                from unnest(cast(:starts as date[])) as part (starts)
                join exchange.metric d on d.centre = :centre and d.grain = 'DAY'
                  and d.starts >= part.starts and d.starts < part.starts + cast(:length as interval)
                group by part.starts
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
                """, values);
    }

    private void publishTotals(Set<LocalDate> days) {
        List<SessionTotal> totals = figures.sessionTotals(days);
        String centre = tenant.require().slug();
        sql.run(
                "delete from exchange.session_total where centre = :centre and day = any (cast(:days as date[]))",
                Map.of("centre", centre, "days", ChangeLog.array(days)));
        sql.run(
                """
                insert into exchange.session_total (centre, session_id, day, starts_at, starts_local, title, programme, state,
                  visits, visits_scan, visits_named, visits_self, visits_tally, visits_partner, late, simulated)
                select :centre, t.* from jsonb_to_recordset(cast(:rows as jsonb)) as t (session_id uuid, day date,
                  starts_at timestamptz, starts_local text, title text, programme text, state text, visits integer,
                  visits_scan integer, visits_named integer, visits_self integer, visits_tally integer,
                  visits_partner integer, late boolean, simulated boolean)
                on conflict (centre, session_id) do update set day = excluded.day, starts_at = excluded.starts_at,
                  starts_local = excluded.starts_local, title = excluded.title, programme = excluded.programme,
                  state = excluded.state, visits = excluded.visits, visits_scan = excluded.visits_scan,
                  visits_named = excluded.visits_named, visits_self = excluded.visits_self,
                  visits_tally = excluded.visits_tally, visits_partner = excluded.visits_partner,
                  late = excluded.late, simulated = excluded.simulated
                """,
                Map.of(
                        "centre",
                        centre,
                        "rows",
                        json.write(totals.stream().map(Projection::row).toList())));
    }

    private static Map<String, Object> row(SessionTotal total) {
        Heads heads = total.heads();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("session_id", total.sessionId());
        row.put("day", total.day().toString());
        row.put("starts_at", total.startsAt().toString());
        row.put("starts_local", total.startsLocal());
        row.put("title", total.title());
        row.put("programme", total.programme());
        row.put("state", total.state());
        row.put("visits", heads.visits());
        row.put("visits_scan", heads.scan());
        row.put("visits_named", heads.named());
        row.put("visits_self", heads.self());
        row.put("visits_tally", heads.tally());
        row.put("visits_partner", heads.partner());
        row.put("late", total.late());
        row.put("simulated", total.simulated());
        return row;
    }

    /** All days there is anything to say about, by the year they lie in; and the years of which the door holds something. */
    SortedMap<Integer, Set<LocalDate>> years() {
        SortedMap<Integer, Set<LocalDate>> years = new TreeMap<>();
        figures.allDays()
                .forEach(day -> years.computeIfAbsent(day.getYear(), year -> new TreeSet<>())
                        .add(day));
        sql.list(
                        "select distinct cast(extract(year from day) as integer) as year from ("
                                + " select starts as day from exchange.metric where centre = :centre"
                                + " union all select day from exchange.session_total where centre = :centre) held",
                        centre(),
                        row -> row.integer("year"))
                .forEach(year -> years.computeIfAbsent(year, none -> new TreeSet<>()));
        return years;
    }

    /** What the door holds of one year of this centre, each row as one text by its key: what reconciling compares. */
    Map<String, String> published(int year) {
        Map<String, String> rows = new LinkedHashMap<>();
        for (String query : List.of(
                "select grain || ' ' || starts as key, md5(cast(to_jsonb(m) - 'computed_at' as text)) as text"
                        + " from exchange.metric m where centre = :centre and starts between :first and :last",
                "select cast(session_id as text) as key, md5(cast(to_jsonb(t) as text)) as text"
                        + " from exchange.session_total t where centre = :centre and day between :first and :last")) {
            sql.list(query, yearOf(year), row -> rows.put(row.text("key"), row.text("text")));
        }
        return rows;
    }

    /** Forgets what the door holds of a year and computes it from the rows. Days of a year touch no month of another. */
    void recomputeYear(int year, Set<LocalDate> days) {
        lock();
        sql.run("delete from exchange.metric where centre = :centre and starts between :first and :last", yearOf(year));
        sql.run(
                "delete from exchange.session_total where centre = :centre and day between :first and :last",
                yearOf(year));
        recompute(days);
    }

    private Map<String, Object> centre() {
        return Map.of("centre", tenant.require().slug());
    }

    private Map<String, Object> yearOf(int year) {
        return Map.of(
                "centre",
                tenant.require().slug(),
                "first",
                LocalDate.of(year, 1, 1),
                "last",
                LocalDate.of(year, 12, 31));
    }
}

package org.hearth.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.kernel.Period.Grain;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Sql;

/** What the door holds of the current centre, as rows. */
@ApplicationScoped
class ProjectionSql {
    private static final String SUMS = Stream.of(Upsert.METRIC.columns().split(", "))
            .map(column -> (column.equals("simulated") ? "bool_or" : "sum") + "(d." + column + ") as " + column)
            .collect(Collectors.joining(", "));

    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    ProjectionSql(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    private record Centre(String centre) {}

    private record Year(int year) {}

    private record OfYear(String centre, LocalDate first, LocalDate last) {
        OfYear(String centre, int year) {
            this(centre, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        }
    }

    /**
     * A row that the door holds, as one text, with the stretch of the calendar it tells of.
     *
     * @param starts as text: those of a thousand years ago and hence too
     */
    record Held(String key, String grain, String starts, String text) {
        /** Whether what changed on one of these days may be in it. */
        boolean tellsOf(Set<LocalDate> days) {
            LocalDate first = LocalDate.parse(starts);
            return days.stream()
                    .anyMatch(day -> Grain.valueOf(grain).startOf(day).equals(first));
        }
    }

    /** A line of the queue. */
    record Waiting(long id, String day) {}

    private record Lines(boolean due) {}

    /** A month, and the quarter and year that hold it, each up to the first day of the next. */
    private record Stretches(
            String centre,
            LocalDate month,
            LocalDate monthEnd,
            LocalDate quarter,
            LocalDate quarterEnd,
            LocalDate year,
            LocalDate yearEnd) {
        Stretches(String centre, LocalDate month) {
            this(
                    centre,
                    month,
                    Grain.MONTH.next(month),
                    Grain.QUARTER.startOf(month),
                    Grain.QUARTER.next(Grain.QUARTER.startOf(month)),
                    Grain.YEAR.startOf(month),
                    Grain.YEAR.next(Grain.YEAR.startOf(month)));
        }
    }

    /** Months, with the days they span and the years: each up to the first day after. */
    private record Months(
            String centre, String months, LocalDate first, LocalDate end, LocalDate firstYear, LocalDate endYear) {
        static Months of(String centre, Collection<LocalDate> months) {
            LocalDate first = Collections.min(months);
            LocalDate last = Collections.max(months);
            return new Months(
                    centre,
                    Sql.array(months),
                    first,
                    Grain.MONTH.next(last),
                    Grain.YEAR.startOf(first),
                    Grain.YEAR.next(Grain.YEAR.startOf(last)));
        }
    }

    /** One projection of a centre at a time: two would write each other's older count. */
    void lock() {
        sql.alone(CentreSql.OneAtATime.PROJECTION, centre());
    }

    /** Adds up months from their days, and from months the quarters and years that hold them; people apart. */
    void rollUp(Collection<LocalDate> months) {
        if (months.isEmpty()) {
            return;
        }
        sql.run(
                """
                with asked as (select unnest(cast(:months as date[])) as month),
                month as (
                  select cast(date_trunc('month', cast(d.starts as timestamp)) as date) as starts, %2$s from exchange.metric d
                  where d.centre = :centre and d.grain = 'DAY' and d.starts >= :first and d.starts < :end
                    and cast(date_trunc('month', cast(d.starts as timestamp)) as date) in (select month from asked)
                  group by 1
                ), months as (
                  select * from month
                  union all
                  select starts, %1$s from exchange.metric
                  where centre = :centre and grain = 'MONTH' and starts >= :firstYear and starts < :endYear
                    and starts not in (select month from asked)
                ), part as (
                  select 'MONTH' as grain, month.* from month
                  union all
                  select 'QUARTER', cast(date_trunc('quarter', cast(d.starts as timestamp)) as date), %2$s from months d
                  where date_trunc('quarter', cast(d.starts as timestamp)) in (select date_trunc('quarter', cast(month as timestamp)) from asked) group by 2
                  union all
                  select 'YEAR', cast(date_trunc('year', cast(d.starts as timestamp)) as date), %2$s from months d
                  where date_trunc('year', cast(d.starts as timestamp)) in (select date_trunc('year', cast(month as timestamp)) from asked) group by 2
                )
                insert into exchange.metric (centre, people, grain, starts, %1$s)
                select :centre, 0, part.* from part where %3$s
                on conflict (grain, starts, centre) %4$s
                """.formatted(
                                Upsert.METRIC.columns(),
                                SUMS,
                                Upsert.METRIC.unlessHeld(
                                        "exchange.metric",
                                        "held.grain = part.grain and held.starts = part.starts and held.centre = :centre",
                                        "part"),
                                Upsert.METRIC.overwrite(", computed_at = now()")),
                Months.of(centre(), months));
    }

    /** A month, quarter or year without a day is none. */
    void forgetEmpty(LocalDate month) {
        sql.run("""
                delete from exchange.metric m
                using (values ('MONTH', cast(:month as date), cast(:monthEnd as date)),
                  ('QUARTER', cast(:quarter as date), cast(:quarterEnd as date)),
                  ('YEAR', cast(:year as date), cast(:yearEnd as date))) as part (grain, starts, ends)
                where m.centre = :centre and m.grain = part.grain and m.starts = part.starts
                  and not exists (select from exchange.metric d where d.centre = :centre and d.grain = 'DAY'
                    and d.starts >= part.starts and d.starts < part.ends)
                """, new Stretches(centre(), month));
    }

    /** The years of which the door holds something. */
    List<Integer> years() {
        return sql.list(Year.class, """
                select distinct cast(extract(year from day) as integer) as year from (
                  select starts as day from exchange.metric where centre = :centre
                  union all select day from exchange.session_total where centre = :centre) held
                """, new Centre(centre())).stream()
                .map(Year::year)
                .toList();
    }

    /** What the door holds of one year, each row by its key: what reconciling compares. */
    Map<String, Held> published(int year) {
        Map<String, Held> rows = new LinkedHashMap<>();
        sql.list(Held.class, """
                select grain || ' ' || starts as key, grain, cast(starts as text) as starts,
                  md5(cast(to_jsonb(m) - 'computed_at' as text)) as text
                from exchange.metric m where centre = :centre and starts between :first and :last
                union all
                select cast(session_id as text), 'DAY', cast(day as text), md5(cast(to_jsonb(t) as text))
                from exchange.session_total t where centre = :centre and day between :first and :last
                """, new OfYear(centre(), year)).forEach(row -> rows.put(row.key(), row));
        return rows;
    }

    /** What waits in the queue of one year, people too. */
    List<Waiting> waiting(int year) {
        return sql.list(
                Waiting.class,
                "select id, cast(day as text) as day from exchange.change where centre = :centre and day between :first and :last",
                new OfYear(centre(), year));
    }

    /** Whether something waits in the queue after which lines of sensitive programmes may be due or gone. */
    boolean linesWait() {
        return sql.one(
                        Lines.class,
                        "select exists (select from exchange.change where centre = :centre"
                                + " and kind in ('day-turn', 'catalogue', 'reconcile')) as due",
                        new Centre(centre()))
                .due();
    }

    /** Forgets what the door holds of one year. */
    void forget(int year) {
        OfYear which = new OfYear(centre(), year);
        sql.run("delete from exchange.metric where centre = :centre and starts between :first and :last", which);
        sql.run("delete from exchange.session_total where centre = :centre and day between :first and :last", which);
    }

    private String centre() {
        return tenant.require().slug();
    }
}

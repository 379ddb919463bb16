package org.hearth.centre.day.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.SortedNames;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** What lay in a term, and what is so of the days of the next; each of all sessions at once. */
@ApplicationScoped
class TermSql {
    private static final String PLANNED = """
            select t.id, t.activity_id, a.title, s.id as series_id, s.rule, p.space_id, r.name as space, coalesce(d.day, t.day) as day,
              to_char(coalesce(s.starts_local, t.starts_at at time zone :zone), 'HH24:MI') as starts_local,
              coalesce(s.minutes, cast(extract(epoch from t.ends_at - t.starts_at) / 60 as integer)) as minutes
            from __tenant__.session t
            join __tenant__.activity a on a.id = t.activity_id
            -- one that was moved to another activity is no longer like the others
            left join __tenant__.series s on s.id = t.series_id and s.activity_id = t.activity_id
            left join __tenant__.series_day d on d.series_id = s.id and d.thing_id = t.id
            cross join lateral (select case when s.id is null then t.space_id else s.space_id end as space_id) p
            left join __tenant__.space r on r.id = p.space_id
            where t.state <> 'cancelled' and %s
            order by a.title%s, a.id, t.starts_at, t.id
            limit %s
            """;

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    TermSql(CentreSql sql, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    /**
     * A session of the term that was not given up; of one of a series what the series says, and its day by the rule.
     *
     * @param startsLocal {@code HH:mm}
     */
    record Planned(
            UUID id,
            UUID activityId,
            String title,
            @Nullable UUID seriesId,
            @Nullable String rule,
            @Nullable UUID spaceId,
            @Nullable String space,
            LocalDate day,
            String startsLocal,
            int minutes) {}

    /** The centre, or a space of it, on a day. */
    record On(@Nullable UUID space, LocalDate day) {}

    /** An activity that is to begin then, local. */
    record Begins(UUID activity, LocalDateTime starts) {}

    /** What became of a date of a series: a thing, or a reason why there is none. */
    record Kept(
            UUID series,
            LocalDate day,
            @Nullable UUID thing,
            @Nullable String reason) {}

    private record Asked(String asked) {}

    private record AskedIn(String asked, String zone) {}

    private record Nth(int n) {}

    private record Shut(int n, boolean off) {}

    /** Activities by their names, and each in order of time. */
    List<Planned> planned(Term term, @Nullable List<UUID> activities, int most) {
        Where where = Where.all()
                .and("first", term.from(), "t.day >= :first")
                .and("last", term.to(), "t.day <= :last")
                .and(
                        "activities",
                        activities == null ? null : Sql.array(activities),
                        "t.activity_id = any (cast(:activities as uuid[]))")
                .bind("zone", zone());
        return sql.list(Planned.class, PLANNED.formatted(where.text(), SortedNames.COLLATE, most), where);
    }

    /**
     * Which of these, from 1, lie on a day on which it is not open at all, or on a national day off of which the centre did not say
     * whether it opens; and which of both it is.
     */
    Map<Integer, Refusal> closed(List<On> asked) {
        return sql.list(Shut.class, """
                with t as materialized (
                  select * from rows from (jsonb_to_recordset(cast(:asked as jsonb)) as (space uuid, day date))
                    with ordinality as t (space, day, n))
                select cast(t.n as integer) as n, d.hours <> '[]' as off
                from (select space, min(day) as first, max(day) as last from t group by space) s
                cross join lateral __tenant__.space_open(s.space, s.first, s.last) d
                join t on t.space is not distinct from s.space and t.day = d.day
                where d.hours = '[]' or exists (select from registry.national_day n where n.day = d.day and n.kind = 'off')
                  and not exists (select from __tenant__.special_day x where x.day = d.day)
                """, new Asked(json.write(asked))).stream()
                .collect(Collectors.toMap(Shut::n, one -> one.off() ? Refusal.DAY_OFF : Refusal.CLOSED));
    }

    /** Which of these, from 1, are planned already, or were held. */
    Set<Integer> there(List<Begins> asked) {
        return numbers(sql.list(Nth.class, """
                select cast(t.n as integer) as n
                from rows from (jsonb_to_recordset(cast(:asked as jsonb)) as (activity uuid, starts timestamp))
                  with ordinality as t (activity, starts, n)
                where exists (select from __tenant__.session s where s.activity_id = t.activity
                  and s.day = cast(t.starts as date) and s.starts_at = t.starts at time zone :zone and s.state <> 'cancelled')
                """, new AskedIn(json.write(asked), zone())));
    }

    /** The dates of many series. */
    void keep(List<Kept> days) {
        sql.run("""
                insert into __tenant__.series_day (series_id, day, thing_id, reason)
                select t.series, t.day, t.thing, t.reason
                from jsonb_to_recordset(cast(:asked as jsonb)) as t (series uuid, day date, thing uuid, reason text)
                """, new Asked(json.write(days)));
    }

    private String zone() {
        return tenant.require().zone().getId();
    }

    private static Set<Integer> numbers(List<Nth> found) {
        return found.stream().map(Nth::n).collect(Collectors.toSet());
    }
}

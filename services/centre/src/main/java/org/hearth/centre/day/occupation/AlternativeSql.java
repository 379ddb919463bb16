package org.hearth.centre.day.occupation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.day.occupation.AlternativeService.OnDay;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/** Looks for another time in a space, and for another space at a time. */
@ApplicationScoped
class AlternativeSql {
    /** Spaces other than {@code %1$s} that are free from {@code %2$s} to {@code %3$s}, but for {@code %4$s}, on the day {@code %5$s}. */
    private static final String FREE = """
            select x.id as space_id, x.name, x.capacity from __tenant__.space x
            where x.id <> %1$s and coalesce(x.bookable, 'staff') = any (string_to_array(:levels, ','))
              and (x.retired_on is null or x.retired_on > %5$s)
              and (cast(%6$s as integer) is null or x.capacity is null or x.capacity >= %6$s)
              and not exists (
                select from __tenant__.space_cell c join __tenant__.occupation o on o.part_id = c.part_id
                where c.space_id = x.id and o.thing_id is distinct from %4$s
                  and o.during && tstzrange(cast(%2$s as timestamptz) - make_interval(mins => coalesce(x.setup_minutes, 0)),
                    cast(%3$s as timestamptz) + make_interval(mins => coalesce(x.clear_minutes, 0))))
              and not exists (
                select from __tenant__.space_open(x.id, %5$s, %5$s) h
                left join __tenant__.space_open(x.id, cast(%5$s as date) + 1, cast(%5$s as date) + 1) n on true
                where h.own and not exchange.open_all_through(h.hours, coalesce(n.hours, '[]'),
                  cast(%2$s as timestamptz) at time zone :zone, cast(%3$s as timestamptz) at time zone :zone))
            order by x.capacity nulls last, x.name, x.id limit :most
            """;

    private static final String ELSEWHERE =
            FREE.formatted(":space", ":starts", ":ends", ":except", ":day", ":expected");

    private static final String ELSEWHERE_OF_MANY =
            """
            select cast(t.n as integer) as n, f.space_id, f.name, f.capacity
            from rows from (jsonb_to_recordset(cast(:asked as jsonb)) as (space uuid, starts timestamptz, ends timestamptz, day date))
              with ordinality as t (space, starts, ends, day, n)
            cross join lateral (%s) f
            order by t.n, f.capacity nulls last, f.name, f.space_id
            """.formatted(FREE.formatted("t.space", "t.starts", "t.ends", "null", "t.day", "null"));

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    AlternativeSql(CentreSql sql, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    private record Spans(UUID space, Instant starts, Instant ends, LocalDate day) {}

    private record Many(String asked, String levels, String zone, int most) {}

    private record Nth(
            int n, UUID spaceId, String name, @Nullable Integer capacity) {}

    private record After(
            UUID space,
            Instant starts,
            Instant ends,
            @Nullable UUID except,
            LocalDate day,
            String also,
            String zone) {}

    private record Beside(
            UUID space,
            Instant starts,
            Instant ends,
            @Nullable UUID except,
            LocalDate day,
            @Nullable Integer expected,
            String levels,
            String zone,
            int most) {}

    /** The next quarter of an hour from which it could be there, in the hours of one day. */
    Optional<Next> next(Stretch asked, LocalDate day, String also) {
        return sql.first(
                Next.class,
                """
                with r as (
                  select coalesce(setup_minutes, 0) * interval '1 minute' as before, coalesce(clear_minutes, 0) * interval '1 minute' as after
                  from __tenant__.space where id = :space),
                taken as (
                  select coalesce(range_agg(o.during), '{}') + (select coalesce(range_agg(tstzrange(lower(u) - r.before, upper(u) + r.after)), '{}')
                      from r, unnest(cast(:also as tstzmultirange)) u) as times
                  from __tenant__.space_cell c join __tenant__.occupation o on o.part_id = c.part_id
                  where c.space_id = :space and o.thing_id is distinct from :except
                    and o.during && tstzrange(cast(:starts as timestamptz) - interval '1 day', cast(:starts as timestamptz) + interval '16 days')),
                gaps as (
                  select lower(g.gap) + r.before as opens, upper(g.gap) - r.after as closes
                  from taken, r, lateral (select unnest(tstzmultirange(tstzrange(cast(:starts as timestamptz) - interval '1 day',
                    cast(:starts as timestamptz) + interval '16 days')) - taken.times) as gap) g),
                hours as (
                  select (d.day + cast(h ->> 0 as time)) at time zone :zone as opens, (d.day + cast(h ->> 1 as time)) at time zone :zone as closes
                  from __tenant__.space_open(:space, :day, cast(:day as date) + 14) d, jsonb_array_elements(d.hours) h),
                starts as (
                  select to_timestamp(ceil(extract(epoch from greatest(g.opens, h.opens, :starts)) / 900) * 900) as moment,
                    least(g.closes, h.closes) as closes
                  from gaps g join hours h on g.opens < h.closes and g.closes > h.opens),
                first as (
                  select moment at time zone :zone as starts, (moment + (cast(:ends as timestamptz) - :starts)) at time zone :zone as ends
                  from starts where moment + (cast(:ends as timestamptz) - :starts) <= closes order by moment limit 1)
                select cast(starts as date) as day, to_char(starts, 'HH24:MI') as starts_local,
                  cast(ends - interval '1 microsecond' as date) as end_day, to_char(ends, 'HH24:MI') as ends_local
                from first
                """,
                new After(asked.space(), asked.starts(), asked.ends(), asked.except(), day, also, zone()));
    }

    /** Spaces that are free, and open where they have hours of their own, for parties of these levels. */
    List<Elsewhere> elsewhere(Stretch asked, LocalDate day, @Nullable Integer expected, List<String> levels, int most) {
        return sql.list(
                Elsewhere.class,
                ELSEWHERE,
                new Beside(
                        asked.space(),
                        asked.starts(),
                        asked.ends(),
                        asked.except(),
                        day,
                        expected,
                        String.join(",", levels),
                        zone(),
                        most));
    }

    /** As {@link #elsewhere(Stretch, LocalDate, Integer, List, int)}, of many: by which of them, from 1. */
    Map<Integer, List<Elsewhere>> elsewhere(List<OnDay> asked, int most) {
        List<Spans> spans = asked.stream()
                .map(one -> new Spans(
                        one.stretch().space(),
                        one.stretch().starts(),
                        one.stretch().ends(),
                        one.day()))
                .toList();
        return sql
                .list(
                        Nth.class,
                        ELSEWHERE_OF_MANY,
                        new Many(json.write(spans), String.join(",", AlternativeService.ALL), zone(), most))
                .stream()
                .collect(Collectors.groupingBy(
                        Nth::n,
                        Collectors.mapping(
                                one -> new Elsewhere(one.spaceId(), one.name(), one.capacity()), Collectors.toList())));
    }

    private String zone() {
        return tenant.require().zone().getId();
    }
}

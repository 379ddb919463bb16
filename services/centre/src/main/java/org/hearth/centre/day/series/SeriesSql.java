package org.hearth.centre.day.series;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Series with what became of their dates. */
@ApplicationScoped
class SeriesSql {
    private static final Keyset<SeriesResponse> NEWEST_FIRST = Keyset.down(Keyset.uuid("s.id", SeriesResponse::id));
    private static final Keyset<SeriesDayResponse> BY_DAY = Keyset.up(Keyset.day("d.day", SeriesDayResponse::day));

    /** What stands on a date {@code d} of a series {@code s}. */
    private static final String THING = """
            left join __tenant__.booking b on s.kind = 'booking' and b.id = d.thing_id
            left join __tenant__.session t on s.kind = 'session' and t.id = d.thing_id
            """;

    private static final String SERIES = """
            select s.id, s.kind, s.rule, cast(s.starts_local as date) as starts_on, n.first_day, s.last_day,
              to_char(s.starts_local, 'HH24:MI') as starts_local,
              to_char(s.starts_local + make_interval(mins => s.minutes), 'HH24:MI') as ends_local, s.minutes,
              s.space_id, r.name as space, s.activity_id, a.title, l.party, l.organisation, l.purpose,
              n.dates, n.made, n.to_come, n.requested, n.not_had, n.cancelled, s.simulated, s.version
            from __tenant__.series s
            left join __tenant__.space r on r.id = s.space_id
            left join __tenant__.activity a on a.id = s.activity_id
            cross join lateral (
              select min(d.day) as first_day, cast(count(*) as integer) as dates, cast(count(d.thing_id) as integer) as made,
                cast(count(*) filter (where coalesce(b.state, t.state) in ('requested', 'confirmed', 'planned')
                  and coalesce(b.starts_at, t.starts_at) > now()) as integer) as to_come,
                cast(count(*) filter (where b.state = 'requested' and b.starts_at > now()) as integer) as requested,
                cast(count(*) filter (where d.reason <> 'skipped') as integer) as not_had,
                cast(count(*) filter (where coalesce(b.state, t.state) in ('cancelled', 'declined')) as integer) as cancelled
              from __tenant__.series_day d
            """ + THING + """
              where d.series_id = s.id) n
            left join lateral (
              select b.party, b.organisation, b.purpose from __tenant__.series_day d join __tenant__.booking b on b.id = d.thing_id
              where d.series_id = s.id and s.kind = 'booking' order by d.day desc limit 1) l on true
            """;

    private static final String DAYS = """
            select d.day, d.reason, d.thing_id, coalesce(b.state, t.state) as state, coalesce(b.day, t.day) as lies_on,
              to_char(coalesce(b.starts_at, t.starts_at) at time zone :zone, 'HH24:MI') as starts_local,
              coalesce(b.end_day, t.end_day) as end_day,
              to_char(coalesce(b.ends_at, t.ends_at) at time zone :zone, 'HH24:MI') as ends_local,
              coalesce(b.space_id, t.space_id) as space_id, r.name as space
            from __tenant__.series s join __tenant__.series_day d on d.series_id = s.id
            """ + THING + """
            left join __tenant__.space r on r.id = coalesce(b.space_id, t.space_id)
            """;

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    SeriesSql(CentreSql sql, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    /** What became of a date by the rule: a thing, or a reason why there is none. */
    record Kept(
            LocalDate day, @Nullable UUID thing, @Nullable String reason) {}

    /** A date on which there is something. */
    record Dated(LocalDate day, UUID thingId) {}

    private record Written(UUID series, String days) {}

    private record Of(UUID series) {}

    private record OfFrom(UUID series, @Nullable LocalDate day) {}

    private record When(@Nullable UUID space, LocalDate day, Instant starts, Instant ends) {}

    private record Asked(String times, String zone) {}

    private record Outside(LocalDate day, String hours) {}

    Page<SeriesResponse> page(Where where, PageParams page) {
        return sql.page(SeriesResponse.class, SERIES, where, NEWEST_FIRST, page);
    }

    Optional<SeriesResponse> shown(UUID id) {
        return sql.first(SeriesResponse.class, SERIES + " where s.id = :series", new Of(id));
    }

    Page<SeriesDayResponse> days(UUID series, PageParams page) {
        return sql.page(
                SeriesDayResponse.class,
                DAYS,
                Where.with("series", series, "s.id = :series")
                        .bind("zone", tenant.require().zone().getId()),
                BY_DAY,
                page);
    }

    void keep(UUID series, List<Kept> days) {
        sql.run("""
                insert into __tenant__.series_day (series_id, day, thing_id, reason)
                select :series, t.day, t.thing, t.reason
                from jsonb_to_recordset(cast(:days as jsonb)) as t (day date, thing uuid, reason text)
                """, new Written(series, json.write(days)));
    }

    /** What there is of it from a day on, or all; in order of days. */
    List<Dated> things(UUID series, @Nullable LocalDate from) {
        return sql.list(Dated.class, """
                select day, thing_id from __tenant__.series_day
                where series_id = :series and thing_id is not null and (cast(:day as date) is null or day >= :day)
                order by day
                """, new OfFrom(series, from));
    }

    /** The hours of those days, or of the space on them, as JSON, on which a slot does not lie within them. */
    Map<LocalDate, List<List<String>>> outside(List<Slot> slots) {
        var zone = tenant.require().zone();
        List<When> times = slots.stream()
                .map(slot -> new When(
                        slot.spaceId(),
                        slot.day(),
                        slot.starts().atZone(zone).toInstant(),
                        slot.ends().atZone(zone).toInstant()))
                .toList();
        return sql.list(Outside.class, """
                        select t.day, cast(d.hours as text) as hours
                        from jsonb_to_recordset(cast(:times as jsonb)) as t (space uuid, day date, starts timestamptz, ends timestamptz)
                        cross join lateral __tenant__.space_open(t.space, cast(t.starts at time zone :zone as date),
                          cast(t.starts at time zone :zone as date)) d
                        left join lateral __tenant__.space_open(t.space, d.day + 1, d.day + 1) n on true
                        where not exchange.open_all_through(d.hours, coalesce(n.hours, '[]'), t.starts at time zone :zone,
                          t.ends at time zone :zone)
                        """, new Asked(json.write(times), zone.getId())).stream()
                .collect(Collectors.toMap(
                        Outside::day, one -> json.read(one.hours(), new TypeReference<List<List<String>>>() {})));
    }
}

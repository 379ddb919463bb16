package org.hearth.centre.day.footfall;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.footfall.FootfallResponse.Door;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Door counts beside what was recorded of those days. */
@ApplicationScoped
class FootfallSql {
    private static final Keyset<FootfallResponse> LATEST_FIRST =
            Keyset.down(Keyset.day("d.day", FootfallResponse::day));

    private static final String SELECT = """
            select c.id, d.day, c.counted, c.source, c.by_counters, cast(w.doors as text) as doors, v.visits, f.recorded_by,
              f.recorded_at, c.simulated, coalesce(f.version, 0) as version
            from __tenant__.footfall_day d
            cross join lateral (select * from __tenant__.footfall_count c where c.day = d.day) c
            left join __tenant__.footfall f on f.id = c.id
            cross join lateral (
              select case
                  when bool_or(s.state = 'held') then coalesce(sum(h.visits) filter (where s.state = 'held'), 0)
                  when d.day < cast(now() at time zone :zone as date) and bool_and(s.state = 'cancelled') is not false
                    and (count(s.id) > 0 or exists (
                      select from __tenant__.day_statement t where t.day = d.day and t.withdrawn_at is null)) then 0
                end as visits
              from __tenant__.session s left join __tenant__.session_heads h on h.session_id = s.id
              where s.day = d.day) v
            cross join lateral (
              select coalesce(jsonb_agg(jsonb_build_object('name', n.name, 'door', n.door, 'entered', n.entered,
                'readings', n.readings, 'missingMinutes', n.missing, 'late', n.late) order by n.id), '[]') as doors
              from (
                select k.id, k.name, k.door, r.entered, r.readings, r.late,
                  coalesce(exchange.minutes_in(o.at * tstzmultirange(tstzrange(k.created_at,
                    greatest(k.created_at, least(now(), k.revoked_at))))
                    - coalesce(r.during, '{}')), 0) as missing
                from __tenant__.door_counter k
                left join lateral (
                  select exchange.open_at(t.hours, t.day, :zone) as at from __tenant__.days_open(d.day, d.day) t) o on true
                cross join lateral (
                  select coalesce(sum(t.entered), 0) as entered, count(*) as readings, coalesce(bool_or(t.late), false) as late,
                    range_agg(tstzrange(t.starts_at, t.ends_at)) as during
                  from __tenant__.door_reading t where t.day = d.day and t.counter_id = k.id) r
                where r.readings > 0 or k.issue > 0 and cast(k.created_at at time zone :zone as date) <= d.day
                  and (k.revoked_at is null or cast(k.revoked_at at time zone :zone as date) >= d.day)) n) w
            """;

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    FootfallSql(CentreSql sql, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    record Row(
            @Nullable UUID id,
            LocalDate day,
            long counted,
            String source,
            @Nullable Long byCounters,
            String doors,
            @Nullable Long visits,
            @Nullable String recordedBy,
            @Nullable Instant recordedAt,
            boolean simulated,
            int version) {}

    private FootfallResponse answer(Row row) {
        Double per100 =
                row.counted == 0 || row.visits == null ? null : (Double) ((row.visits * 1_000 / row.counted) / 10.0);
        return new FootfallResponse(
                row.id,
                row.day,
                row.counted,
                row.source,
                row.byCounters,
                json.read(row.doors, new TypeReference<List<Door>>() {}),
                row.visits,
                per100,
                row.recordedBy,
                row.recordedAt,
                row.simulated,
                row.version);
    }

    Page<FootfallResponse> page(@Nullable LocalDate from, @Nullable LocalDate to, PageParams page) {
        Where where = Where.all()
                .and("from", from, "d.day >= :from")
                .and("to", to, "d.day <= :to")
                .bind("zone", zone());
        return sql.page(Row.class, SELECT, where, LATEST_FIRST, page, this::answer);
    }

    /** What stands for a day; empty where nothing does. */
    Optional<FootfallResponse> of(LocalDate day) {
        Where where = Where.with("day", day, "d.day = :day").bind("zone", zone());
        return sql.first(Row.class, SELECT + " where " + where.text(), where).map(this::answer);
    }

    private String zone() {
        return tenant.require().zone().getId();
    }
}

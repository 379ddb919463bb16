package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearth.centre.day.session.DayState.UnstatedDays;
import org.hearth.exchange.ChangeLog;
import org.hearth.kernel.Days;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

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

    private record UnstatedDay(@Nullable LocalDate day, long count) {}

    private record BeforeDay(String centre, LocalDate earliest, LocalDate today, LocalDate before, int limit) {}

    /**
     * Open days that are over, had no session, and of which nobody stated so: how many in all, and the last of them before a day.
     */
    UnstatedDays unstated(LocalDate today, LocalDate before, int limit) {
        List<UnstatedDay> found = sql.list(
                UnstatedDay.class,
                """
                with unstated as (
                  select cast(d.day as date) as day
                  from registry.centre_profile p
                  cross join lateral generate_series(cast(greatest(lower(p.valid), :earliest) as timestamp),
                    least(coalesce(upper(p.valid), :today), :today) - 1, interval '1 day') as d (day)
                  where p.centre = :centre and exchange.open_minutes(p.opening_hours, cast(d.day as date)) > 0
                    and not exists (select 1 from __tenant__.session s where s.day = cast(d.day as date))
                    and not exists (select 1 from __tenant__.day_statement t
                      where t.day = cast(d.day as date) and t.withdrawn_at is null))
                select latest.day, whole.count from (select count(*) as count from unstated) whole
                left join (select day from unstated where day < :before order by day desc limit :limit) latest on true
                order by latest.day desc
                """,
                new BeforeDay(tenant.require().slug(), Days.EARLIEST_WORK, today, before, limit + 1));
        List<LocalDate> days =
                found.stream().map(UnstatedDay::day).filter(Objects::nonNull).toList();
        return new UnstatedDays(
                found.getFirst().count(), days.stream().limit(limit).toList(), days.size() > limit);
    }

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

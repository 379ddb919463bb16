package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.hearth.centre.day.session.DayState.UnstatedDays;
import org.hearth.kernel.Days;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** Days with the profile that was true on them, and sums over their sessions. */
@ApplicationScoped
class DaySql {
    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    DaySql(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    private record Centre(String centre) {}

    private record Asked(String days) {}

    private record OfDay(LocalDate day) {}

    private record Stretch(LocalDate from, LocalDate to) {}

    private record Count(long people) {}

    /** One day as the tables tell it. */
    record Counted(
            LocalDate day,
            boolean hasProfile,
            int openMinutes,
            @Nullable String kind,
            @Nullable String reason,
            @Nullable String nationalKind,
            @Nullable String nationalName,
            @Nullable String nationalNameEn,
            int planned,
            int held,
            int cancelled) {}

    private record UnstatedDay(@Nullable LocalDate day, long count) {}

    private record BeforeDay(LocalDate earliest, LocalDate today, LocalDate before, int limit) {}

    /**
     * Open days that are over, had no session, and of which nobody stated so: how many in all, and the last of them before a day.
     */
    UnstatedDays unstated(LocalDate today, LocalDate before, int limit) {
        List<UnstatedDay> found =
                sql.list(UnstatedDay.class, """
                with unstated as (
                  select o.day from __tenant__.days_open(:earliest, cast(:today as date) - 1) o
                  where o.minutes > 0
                    and not exists (select 1 from __tenant__.session s where s.day = o.day)
                    and not exists (select 1 from __tenant__.day_statement t where t.day = o.day and t.withdrawn_at is null))
                select latest.day, whole.count from (select count(*) as count from unstated) whole
                left join (select day from unstated where day < :before order by day desc limit :limit) latest on true
                order by latest.day desc
                """, new BeforeDay(Days.EARLIEST_WORK, today, before, limit + 1));
        List<LocalDate> days =
                found.stream().map(UnstatedDay::day).filter(Objects::nonNull).toList();
        return new UnstatedDays(
                found.getFirst().count(), days.stream().limit(limit).toList(), days.size() > limit);
    }

    /** Reads days, each once and in order. */
    List<Counted> counted(Collection<LocalDate> days) {
        return sql.list(Counted.class, """
                select d.day, o.day is not null as has_profile, coalesce(o.minutes, 0) as open_minutes, x.kind, x.reason,
                  n.kind as national_kind, n.name as national_name, n.name_en as national_name_en,
                  s.planned, s.held, s.cancelled
                from unnest(cast(:days as date[])) as d (day)
                left join lateral __tenant__.days_open(d.day, d.day) o on true
                left join __tenant__.special_day x on x.id = o.special
                left join registry.national_day n on n.day = d.day
                cross join lateral (
                  select count(*) filter (where state = 'planned') as planned, count(*) filter (where state = 'held') as held,
                    count(*) filter (where state = 'cancelled') as cancelled
                  from __tenant__.session where day = d.day
                ) s
                order by d.day
                """, new Asked(Sql.array(new TreeSet<>(days))));
    }

    /** @param hours when it is open that day, as JSON */
    record Facility(String hours, double floorAreaM2) {}

    /** What the facility was on a day. */
    Optional<Facility> facility(LocalDate day) {
        return sql.first(Facility.class, """
                select cast(hours as text) as hours, cast(floor_area_m2 as double precision) as floor_area_m2
                from __tenant__.days_open(:day, :day)
                """, new OfDay(day));
    }

    /**
     * A stretch of days for which the centre has a profile.
     *
     * @param next first day after it, null where it has no end
     */
    record Profiled(LocalDate first, @Nullable LocalDate next) {
        boolean contains(LocalDate day) {
            return !day.isBefore(first) && (next == null || day.isBefore(next));
        }
    }

    /** In order. */
    List<Profiled> profiled() {
        return sql.list(
                Profiled.class,
                "select lower(valid) as first, upper(valid) as next from registry.centre_profile"
                        + " where centre = :centre order by lower(valid)",
                new Centre(slug()));
    }

    /** The nearest days with sessions, null where there are none. */
    Day.Nearest nearest(LocalDate day) {
        return sql.one(Day.Nearest.class, """
                select (select max(day) from __tenant__.session where day < :day) as before,
                  (select min(day) from __tenant__.session where day > :day) as after
                """, new OfDay(day));
    }

    /** The sums of a month, people apart. */
    record Sums(long visits, long held) {}

    Sums sums(LocalDate from, LocalDate to) {
        return sql.one(Sums.class, """
                select coalesce(sum(h.visits), 0) as visits, count(*) filter (where s.state = 'held') as held
                from __tenant__.session s join __tenant__.session_heads h on h.session_id = s.id
                where s.day between :from and :to and s.state <> 'cancelled'
                """, new Stretch(from, to));
    }

    /** Distinct residents known by name. */
    long people(LocalDate from, LocalDate to) {
        return sql.one(Count.class, """
                        select count(distinct a.resident_id) as people
                        from __tenant__.session s join __tenant__.attendance a on a.session_id = s.id
                        where s.day between :from and :to and s.state <> 'cancelled' and a.voided_at is null
                        """, new Stretch(from, to)).people();
    }

    private String slug() {
        return tenant.require().slug();
    }
}

package org.hearth.centre.day.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;

/** Adds up the days of {@code space_use}, and what was there. */
@ApplicationScoped
class SpaceUseSql {
    private static final Keyset<SpaceUse> BY_NAME =
            Keyset.up(Keyset.nameColumn("r.name", SpaceUse::name), Keyset.uuid("r.id", SpaceUse::id));

    /** Parameters: from, to, zone. */
    private static final String OF_SPACES = """
            select r.id, r.name, coalesce(u.open_minutes, 0) as open_minutes, coalesce(u.used_minutes, 0) as used_minutes,
              s.sessions, b.bookings, b.no_shows, b.guests
            from __tenant__.space r
            left join (
              select space_id, sum(open_minutes) as open_minutes, sum(used_minutes) as used_minutes
              from __tenant__.space_use(:from, :to, :zone) group by space_id) u on u.space_id = r.id
            cross join lateral (
              select count(*) as sessions
              from __tenant__.space_cell c
              join __tenant__.session s on s.space_id = c.space_id
              join __tenant__.activity a on a.id = s.activity_id
              join __tenant__.programme p on p.id = a.programme_id and not p.sensitive
              where c.part_id = r.id and s.day between :from and :to and s.state = 'held') s
            cross join lateral (
              select count(*) filter (where b.state = 'used') as bookings, count(*) filter (where b.state = 'no-show') as no_shows,
                coalesce(sum(b.heads), 0) as guests
              from __tenant__.space_cell c
              join __tenant__.booking b on b.space_id = c.space_id
              where c.part_id = r.id and b.day between :from and :to and b.state in ('used', 'no-show')) b
            """;

    private static final String OF_ALL = """
            select u.spaces, u.open_minutes, u.used_minutes, s.sessions, s.placeless, b.bookings, b.no_shows, b.guests
            from (
              select count(distinct space_id) as spaces, coalesce(sum(open_minutes), 0) as open_minutes,
                coalesce(sum(used_minutes), 0) as used_minutes
              from __tenant__.space_use(:from, :to, :zone)) u
            cross join lateral (
              select count(*) filter (where s.space_id is not null) as sessions, count(*) filter (where s.space_id is null) as placeless
              from __tenant__.session s
              join __tenant__.activity a on a.id = s.activity_id
              join __tenant__.programme p on p.id = a.programme_id and not p.sensitive
              where s.day between :from and :to and s.state = 'held') s
            cross join lateral (
              select count(*) filter (where b.state = 'used') as bookings, count(*) filter (where b.state = 'no-show') as no_shows,
                coalesce(sum(b.heads), 0) as guests
              from __tenant__.booking b
              where b.day between :from and :to and b.state in ('used', 'no-show')) b
            """;

    private final CentreSql sql;

    @Inject
    SpaceUseSql(CentreSql sql) {
        this.sql = sql;
    }

    private record Row(
            UUID id,
            String name,
            long openMinutes,
            long usedMinutes,
            int sessions,
            int bookings,
            int noShows,
            long guests) {
        SpaceUse answer() {
            Double share = openMinutes == 0 ? null : (double) usedMinutes / openMinutes;
            return new SpaceUse(id, name, openMinutes, usedMinutes, share, sessions, bookings, noShows, guests);
        }
    }

    /** All of a centre. */
    record All(
            int spaces,
            long openMinutes,
            long usedMinutes,
            int sessions,
            int placeless,
            int bookings,
            int noShows,
            long guests) {}

    record Asked(LocalDate from, LocalDate to, String zone) {}

    Page<SpaceUse> page(Asked asked, PageParams page) {
        Where where = Where.that("not exists (select from __tenant__.space_part w where w.space_id = r.id)")
                .bind("from", asked.from())
                .bind("to", asked.to())
                .bind("zone", asked.zone());
        return sql.page(Row.class, OF_SPACES, where, BY_NAME, page, Row::answer);
    }

    All all(Asked asked) {
        return sql.one(All.class, OF_ALL, asked);
    }
}

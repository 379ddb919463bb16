package org.hearth.centre.day.occupation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Sql.None;
import org.jspecify.annotations.Nullable;

/** Looks up and holds spaces. */
@ApplicationScoped
class OccupationSql {
    /** What a thing of an occupation {@code o} is: a session or a booking. */
    private static final String THING = """
            left join __tenant__.session s on o.kind = 'session' and s.id = o.thing_id
            left join __tenant__.activity a on a.id = s.activity_id
            left join __tenant__.booking b on o.kind = 'booking' and b.id = o.thing_id
            """;

    /** What is there in another lane, with the minutes before and after of both. */
    private static final String HOLDERS_OF = """
            select distinct o.kind, o.thing_id as id, coalesce(a.title, b.organisation) as title, b.party, coalesce(s.day, b.day) as day,
              to_char(coalesce(s.starts_at, b.starts_at) at time zone :zone, 'HH24:MI') as starts_local,
              coalesce(s.end_day, b.end_day) as end_day,
              to_char(coalesce(s.ends_at, b.ends_at) at time zone :zone, 'HH24:MI') as ends_local,
              coalesce(s.ends_at, b.ends_at) <= %2$s or coalesce(s.starts_at, b.starts_at) >= %3$s as beside,
              own.name as space
            from __tenant__.space r
            join __tenant__.space_cell c on c.space_id = r.id
            join __tenant__.occupation o on o.part_id = c.part_id
              and o.during && tstzrange(cast(%2$s as timestamptz) - make_interval(mins => coalesce(r.setup_minutes, 0)),
                cast(%3$s as timestamptz) + make_interval(mins => coalesce(r.clear_minutes, 0)))
            """ + THING + """
            join __tenant__.space own on own.id = coalesce(s.space_id, b.space_id)
            where r.id = %1$s and o.thing_id is distinct from %4$s
              and (%5$s or r.exclusive or o.lane <> '00000000-0000-0000-0000-000000000000')
            order by day, starts_local, id limit %6$s
            """;

    /** Parameters: {@link Asked}. */
    private static final String HOLDERS = holders(":space", ":starts", ":ends", ":except", ":alone", ":most");

    /** What is to come, each with the pieces of space it takes, the minutes before and after, and its lane: what {@code occupation} says. */
    private static final String TO_COME = """
            select u.id, u.kind, c.part_id,
              case when u.alone then u.id else '00000000-0000-0000-0000-000000000000' end as lane,
              tstzrange(u.starts_at - make_interval(mins => coalesce(r.setup_minutes, 0)),
                u.ends_at + make_interval(mins => coalesce(r.clear_minutes, 0))) as during
            from __tenant__.occupier u
            join __tenant__.space r on r.id = u.space_id
            join __tenant__.space_cell c on c.space_id = r.id
            where u.ends_at > now()""";

    /** Two that will be in a space and do not go together there. Parameters: {@link Within}. */
    private static final String CLASH = "with w as (" + TO_COME + """
             and u.space_id = :space),
            others as (
              select o.thing_id as id, o.kind, o.part_id, o.lane, o.during from __tenant__.occupation o
              where o.part_id in (select part_id from w) and upper(o.during) > now() and not exists (select from w where w.id = o.thing_id)
              union all select id, kind, part_id, lane, during from w),
            pair as (
              select w.id, w.kind, w.during, o.id as other, o.kind as other_kind
              from w join others o on o.part_id = w.part_id and o.during && w.during and o.lane <> w.lane
              order by lower(w.during), w.id, lower(o.during), o.id limit 1)
            select x.title, x.party, x.starts, y.title as other_title, y.party as other_party, y.starts as other_starts
            from pair, lateral (select pair.id as thing_id, pair.kind) o
            """ + THING + """
            cross join lateral (select coalesce(a.title, b.organisation) as title, b.party,
              to_char(coalesce(s.starts_at, b.starts_at) at time zone :zone, 'YYYY-MM-DD HH24:MI') as starts) x
            cross join lateral (
              select coalesce(aa.title, bb.organisation) as title, bb.party,
                to_char(coalesce(ss.starts_at, bb.starts_at) at time zone :zone, 'YYYY-MM-DD HH24:MI') as starts
              from (select pair.other as id) p
              left join __tenant__.session ss on pair.other_kind = 'session' and ss.id = p.id
              left join __tenant__.activity aa on aa.id = ss.activity_id
              left join __tenant__.booking bb on pair.other_kind = 'booking' and bb.id = p.id) y
            """;

    /** What is over stays as the space was used then: it is not asked for. */
    private static final String DIFFERENCES =
            "with said as (select id as thing_id, part_id, during, lane from (" + TO_COME + """
            ) to_come), there as (
              select o.thing_id, o.part_id, o.during, o.lane from __tenant__.occupation o
              where upper(o.during) > now()
                and not exists (select from __tenant__.occupier u where u.id = o.thing_id and u.ends_at <= now()))
            select (select count(*) from (select * from said except select * from there) missing)
              + (select count(*) from (select * from there except select * from said) more) as many
            """;

    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    OccupationSql(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    /** What is in the way of a stretch, as SQL: who asks says where the stretch is, and binds {@code zone}. */
    static String holders(String space, String starts, String ends, String except, String alone, String most) {
        return HOLDERS_OF.formatted(space, starts, ends, except, alone, most);
    }

    private record Asked(
            UUID space,
            Instant starts,
            Instant ends,
            @Nullable UUID except,
            boolean alone,
            String zone,
            int most) {}

    private record Of(UUID space) {}

    private record Within(UUID space, String zone) {}

    private record From(UUID space, LocalDate day) {}

    private record These(String spaces) {}

    private record Composed(UUID space, String parts) {}

    /** One of those a space consists of. */
    record Part(UUID spaceId, UUID partId) {}

    private record Many(long many) {}

    private record Done(String done) {}

    /** A space that is held until the transaction ends. */
    record Held(UUID id, String name, @Nullable LocalDate retiredOn) {}

    /** Two that do not go together, in order of start. */
    record Clash(
            @Nullable String title,
            @Nullable String party,
            String starts,
            @Nullable String otherTitle,
            @Nullable String otherParty,
            String otherStarts) {}

    List<Holder> holders(Stretch asked, int most) {
        return sql.list(
                Holder.class,
                HOLDERS,
                new Asked(asked.space(), asked.starts(), asked.ends(), asked.except(), asked.alone(), zone(), most));
    }

    /** A space as it is; empty if there is none. */
    Optional<Held> space(UUID space) {
        return sql.first(
                Held.class, "select id, name, retired_on from __tenant__.space where id = :space", new Of(space));
    }

    /** Holds a space and all it consists of, in the order in which everybody does. */
    List<Held> hold(UUID space) {
        return sql.list(Held.class, """
                select id, name, retired_on from __tenant__.space
                where id = :space or id in (select part_id from __tenant__.space_part where space_id = :space)
                order by id for no key update
                """, new Of(space));
    }

    /** As {@link #hold(UUID)}, of several. */
    List<Held> holdWhole(List<UUID> spaces) {
        return sql.list(Held.class, """
                select id, name, retired_on from __tenant__.space
                where id = any (cast(:spaces as uuid[]))
                  or id in (select part_id from __tenant__.space_part where space_id = any (cast(:spaces as uuid[])))
                order by id for no key update
                """, new These(Sql.array(spaces)));
    }

    /** Holds these spaces in the order in which everybody does. */
    List<Held> hold(List<UUID> spaces) {
        return sql.list(
                Held.class,
                "select id, name, retired_on from __tenant__.space where id = any (cast(:spaces as uuid[])) order by id for no key update",
                new These(Sql.array(spaces)));
    }

    /** Of which spaces which consists. */
    List<Part> parts() {
        return sql.list(
                Part.class,
                "select space_id, part_id from __tenant__.space_part order by space_id, part_id",
                new None());
    }

    void compose(UUID space, List<UUID> parts) {
        sql.run("delete from __tenant__.space_part where space_id = :space", new Of(space));
        sql.run(
                "insert into __tenant__.space_part (space_id, part_id) select :space, unnest(cast(:parts as uuid[]))",
                new Composed(space, Sql.array(parts)));
    }

    Optional<Clash> clash(UUID space) {
        return sql.first(Clash.class, CLASH, new Within(space, zone()));
    }

    /** How much there is in a space from a day on. */
    long plannedFrom(UUID space, LocalDate day) {
        return sql.one(Many.class, """
                        select (select count(*) from __tenant__.session where space_id = :space and day >= :day and state <> 'cancelled')
                          + (select count(*) from __tenant__.booking where space_id = :space and end_day >= :day
                            and state in ('requested', 'confirmed')) as many
                        """, new From(space, day)).many();
    }

    /** How much of what is to come is not taken as it says, or taken and not said. */
    long differences() {
        return sql.one(Many.class, DIFFERENCES, new None()).many();
    }

    void reoccupy(UUID space) {
        sql.one(
                Done.class,
                "select cast(__tenant__.reoccupy(array[cast(:space as uuid)]) as text) as done",
                new Of(space));
    }

    private String zone() {
        return tenant.require().zone().getId();
    }

    private record Between(Instant from, Instant to) {}

    /** All that is taken in a stretch of time, in order. */
    List<Piece> pieces(Instant from, Instant to) {
        return sql.list(Piece.class, """
                select part_id as part, lower(during) as starts, upper(during) as ends from __tenant__.occupation
                where during && tstzrange(:from, :to) order by part_id, lower(during), upper(during)
                """, new Between(from, to));
    }
}

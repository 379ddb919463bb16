package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** Who waits for a place, in the order in which they asked. What their places are counted of is held meanwhile. */
@ApplicationScoped
class WaitlistSql {
    private final CentreSql sql;

    @Inject
    WaitlistSql(CentreSql sql) {
        this.sql = sql;
    }

    private record At(UUID target, Instant now) {}

    private record Most(UUID target, int most) {}

    private record Before(UUID target, UUID id) {}

    private record OfTarget(UUID target) {}

    private record Moved(String ids, String state, @Nullable Instant until, Instant now) {}

    private record One(UUID id) {}

    private record Earliest(Instant until) {}

    private record Ahead(boolean ahead) {}

    /** @param size of the party that waits together; 1 of one alone */
    record Waiting(UUID id, int size) {}

    /** Ends what was kept too long, as anybody could see: no version is a new one by that. */
    List<UUID> lapse(UUID target, Instant now) {
        return sql.list(One.class, """
                with done as (
                  update __tenant__.registration set state = 'lapsed', ended_at = offered_until, offered_until = null
                  where target_id = :target and state = 'offered' and offered_until <= cast(:now as timestamptz)
                  returning id, number)
                select id from done order by number
                """, new At(target, now)).stream()
                .map(One::id)
                .toList();
    }

    /** The first who wait; a party stands together, where the first of it stands. */
    List<Waiting> first(UUID target, int most) {
        return sql.list(Waiting.class, """
                select w.id, cast(count(*) over (partition by w.party) as integer) as size
                from (
                  select id, number, coalesce(party, id) as party, min(number) over (partition by coalesce(party, id)) as place
                  from __tenant__.registration where target_id = :target and state = 'waiting') w
                order by w.place, w.number limit :most
                """, new Most(target, most));
    }

    /** Gives these their places, or keeps one for each of them until then. */
    void move(Collection<UUID> ids, String state, @Nullable Instant until, Instant now) {
        sql.run("""
                update __tenant__.registration set state = :state, offered_until = cast(:until as timestamptz), version = version + 1,
                  changed_at = :now, changed_by = null
                where id = any (cast(:ids as uuid[])) and state = 'waiting'
                """, new Moved(Sql.array(ids), state, until, now));
    }

    private record Merge(UUID merge) {}

    /** Where a place was given up since two who had one each became one person. */
    List<UUID> givenUp(UUID merge) {
        return sql.list(One.class, """
                select distinct g.target_id as id from __tenant__.resident_merge_row r
                join __tenant__.registration g on g.id = r.row_id
                where r.merge_id = :merge and r.tab = 'registration' and r.was ->> 'state' in ('placed', 'offered')
                """, new Merge(merge)).stream().map(One::id).toList();
    }

    /** Until when the next place is kept that may lapse. */
    Optional<Instant> earliest(UUID target) {
        return sql.first(
                        Earliest.class,
                        "select offered_until as until from __tenant__.registration"
                                + " where target_id = :target and state = 'offered' order by offered_until limit 1",
                        new OfTarget(target))
                .map(Earliest::until);
    }

    /** Whether somebody waits who asked before this one did. */
    boolean isBehind(UUID target, UUID id) {
        return sql.one(Ahead.class, """
                select exists (
                  select from __tenant__.registration w join __tenant__.registration r on r.id = :id
                  where w.target_id = :target and w.state = 'waiting' and w.number < r.number) as ahead
                """, new Before(target, id)).ahead();
    }
}

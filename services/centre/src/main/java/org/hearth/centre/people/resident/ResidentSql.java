package org.hearth.centre.people.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.people.resident.ResidentMentions.Mention;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.SortedNames;
import org.hearth.tenancy.Sql;

/** What erasing somebody needs of the database itself. */
@ApplicationScoped
class ResidentSql {
    private final CentreSql sql;

    @Inject
    ResidentSql(CentreSql sql) {
        this.sql = sql;
    }

    private record Held(UUID id) {}

    /** Waits for whoever is writing an answer that names this person, and lets nobody begin one until the transaction ends. */
    void hold(UUID id) {
        // Hibernate's own write lock is `for no key update`, which waits for nobody who holds a `key share`
        sql.list(Held.class, "select id from __tenant__.resident where id = :id for update", new Held(id));
    }

    private record Two(UUID one, UUID other) {}

    /** As {@link #hold(UUID)}, of two people. */
    void hold(UUID one, UUID other) {
        sql.list(
                Held.class,
                "select id from __tenant__.resident where id in (:one, :other) order by id for update",
                new Two(one, other));
    }

    private record Name(String name, int limit) {}

    /** Activities, programmes and spaces in whose names this name stands; no word of people's own is among them. */
    List<Mention> mentions(String name) {
        return sql.list(
                Mention.class,
                """
                select m.kind, m.id, m.name from (
                  select 'activity' as kind, id, title as name from __tenant__.activity
                  union all select 'programme', id, name from __tenant__.programme
                  union all select 'space', id, name from __tenant__.space) m
                where position(:name in m.name) > 0
                order by m.kind, m.name""" + SortedNames.COLLATE + ", m.id limit :limit",
                new Name(name, ResidentMentions.SHOWN + 1));
    }

    private record More(boolean more) {}

    /** Goes through the next words in which the name of somebody erased may stand; false once there are no more. */
    boolean forgetWords() {
        return sql.one(More.class, "select __tenant__.forget_words() as more", new Sql.None())
                .more();
    }
}

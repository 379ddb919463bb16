package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.session.AlongWithTerm.Pair;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Sql;

/** Places of many sessions at once. */
@ApplicationScoped
class TermPlacesSql {
    private final CentreSql sql;
    private final Json json;

    @Inject
    TermPlacesSql(CentreSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    record Enrolled(UUID activity, int people) {}

    record One(UUID id) {}

    private record Pairs(String pairs) {}

    private record Asked(String ids) {}

    /** As many places of its own as the one it is like has. */
    void along(List<Pair> pairs) {
        sql.run("""
                insert into __tenant__.registration_target (id, session_id, places, own, version)
                select p.made, p.made, t.places, true, 0
                from jsonb_to_recordset(cast(:pairs as jsonb)) as p ("like" uuid, made uuid)
                join __tenant__.registration_target t on t.id = p."like"
                where t.own
                on conflict (id) do nothing
                """, new Pairs(json.write(pairs)));
    }

    /** Activities of these that people sign up for as a course, and how many have a place in it or wait for one. */
    List<Enrolled> enrolled(Collection<UUID> activities) {
        return sql.list(Enrolled.class, """
                select m.activity_id as activity, coalesce(t.taken + t.waiting, 0) as people
                from __tenant__.registration_terms m
                left join __tenant__.registration_target t on t.id = m.activity_id
                where m.scope = 'course' and m.activity_id = any (cast(:ids as uuid[]))
                """, new Asked(Sql.array(activities)));
    }

    List<One> wanted(Collection<UUID> sessions) {
        return sql.list(One.class, """
                select id from __tenant__.registration_target
                where id = any (cast(:ids as uuid[])) and taken + waiting > 0
                """, new Asked(Sql.array(sessions)));
    }
}

package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Terms with what their activity is called, and what follows from changing them. */
@ApplicationScoped
class TermsSql {
    private static final Keyset<TermsResponse> BY_ACTIVITY =
            Keyset.up(Keyset.nameColumn("a.title", TermsResponse::activity), Keyset.uuid("m.id", TermsResponse::id));

    private static final String SELECT = """
            select m.id, m.activity_id, a.title as activity, m.scope, m.places, m.waitlist, m.opens_days, m.closes_minutes,
              m.answer_hours, m.fee_minor, m.currency, m.note, m.version
            from __tenant__.registration_terms m join __tenant__.activity a on a.id = m.activity_id
            """;

    private final CentreSql sql;

    @Inject
    TermsSql(CentreSql sql) {
        this.sql = sql;
    }

    private record OfActivity(UUID activity) {}

    private record Ahead(UUID activity, Instant now) {}

    private record Found(boolean found) {}

    private record Placed(UUID activity, int places, Instant now) {}

    /** Something for which more have a place than there are to be. */
    record Fuller(@Nullable LocalDate day, int taken) {}

    private record Waited(UUID id) {}

    Page<TermsResponse> page(@Nullable UUID activity, PageParams page) {
        return sql.page(
                TermsResponse.class,
                SELECT,
                Where.all().and("activity", activity, "m.activity_id = :activity"),
                BY_ACTIVITY,
                page);
    }

    boolean isActivity(UUID activity) {
        return sql.one(
                        Found.class,
                        "select exists (select from __tenant__.activity where id = :activity) as found",
                        new OfActivity(activity))
                .found();
    }

    /** Whether anybody has, or waits for, a place of the activity that lies ahead. */
    boolean isAskedFor(UUID activity, Instant now) {
        return sql.one(Found.class, """
                select exists (
                  select from __tenant__.registration_target t left join __tenant__.session s on s.id = t.session_id
                  where (t.activity_id = :activity or s.activity_id = :activity and s.ends_at > :now)
                    and (t.taken > 0 or t.waiting > 0)) as found
                """, new Ahead(activity, now)).found();
    }

    /** Holds what lies ahead and follows the terms; @return the fullest of those for which more have a place than so many. */
    Optional<Fuller> fuller(UUID activity, int places, Instant now) {
        return sql.first(Fuller.class, """
                with held as materialized (
                  select t.id, t.session_id, t.taken from __tenant__.registration_target t
                  where not t.own and (t.activity_id = :activity
                    or t.session_id in (select id from __tenant__.session where activity_id = :activity and ends_at > :now))
                  order by t.id for update)
                select s.day, h.taken from held h left join __tenant__.session s on s.id = h.session_id
                where h.taken > :places order by h.taken desc, s.starts_at limit 1
                """, new Placed(activity, places, now));
    }

    /** Has what lies ahead and follows the terms follow them; @return those for which somebody waits. */
    List<UUID> follow(UUID activity, int places, Instant now) {
        return sql.list(Waited.class, """
                with followed as (
                  update __tenant__.registration_target t set places = :places, version = t.version + 1
                  where not t.own and t.places <> :places and (t.activity_id = :activity
                    or t.session_id in (select id from __tenant__.session where activity_id = :activity and ends_at > :now))
                  returning t.id, t.waiting)
                select id from followed where waiting > 0
                """, new Placed(activity, places, now)).stream()
                .map(Waited::id)
                .toList();
    }
}

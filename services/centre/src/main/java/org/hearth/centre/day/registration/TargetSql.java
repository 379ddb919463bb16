package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** What people sign up for: by the terms of its activity, whether anybody did or not. */
@ApplicationScoped
class TargetSql {
    /** A course of which no session is known stands behind all that have a day. */
    private static final Instant LAST = Instant.parse("2150-01-01T00:00:00Z");

    private static final Keyset<TargetResponse> BY_START = Keyset.up(
            Keyset.instant(
                    "coalesce(d.starts_at, '2150-01-01T00:00:00Z')",
                    target -> Objects.requireNonNullElse(target.startsAt(), LAST)),
            Keyset.uuid("d.id", TargetResponse::id));

    private static final String SELECT = """
            select d.id, d.activity_id, a.title as activity, d.session_id, d.first_day, d.last_day, d.starts_at, d.ends_at,
              d.session_state, a.age_min, a.age_max, coalesce(t.places, m.places) as places, coalesce(t.own, false) as own,
              coalesce(t.taken, 0) as taken, coalesce(t.waiting, 0) as waiting, m.waitlist, m.opens_days, m.closes_minutes,
              m.answer_hours, m.fee_minor, m.currency, m.note, coalesce(t.version, 0) as version
            from __tenant__.registration_terms m
            join __tenant__.activity a on a.id = m.activity_id
            cross join lateral (
              select s.id, s.activity_id, s.id as session_id, s.day as first_day, s.day as last_day, s.starts_at, s.ends_at,
                s.state as session_state
              from __tenant__.session s where m.scope = 'session' and s.activity_id = m.activity_id
              union all
              select m.activity_id, m.activity_id, null, min(s.day), max(s.day), min(s.starts_at), max(s.ends_at), null
              from __tenant__.session s where s.activity_id = m.activity_id and s.state <> 'cancelled'
              having m.scope = 'course') d
            left join __tenant__.registration_target t on t.id = d.id
            """;

    private final CentreSql sql;

    @Inject
    TargetSql(CentreSql sql) {
        this.sql = sql;
    }

    /** Which to list; what is not given does not filter. */
    record Wanted(
            @Nullable UUID activity,
            @Nullable UUID session,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        Where where() {
            return Where.all()
                    .and("activity", activity, "m.activity_id = :activity")
                    .and(
                            "session",
                            session,
                            "m.activity_id = (select activity_id from __tenant__.session where id = :session)"
                                    + " and (d.session_id is null or d.session_id = :session)")
                    .and("from", from, "d.last_day >= :from")
                    .and("to", to, "d.first_day <= :to");
        }
    }

    private record Made(
            UUID id, @Nullable UUID session, @Nullable UUID course, UUID activity) {}

    private record One(UUID id) {}

    private record OfActivity(UUID activity) {}

    private record Locked(UUID id, int version) {}

    private record Places(UUID id, UUID activity, @Nullable Integer places) {}

    Page<TargetResponse> page(Wanted wanted, PageParams page, Instant now, ZoneId zone) {
        return sql.page(
                Target.class, SELECT, wanted.where(), BY_START, page, target -> TargetResponse.of(target, now, zone));
    }

    /** Empty where there is no such session or activity, or nobody signs up for it. */
    Optional<Target> find(UUID id) {
        Where where = Where.with("id", id, "d.id = :id")
                .and("m.activity_id = coalesce((select activity_id from __tenant__.session where id = :id), :id)");
        return sql.first(Target.class, SELECT + " where " + where.text(), where);
    }

    /**
     * Holds its row until the transaction ends, made by the terms if it was not there; the terms are shared, so that they change before
     * or after. Whoever changes who has a place holds this first, and then whatever else.
     *
     * @return as it is by then; empty where nobody signs up for it any more
     */
    Optional<Target> hold(Target seen) {
        sql.list(
                One.class,
                "select id from __tenant__.registration_terms where activity_id = :activity for share",
                new OfActivity(seen.activityId()));
        sql.run(
                """
                insert into __tenant__.registration_target (id, session_id, activity_id, places, own, version)
                select :id, cast(:session as uuid), cast(:course as uuid), m.places, false, 0
                from __tenant__.registration_terms m where m.activity_id = :activity
                on conflict (id) do nothing
                """,
                new Made(
                        seen.id(),
                        seen.sessionId(),
                        seen.sessionId() == null ? seen.activityId() : null,
                        seen.activityId()));
        hold(seen.id());
        return find(seen.id());
    }

    /** As {@link #hold(Target)}, of one that is there. */
    void hold(UUID id) {
        sql.list(
                Locked.class,
                "select id, version from __tenant__.registration_target where id = :id for update",
                new One(id));
    }

    /** Gives it a number of places of its own, or that of the terms; it is held. */
    void set(Target target, @Nullable Integer places) {
        sql.run("""
                update __tenant__.registration_target t set own = cast(:places as integer) is not null,
                  places = coalesce(cast(:places as integer), m.places), version = t.version + 1
                from __tenant__.registration_terms m where t.id = :id and m.activity_id = :activity
                """, new Places(target.id(), target.activityId(), places));
    }

    /** Places by the terms of its activity. */
    int placesOfTerms(Target target) {
        return sql.one(
                        OfTerms.class,
                        "select places from __tenant__.registration_terms where activity_id = :activity",
                        new OfActivity(target.activityId()))
                .places();
    }

    private record OfTerms(int places) {}
}

package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Where;

/** Registrations with whom they name and what they are for. */
@ApplicationScoped
class RegistrationSql {
    /** A place that was kept and not taken has lapsed at that moment, whoever writes it down when. */
    static final String STATE =
            "(case when r.state = 'offered' and r.offered_until <= cast(:now as timestamptz) then 'lapsed' else r.state end)";

    private static final Keyset<RegistrationResponse> BY_NUMBER =
            Keyset.up(Keyset.number("r.number", RegistrationResponse::number));

    /** No session at all. */
    private static final UUID NONE = new UUID(0, 0);

    private static final String SELECT = """
            select r.id, r.target_id, a.id as activity_id, a.title as activity, s.id as session_id, s.day,
              to_char(s.starts_at at time zone :zone, 'HH24:MI') as starts_local, s.state as session_state,
              r.resident_id, p.name as resident, y.age,
              coalesce(y.age < a.age_min or y.age > a.age_max, false) as unusual_age, r.party, %s as state, r.number,
              case when r.state = 'waiting' then (
                select cast(count(*) as integer) from __tenant__.registration w
                where w.target_id = r.target_id and w.state = 'waiting' and w.number <= r.number) end as position,
              r.offered_until,
              case when r.state = 'placed' and s.id is not null then case
                when exists (
                  select from __tenant__.attendance e
                  where e.session_id = s.id and e.resident_id = r.resident_id and e.voided_at is null) then true
                when s.state = 'held' then false end end as came,
              r.ended_at, r.ended_reason, r.created_at, r.simulated, r.version
            from __tenant__.registration r
            join __tenant__.registration_target t on t.id = r.target_id
            left join __tenant__.session s on s.id = coalesce(t.session_id, cast(:at as uuid))
            join __tenant__.activity a on a.id = coalesce(t.activity_id, s.activity_id)
            join __tenant__.resident p on p.id = r.resident_id
            cross join lateral (
              select cast(extract(year from coalesce(s.day, cast(:today as date))) as integer) - p.birth_year as age) y
            """.formatted(STATE);

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    RegistrationSql(CentreSql sql, CurrentTenant tenant, Clock clock) {
        this.sql = sql;
        this.tenant = tenant;
        this.clock = clock;
    }

    private record These(String ids) {}

    private record Open(UUID target, String residents) {}

    private record One(UUID id) {}

    private record Person(UUID id, boolean simulated) {}

    private record Named(UUID targetId, UUID residentId) {}

    /** Of whom and what a registration is, which never changes. */
    record Of(UUID target, UUID resident) {}

    private record Asked(UUID activity, LocalDate from, LocalDate to) {}

    /** Counts of {@link RegistrationFigures}. */
    record Counted(int registered, int expected, int came, boolean simulated) {}

    Page<RegistrationResponse> page(RegistrationFilter filter, PageParams page) {
        UUID session = filter.session();
        Where where = bound(filter.where(), session == null ? NONE : session);
        return sql.page(RegistrationResponse.class, SELECT, where, BY_NUMBER, page);
    }

    Optional<RegistrationResponse> find(UUID id) {
        Where where = bound(Where.with("id", id, "r.id = :id"), NONE);
        return sql.first(RegistrationResponse.class, SELECT + " where " + where.text(), where);
    }

    /** These, in order of their numbers. */
    List<RegistrationResponse> these(Collection<UUID> ids) {
        Where where = bound(Where.with("ids", Sql.array(ids), "r.id = any (cast(:ids as uuid[]))"), NONE);
        return sql.list(RegistrationResponse.class, SELECT + " where " + where.text() + " order by r.number", where);
    }

    private Where bound(Where where, UUID at) {
        Organisation centre = tenant.require();
        return where.bind("at", at)
                .bind("zone", centre.zone().getId())
                .bind("today", centre.today(clock))
                .bind("now", clock.instant());
    }

    /** Shares these people until the transaction ends, so that erasing waits; @return those who are known, and whether they are made up. */
    Map<UUID, Boolean> holdPeople(Collection<UUID> residents) {
        return sql.list(Person.class, """
                select id, simulated from __tenant__.resident where id = any (cast(:ids as uuid[])) and erased_at is null
                order by id for key share
                """, new These(Sql.array(residents))).stream()
                .collect(Collectors.toMap(Person::id, Person::simulated));
    }

    /** Which of these have a place there already, or wait for one. */
    Set<UUID> signedUp(UUID target, Collection<UUID> residents) {
        return ids("""
                select resident_id as id from __tenant__.registration
                where target_id = :target and resident_id = any (cast(:residents as uuid[])) and state in ('placed', 'waiting', 'offered')
                """, new Open(target, Sql.array(residents)));
    }

    private Set<UUID> ids(String text, Record values) {
        return sql.list(One.class, text, values).stream().map(One::id).collect(Collectors.toSet());
    }

    Optional<Of> of(UUID id) {
        return sql.first(
                        Named.class,
                        "select target_id, resident_id from __tenant__.registration where id = :id",
                        new One(id))
                .map(found -> new Of(found.targetId(), found.residentId()));
    }

    /** Empty where there is no such activity. */
    Optional<Counted> counted(UUID activity, LocalDate from, LocalDate to) {
        return sql.first(Counted.class, """
                with place as (
                  select r.resident_id, r.simulated, s.id as session_id, s.state, s.simulated or coalesce(s.closed_simulated, false) as made_up
                  from __tenant__.session s
                  join __tenant__.registration r on r.target_id = s.id and r.state = 'placed'
                  where s.activity_id = :activity and s.day between :from and :to and s.state <> 'cancelled'
                  union all
                  select r.resident_id, r.simulated, s.id, s.state, s.simulated or coalesce(s.closed_simulated, false)
                  from __tenant__.session s
                  join __tenant__.registration r on r.target_id = s.activity_id and r.state = 'placed' and r.created_at < s.ends_at
                  where s.activity_id = :activity and s.day between :from and :to and s.state <> 'cancelled'
                ), seen as (
                  select p.*, e.came, e.made_up as came_made_up
                  from place p
                  cross join lateral (
                    select count(*) > 0 as came, coalesce(bool_or(e.simulated), false) as made_up from __tenant__.attendance e
                    where e.session_id = p.session_id and e.resident_id = p.resident_id and e.voided_at is null) e)
                select cast(count(s.session_id) as integer) as registered,
                  cast(count(*) filter (where s.state = 'held') as integer) as expected,
                  cast(count(*) filter (where s.state = 'held' and s.came) as integer) as came,
                  coalesce(bool_or(s.simulated or s.made_up or s.came_made_up), false) as simulated
                from __tenant__.activity a left join seen s on true
                where a.id = :activity group by a.id
                """, new Asked(activity, from, to));
    }
}

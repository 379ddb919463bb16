package org.hearth.centre.day.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;

/** Counters beside what they sent, and what they send. */
@ApplicationScoped
class CounterSql {
    private static final Keyset<CounterResponse> AS_THEY_CAME = Keyset.up(Keyset.uuid("c.id", CounterResponse::id));

    private static final String SELECT = """
            select c.id, c.name, c.door, c.state, c.issued_at, c.revoked_at, h.heard_at, t.entered as entered_today,
              t.readings as readings_today, c.simulated, c.version
            from __tenant__.door_counter c
            cross join lateral (
              select max(r.received_at) as heard_at from __tenant__.door_reading r where r.counter_id = c.id) h
            cross join lateral (
              select coalesce(sum(r.entered), 0) as entered, count(*) as readings
              from __tenant__.door_reading r where r.day = :today and r.counter_id = c.id) t
            """;

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    CounterSql(CentreSql sql, CurrentTenant tenant, Clock clock) {
        this.sql = sql;
        this.tenant = tenant;
        this.clock = clock;
    }

    private record Subject(UUID subject) {}

    private record Id(UUID id) {}

    private record Reading(UUID id) {}

    private record Cleared(UUID id, int cleared) {}

    private record Door(String door) {}

    private record Since(UUID counter, Instant starts) {}

    /** Who sends, by the last secret it was given. */
    record Known(UUID id, boolean simulated) {}

    /** A reading as it is kept, and whose. */
    record Kept(
            UUID id,
            UUID counterId,
            LocalDate day,
            Instant startsAt,
            Instant endsAt,
            int entered,
            boolean late,
            boolean simulated,
            Instant receivedAt) {
        ReadingResponse answer() {
            return new ReadingResponse(id, day, startsAt, endsAt, entered, late, receivedAt);
        }

        boolean says(Kept other) {
            return counterId.equals(other.counterId)
                    && startsAt.equals(other.startsAt)
                    && endsAt.equals(other.endsAt)
                    && entered == other.entered;
        }
    }

    private record Any(boolean any) {}

    Page<CounterResponse> page(PageParams page) {
        return sql.page(CounterResponse.class, SELECT, Where.all().bind("today", today()), AS_THEY_CAME, page);
    }

    /** @return the counter, or 404 */
    CounterResponse require(UUID id) {
        Where where = Where.with("id", id, "c.id = :id").bind("today", today());
        return sql.first(CounterResponse.class, SELECT + " where " + where.text(), where)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Whether a counter that is not revoked stands at that door. */
    boolean isTaken(String door) {
        return sql.one(
                        Any.class,
                        "select exists (select from __tenant__.door_counter where lower(door) = lower(:door) and state <> 'revoked') as any",
                        new Door(door))
                .any();
    }

    /** The counter that signs in so, if it may send. */
    Optional<Known> of(UUID subject) {
        return sql.first(
                Known.class,
                "select id, simulated from __tenant__.door_counter where subject = :subject and state = 'active'",
                new Subject(subject));
    }

    /** Whether another counter stood at its door until later than that. */
    boolean hadPredecessorAt(UUID counter, Instant starts) {
        return sql.one(Any.class, """
                        select exists (select from __tenant__.door_counter c
                          join __tenant__.door_counter o on lower(o.door) = lower(c.door) and o.id <> c.id
                          where c.id = :counter and o.revoked_at > :starts) as any
                        """, new Since(counter, starts)).any();
    }

    /** @return whether it is kept by this; not where its id is known, or the counter sent something of that time */
    boolean add(Kept reading) {
        return sql.run("""
                        insert into __tenant__.door_reading
                          (id, counter_id, day, starts_at, ends_at, entered, late, simulated, received_at)
                        values (:id, :counterId, :day, :startsAt, :endsAt, :entered, :late, :simulated, :receivedAt)
                        on conflict do nothing
                        """, reading) > 0;
    }

    Optional<Kept> reading(UUID id) {
        return sql.first(Kept.class, """
                select id, counter_id, day, starts_at, ends_at, entered, late, simulated, received_at
                from __tenant__.door_reading where id = :id
                """, new Reading(id));
    }

    /** How far the clients of a counter have to be gone, and are. */
    record Clients(int gone, int cleared) {}

    Optional<Clients> clients(UUID id) {
        return sql.first(
                Clients.class,
                "select case when state = 'revoked' then issue else issue - 1 end as gone, cleared"
                        + " from __tenant__.door_counter where id = :id",
                new Id(id));
    }

    void cleared(UUID id, int upTo) {
        sql.run(
                "update __tenant__.door_counter set cleared = greatest(cleared, :cleared) where id = :id",
                new Cleared(id, upTo));
    }

    private LocalDate today() {
        return tenant.require().today(clock);
    }
}

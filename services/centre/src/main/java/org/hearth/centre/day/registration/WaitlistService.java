package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.registration.WaitlistSql.Waiting;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Jobs;
import org.jspecify.annotations.Nullable;

/**
 * Gives places that fell free to whoever waits, in the order in which people asked and never past one another: a family that does not
 * fit yet keeps its turn, and so do those behind it, until the desk decides otherwise.
 */
@ApplicationScoped
class WaitlistService {
    /** A clock of the database that goes a little ahead of ours. */
    private static final Duration SKEW = Duration.ofSeconds(1);

    private final WaitlistSql sql;
    private final Jobs jobs;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    WaitlistService(WaitlistSql sql, Jobs jobs, Acts acts, CurrentTenant tenant, Clock clock) {
        this.sql = sql;
        this.jobs = jobs;
        this.acts = acts;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * Ends what was kept too long, and moves up whoever is next as long as one may ask; it is held meanwhile. This is done before
     * anything is decided there, so that what is decided never depends on when the job came round.
     */
    void settle(Target target) {
        Instant now = clock.instant();
        List<UUID> lapsed = sql.lapse(target.id(), now);
        record("lapse", lapsed, target, Map.of("state", Registration.OFFERED), Map.of("state", Registration.LAPSED));
        String standing = target.standing(now, tenant.require().zone());
        if (standing.equals(Target.OPEN) || standing.equals(Target.NOT_YET)) {
            moveUp(target, target.free() + lapsed.size(), now);
        }
    }

    /** As {@link #settle}, where the activity has no terms any more: nobody moves up. */
    void lapse(UUID target) {
        sql.lapse(target, clock.instant());
    }

    private void moveUp(Target target, int free, Instant now) {
        List<UUID> next = next(target, free);
        if (next.isEmpty()) {
            return;
        }
        Instant until = keptUntil(target, now);
        String state = until == null ? Registration.PLACED : Registration.OFFERED;
        sql.move(next, state, until, now);
        record(
                until == null ? "move-up" : "offer",
                next,
                target,
                Map.of("state", Registration.WAITING),
                until == null ? Map.of("state", state) : Map.of("state", state, "offeredUntil", until.toString()));
        if (until != null) {
            jobs.ask(WaitlistJob.KIND, target.id(), until.plus(SKEW));
        }
    }

    private List<UUID> next(Target target, int free) {
        if (free == 0 || target.waiting() == 0) {
            return List.of();
        }
        List<Waiting> waiting = sql.first(target.id(), free);
        List<UUID> next = new ArrayList<>();
        while (next.size() < waiting.size()
                && next.size() + waiting.get(next.size()).size() <= free) {
            int size = waiting.get(next.size()).size();
            waiting.subList(next.size(), next.size() + size).forEach(one -> next.add(one.id()));
        }
        return next;
    }

    /** No longer than one may ask. */
    private static @Nullable Instant keptUntil(Target target, Instant now) {
        Integer hours = target.answerHours();
        if (hours == null) {
            return null;
        }
        Instant until = now.plus(Duration.ofHours(hours));
        Instant closes = target.closesAt();
        return closes != null && closes.isBefore(until) ? closes : until;
    }

    /** Nobody asked for it: the house itself does what its terms say. */
    private void record(
            String act, Collection<UUID> ids, Target target, Map<String, String> before, Map<String, String> after) {
        String called = target.called(tenant.require().zone());
        acts.record(
                Actor.PLATFORM,
                ids.stream()
                        .map(id -> Act.of(act, RegistrationService.KIND, id)
                                .called(called)
                                .turned(before, after))
                        .toList());
    }
}

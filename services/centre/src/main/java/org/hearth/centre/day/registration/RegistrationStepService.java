package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.centre.day.registration.RegistrationSql.Of;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.jspecify.annotations.Nullable;

/** What becomes of a registration: cancelled, confirmed, moved up by hand, and a cancellation taken back. */
@ApplicationScoped
class RegistrationStepService {
    private final RegistrationRepository registrations;
    private final RegistrationSql sql;
    private final RegistrationService service;
    private final TargetSql targets;
    private final WaitlistService waitlist;
    private final WaitlistSql waiting;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    RegistrationStepService(
            RegistrationRepository registrations,
            RegistrationSql sql,
            RegistrationService service,
            TargetSql targets,
            WaitlistService waitlist,
            WaitlistSql waiting,
            Acts acts,
            CurrentTenant tenant,
            Clock clock) {
        this.registrations = registrations;
        this.sql = sql;
        this.service = service;
        this.targets = targets;
        this.waitlist = waitlist;
        this.waiting = waiting;
        this.acts = acts;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** What is decided of a registration, of which its places are known. */
    private interface Step {
        void of(Registration registration, Target target);
    }

    /** Gives the place back, or no longer waits. Whoever is next moves up. */
    @Transactional
    @Idempotent
    public RegistrationResponse cancel(UUID id, int seen, @Nullable String reason) {
        String why = reason == null || reason.isBlank() ? null : reason.strip();
        return turn("cancel", id, seen, why, (registration, target) -> {
            from(registration, Registration.PLACED, Registration.WAITING, Registration.OFFERED);
            if ("held".equals(target.sessionState())) {
                throw Problem.of(
                        ProblemType.WRONG_STATE,
                        "场次已结场，名单不再改动；没来的会记为未到。",
                        "The session was held: its list stays, and who did not come is counted as missing.");
            }
            registration.turn(Registration.CANCELLED);
            registration.endedAt = clock.instant();
            registration.endedReason = why;
        });
    }

    /** Takes the place that is kept. */
    @Transactional
    @Idempotent
    public RegistrationResponse confirm(UUID id, int seen) {
        return turn("confirm", id, seen, null, (registration, target) -> {
            if (registration.state.equals(Registration.LAPSED)) {
                throw Problem.of(
                        ProblemType.WRONG_STATE,
                        "保留时间已过，名额已给下一位。",
                        "The place was kept until its time and is the next one's by now.");
            }
            from(registration, Registration.OFFERED);
            registration.turn(Registration.PLACED);
        });
    }

    /** As if it had not been cancelled or lapsed: by the order in which people asked, to a place or to wait. */
    @Transactional
    @Idempotent
    public RegistrationResponse undo(UUID id, int seen) {
        return turn("undo", id, seen, null, (registration, target) -> {
            from(registration, Registration.CANCELLED, Registration.LAPSED);
            checkAhead(target);
            if (!sql.signedUp(target.id(), Set.of(registration.residentId)).isEmpty()) {
                throw Problem.of(ProblemType.ALREADY_EXISTS, "这位居民又报过名了。", "They signed up again since.");
            }
            if (target.free() > 0 && !waiting.isBehind(target.id(), id)) {
                registration.turn(Registration.PLACED);
            } else if (target.waiting() < target.waitlist()) {
                registration.turn(Registration.WAITING);
            } else {
                throw full();
            }
        });
    }

    /** Gives somebody who waits a place that is free, whoever asked before them. */
    @Transactional
    @Idempotent
    public RegistrationResponse moveUp(UUID id, int seen, String reason) {
        return turn("move-up", id, seen, reason.strip(), (registration, target) -> {
            from(registration, Registration.WAITING);
            checkAhead(target);
            if (target.free() == 0) {
                throw full();
            }
            registration.turn(Registration.PLACED);
        });
    }

    private RegistrationResponse turn(String act, UUID id, int seen, @Nullable String reason, Step step) {
        Of of = sql.of(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        boolean known = !sql.holdPeople(Set.of(of.resident())).isEmpty();
        targets.hold(of.target());
        Target target = current(of.target());
        waitlist.settle(target);
        Registration registration = registrations.hold(id, seen);
        if (!known) {
            throw Problem.of(ProblemType.WRONG_STATE, "这位居民已删除。", "The resident was erased.");
        }
        String before = registration.state;
        step.of(registration, current(of.target()));
        registrations.flush();
        acts.record(Act.of(act, RegistrationService.KIND, id)
                .called(target.called(tenant.require().zone()))
                .because(reason == null ? "" : reason)
                .turned(Map.of("state", before), Map.of("state", registration.state)));
        waitlist.settle(current(of.target()));
        return service.get(id);
    }

    private Target current(UUID target) {
        return targets.find(target)
                .orElseThrow(() -> Problem.of(
                        ProblemType.WRONG_STATE,
                        "场次已改到没有设报名的活动，请先为那个活动设好报名。",
                        "The session is of an activity by now for which nobody signs up; set up its terms first."));
    }

    private void checkAhead(Target target) {
        String standing = target.standing(clock.instant(), tenant.require().zone());
        if (Set.of("cancelled", "held", "over").contains(standing)) {
            throw RegistrationService.over(standing);
        }
    }

    private static void from(Registration registration, String... states) {
        if (!Set.of(states).contains(registration.state)) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
    }

    private static Problem full() {
        return Problem.of(ProblemType.NO_PLACES_LEFT, "已经没有空名额。", "There is no place free.");
    }
}

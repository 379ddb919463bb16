package org.hearth.centre.day.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.hearth.kernel.Message;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Job;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Lease;
import org.hearth.tenancy.LeasedRunner;

/**
 * Makes series of bookings of what was granted, one wish a transaction: each is made whole, or not begun. After a restart it goes on
 * behind the last.
 */
@ApplicationScoped
class RoundJob implements Job {
    static final String KIND = "round";

    private final LeasedRunner runner;
    private final RoundRepository rounds;
    private final OutcomeRepository outcomes;
    private final RoundGrants grants;
    private final Json json;

    @Inject
    RoundJob(LeasedRunner runner, RoundRepository rounds, OutcomeRepository outcomes, RoundGrants grants, Json json) {
        this.runner = runner;
        this.rounds = rounds;
        this.outcomes = outcomes;
        this.grants = grants;
        this.json = json;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience() {
        return Audience.CENTRE;
    }

    @Override
    public void run(Lease lease) {
        Optional<UUID> next = next(lease);
        while (next.isPresent()) {
            settle(lease, next.get());
            next = next(lease);
        }
    }

    /** Which is next; where there is none, the round is confirmed. Nothing is, where somebody stopped it. */
    private Optional<UUID> next(Lease lease) {
        return runner.call(lease, () -> {
            Optional<Round> round = rounds.hold(lease.subject()).filter(RoundJob::isUnderWay);
            Optional<UUID> next = round.flatMap(one -> outcomes.next(one.id)).map(one -> one.id);
            if (round.isPresent() && next.isEmpty()) {
                round.get().state = Round.CONFIRMED;
                round.get().failure = null;
            }
            return next;
        });
    }

    private void settle(Lease lease, UUID outcome) {
        try {
            runner.run(
                    lease,
                    () -> rounds.hold(lease.subject())
                            .filter(RoundJob::isUnderWay)
                            .ifPresent(round -> grants.make(round, outcomes.require(outcome))));
        } catch (Problem none) {
            if (none.type() != ProblemType.SPACE_TAKEN && none.type() != ProblemType.CONFLICT) {
                throw none;
            }
            // not one of its dates can be had any more: that is its outcome
            runner.run(
                    lease,
                    () -> rounds.hold(lease.subject())
                            .filter(RoundJob::isUnderWay)
                            .ifPresent(round -> grants.lost(round, outcomes.require(outcome))));
        }
    }

    private static boolean isUnderWay(Round round) {
        return round.state.equals(Round.CONFIRMING);
    }

    @Override
    public void postponed(Lease lease, Message cause) {
        change(lease, round -> round.failure = json.write(cause));
    }

    @Override
    public void failed(Lease lease, Message cause) {
        change(lease, round -> {
            round.state = Round.ALLOCATED;
            round.failure = json.write(new Message(
                    "确认中途出错，已生成的预约保留。请再次确认，从断处继续。" + cause.zh(),
                    "Confirming broke off; the bookings that were made stay. Confirm again to go on. " + cause.en()));
        });
    }

    private void change(Lease lease, Consumer<Round> change) {
        runner.run(
                lease,
                () -> rounds.hold(lease.subject()).filter(RoundJob::isUnderWay).ifPresent(change));
    }
}

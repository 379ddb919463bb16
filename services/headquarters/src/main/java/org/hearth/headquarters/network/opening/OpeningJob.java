package org.hearth.headquarters.network.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Job;
import org.hearth.tenancy.Lease;
import org.jspecify.annotations.Nullable;

/**
 * Works an opening off, step by step, each time behind the last one that was written down. What is refused for good, fails for too
 * long or is given up is undone — but never once its people may come in.
 */
@ApplicationScoped
class OpeningJob implements Job {
    static final String KIND = "opening";

    private final OpeningLog log;
    private final OpeningSteps steps;

    @Inject
    OpeningJob(OpeningLog log, OpeningSteps steps) {
        this.log = log;
        this.steps = steps;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience() {
        return Audience.OPS;
    }

    @Override
    public void run(Lease lease) {
        Opening opening = log.read(lease);
        if (!opening.isUnderWay()) {
            return;
        }
        Set<String> done = log.done(opening);
        for (OpeningStep step : OpeningStep.values()) {
            if (opening.needs(step) && !done.contains(step.word())) {
                boolean givenUp = log.read(lease).isGivenUp() && !steps.isOpen(opening);
                if (givenUp || !steps.run(step, opening, lease)) {
                    undo(opening, lease, "cancelled", null);
                    return;
                }
                log.record(lease, step);
            }
        }
        log.finish(lease, "done", null);
    }

    @Override
    public void failed(Lease lease, Message cause) {
        undo(
                log.read(lease),
                lease,
                "failed",
                new Message(cause.zh() + "已做的步骤已撤销。", cause.en() + " What was done was undone."));
    }

    private void undo(Opening opening, Lease lease, String state, @Nullable Message cause) {
        steps.undo(opening, lease);
        log.undone(lease);
        log.finish(lease, state, cause);
    }
}

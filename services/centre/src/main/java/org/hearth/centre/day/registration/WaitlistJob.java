package org.hearth.centre.day.registration;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Job;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.Lease;
import org.hearth.tenancy.LeasedRunner;

/** Goes through the waitlist of something when a place was kept long enough, or fell free by something that happened elsewhere. */
@ApplicationScoped
class WaitlistJob implements Job {
    static final String KIND = "registration-places";

    /** So far ahead another clock may go. */
    private static final Duration SKEW = Duration.ofSeconds(10);

    private static final Duration LATER = Duration.ofMinutes(1);

    private final LeasedRunner runner;
    private final TargetSql targets;
    private final WaitlistService waitlist;
    private final WaitlistSql sql;
    private final Jobs jobs;
    private final Clock clock;

    @Inject
    WaitlistJob(
            LeasedRunner runner, TargetSql targets, WaitlistService waitlist, WaitlistSql sql, Jobs jobs, Clock clock) {
        this.runner = runner;
        this.targets = targets;
        this.waitlist = waitlist;
        this.sql = sql;
        this.jobs = jobs;
        this.clock = clock;
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
        runner.run(lease, () -> {
            targets.hold(lease.subject());
            targets.find(lease.subject()).ifPresentOrElse(waitlist::settle, () -> waitlist.lapse(lease.subject()));
            again(lease);
        });
    }

    /** Where the clock that woke us goes ahead of the one that says what is over. */
    private void again(Lease lease) {
        Instant soon = clock.instant().plus(SKEW);
        sql.earliest(lease.subject())
                .filter(until -> until.isBefore(soon))
                .ifPresent(until -> jobs.ask(KIND, lease.subject(), until.plusSeconds(1)));
    }

    /** Whoever waits is not forgotten: it is asked for anew. */
    @Override
    public void failed(Lease lease, Message cause) {
        Log.errorf(
                "the waitlist of something at %s could not be gone through yet",
                lease.centre().slug());
        runner.run(lease, () -> jobs.ask(KIND, lease.subject(), clock.instant().plus(LATER)));
    }
}

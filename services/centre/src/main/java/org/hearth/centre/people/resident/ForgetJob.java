package org.hearth.centre.people.resident;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Job;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.Lease;
import org.hearth.tenancy.LeasedRunner;

/**
 * Takes the names of people who were erased out of words that staff wrote, some rows at a time. The database alone knows the name
 * and how far this has come ({@code forget_words}).
 */
@ApplicationScoped
class ForgetJob implements Job {
    static final String KIND = "forget-words";

    private final LeasedRunner runner;
    private final ResidentSql residents;
    private final Jobs jobs;

    @Inject
    ForgetJob(LeasedRunner runner, ResidentSql residents, Jobs jobs) {
        this.runner = runner;
        this.residents = residents;
        this.jobs = jobs;
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
        boolean more = true;
        while (more) {
            more = runner.call(lease, () -> residents.forgetWords());
        }
    }

    /** What a person may ask for is not given up: it is asked for anew, and goes on where it was. */
    @Override
    public void failed(Lease lease, Message cause) {
        Log.errorf(
                "words of somebody erased at %s could not be gone through yet",
                lease.centre().slug());
        runner.run(lease, () -> jobs.ask(KIND, lease.subject()));
    }
}

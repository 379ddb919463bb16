package org.hearth.centre.day.counter;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.counter.CounterSql.Clients;
import org.hearth.identity.IdentityProvider;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Job;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.Lease;
import org.hearth.tenancy.LeasedRunner;

/**
 * Takes away, at the identity provider, the clients of a counter that are good no more. Our own list refuses them already; this keeps
 * that place tidy, and asks again for as long as it is away.
 */
@ApplicationScoped
class CounterJob implements Job {
    static final String KIND = "counter-clients";

    private final LeasedRunner runner;
    private final CounterSql counters;
    private final IdentityProvider identityProvider;
    private final Jobs jobs;

    @Inject
    CounterJob(LeasedRunner runner, CounterSql counters, IdentityProvider identityProvider, Jobs jobs) {
        this.runner = runner;
        this.counters = counters;
        this.identityProvider = identityProvider;
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

    /** Between two transactions, never in one. */
    @Override
    public void run(Lease lease) {
        UUID counter = lease.subject();
        Optional<Clients> clients = runner.call(lease, () -> counters.clients(counter));
        if (clients.isEmpty()) {
            return;
        }
        for (int issue = clients.get().cleared() + 1; issue <= clients.get().gone(); issue++) {
            int gone = issue;
            identityProvider.removeClient(Counter.client(counter, gone));
            runner.run(lease, () -> counters.cleared(counter, gone));
        }
    }

    /** It is not given up: what is left there could still ask for tokens, though they open nothing. */
    @Override
    public void failed(Lease lease, Message cause) {
        Log.errorf(
                "clients of a counter of %s could not be taken away yet",
                lease.centre().slug());
        runner.run(lease, () -> jobs.ask(KIND, lease.subject()));
    }
}

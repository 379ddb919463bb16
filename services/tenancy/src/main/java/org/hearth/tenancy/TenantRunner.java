package org.hearth.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/**
 * Runs work that no request asked for — jobs, projections, openings — for one named tenant. The work gets a request context of
 * its own and a transaction of its own, so it can neither inherit nor leave behind a tenant.
 */
@ApplicationScoped
public class TenantRunner {
    private final CurrentTenant current;

    @Inject
    TenantRunner(CurrentTenant current) {
        this.current = current;
    }

    /** Runs {@code work} in a new transaction for {@code tenant}, on this thread. */
    public <T> T call(Organisation tenant, Callable<T> work) {
        ManagedContext requests = Arc.container().requestContext();
        ContextState before = requests.getStateIfActive();
        requests.activate();
        try {
            current.choose(tenant);
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            requests.terminate();
            if (before != null) {
                requests.activate(before);
            }
        }
    }

    /** As {@link #call} without a result. */
    public void run(Organisation tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }
}

package org.hearth.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs work that no request asked for — jobs, projections, openings — for one named tenant. The work gets a thread, a request
 * context and a transaction of its own, so it can neither inherit nor leave behind a tenant.
 */
@ApplicationScoped
public class TenantRunner {
    private final CurrentTenant current;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Inject
    TenantRunner(CurrentTenant current) {
        this.current = current;
    }

    /** Runs {@code work} in a new transaction for {@code tenant} and waits for it. */
    public <T> T call(Organisation tenant, Callable<T> work) {
        try {
            return threads.submit(() -> inOwnContext(tenant, work)).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** As {@link #call} without a result. */
    public void run(Organisation tenant, Runnable work) {
        call(tenant, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    private <T> T inOwnContext(Organisation tenant, Callable<T> work) {
        ManagedContext requests = Arc.container().requestContext();
        requests.activate();
        try {
            current.choose(tenant);
            return QuarkusTransaction.requiringNew().call(work);
        } finally {
            requests.terminate();
        }
    }

    @PreDestroy
    void stop() {
        threads.close();
    }
}

package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/** A job's work at a centre: in transactions of the centre, each of which holds the lease before it does anything. */
@ApplicationScoped
public class LeasedRunner {
    private final TenantRunner runner;
    private final CentreSql sql;

    @Inject
    LeasedRunner(TenantRunner runner, CentreSql sql) {
        this.runner = runner;
        this.sql = sql;
    }

    public <T> T call(Lease lease, Callable<T> work) {
        return runner.call(lease.centre(), () -> {
            lease.hold(sql);
            return work.call();
        });
    }

    public void run(Lease lease, Runnable work) {
        runner.run(lease.centre(), () -> {
            lease.hold(sql);
            work.run();
        });
    }
}

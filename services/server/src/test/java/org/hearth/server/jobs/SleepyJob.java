package org.hearth.server.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.hearth.kernel.Message;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Job;
import org.hearth.tenancy.Lease;
import org.hearth.tenancy.TenantRunner;

/** Gives a space a name that says which worker wrote it; the first sleeps before it writes, until it is woken. */
@ApplicationScoped
public class SleepyJob implements Job {
    static final String KIND = "test-sleepy";

    static volatile CountDownLatch asleep = new CountDownLatch(1);
    static volatile CountDownLatch woken = new CountDownLatch(1);
    static volatile CountDownLatch ended = new CountDownLatch(1);

    private final TenantRunner runner;
    private final CentreSql sql;

    @Inject
    SleepyJob(TenantRunner runner, CentreSql sql) {
        this.runner = runner;
        this.sql = sql;
    }

    static String name(int worker, UUID space) {
        return "worker " + worker + " " + space;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience() {
        return Audience.CENTRE;
    }

    record Renamed(String name, UUID id) {}

    @Override
    public void run(Lease lease) {
        if (lease.attempts() == 1) {
            asleep.countDown();
            try {
                woken.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        try {
            runner.run(lease.centre(), () -> {
                lease.hold(sql);
                sql.run(
                        "update __tenant__.space set name = :name where id = :id",
                        new Renamed(name(lease.attempts(), lease.subject()), lease.subject()));
            });
        } finally {
            if (lease.attempts() == 1) {
                ended.countDown();
            }
        }
    }

    @Override
    public void failed(Lease lease, Message cause) {}
}

package org.hearth.tenancy;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.files.store.BlobStore;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Message;

/**
 * Removes contents that nothing referred to for a day: marked in one transaction, removed from the store, forgotten in another.
 * Broken off anywhere, the next one goes on with what is marked.
 */
@ApplicationScoped
class BlobSweep implements Job {
    static final String KIND = "unused-contents";

    private final LeasedRunner runner;
    private final BlobStore store;
    private final BlobSql sql;
    private final QuotaUse quotas;
    private final Jobs jobs;

    @Inject
    BlobSweep(LeasedRunner runner, BlobStore store, BlobSql sql, QuotaUse quotas, Jobs jobs) {
        this.runner = runner;
        this.store = store;
        this.sql = sql;
        this.quotas = quotas;
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
        List<String> going = runner.call(lease, sql::take);
        while (!going.isEmpty()) {
            List<String> these = going;
            these.forEach(one -> store.remove(lease.centre().role(), one));
            runner.run(lease, () -> {
                sql.forget(these);
                quotas.shrunk(Quota.PICTURE_MB, sql::megabytes);
            });
            going = runner.call(lease, sql::take);
        }
    }

    /** A store that is away comes back: it is asked for anew, and goes on where it was. */
    @Override
    public void failed(Lease lease, Message cause) {
        Log.errorf(
                "unused contents of %s could not be removed yet", lease.centre().slug());
        runner.run(lease, () -> jobs.ask(KIND, Ids.next()));
    }
}

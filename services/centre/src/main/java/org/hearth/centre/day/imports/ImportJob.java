package org.hearth.centre.day.imports;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Job;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Lease;
import org.hearth.tenancy.LeasedRunner;

/** Works an import off, chunk by chunk. After a restart it goes on behind the last chunk that was done. */
@ApplicationScoped
class ImportJob implements Job {
    static final String KIND = "import";

    private final LeasedRunner runner;
    private final ImportChunks chunks;
    private final ImportRepository imports;
    private final Json json;

    @Inject
    ImportJob(LeasedRunner runner, ImportChunks chunks, ImportRepository imports, Json json) {
        this.runner = runner;
        this.chunks = chunks;
        this.imports = imports;
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
        boolean more = true;
        while (more) {
            more = next(lease);
        }
    }

    private boolean next(Lease lease) {
        try {
            return runner.call(lease, () -> chunks.next(lease.subject()));
        } catch (ImportHints.Failed e) {
            Log.warnf(
                    e,
                    "a file of %s could not be looked through",
                    lease.centre().slug());
            change(lease, job -> {
                if (job.isUnderWay()) {
                    job.state = Import.TESTED;
                    job.error = json.write(
                            new Message(
                                    "没有查完空间和开放时间，提醒可能不全；不影响导入。",
                                    "Spaces and opening hours were not looked through to the end; hints may be missing. The import is not affected."));
                }
            });
            return false;
        }
    }

    @Override
    public void postponed(Lease lease, Message cause) {
        change(lease, job -> {
            if (job.isUnderWay()) {
                job.error = json.write(cause);
            }
        });
    }

    @Override
    public void failed(Lease lease, Message cause) {
        change(lease, job -> {
            job.state = Import.FAILED;
            job.error = json.write(new Message(
                    "导入中途出错，已完成的部分保留。请重新测试后再导入。" + cause.zh(),
                    "The import broke off; what was done stays. Test again, then import. " + cause.en()));
        });
    }

    private void change(Lease lease, Consumer<Import> change) {
        runner.run(lease, () -> imports.hold(lease.subject()).ifPresent(change));
    }
}

package org.hearth.centre.day.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.hearth.kernel.Message;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Job;
import org.hearth.tenancy.Lease;
import org.hearth.tenancy.TenantRunner;

/** Works an import off, chunk by chunk. After a restart it goes on behind the last chunk that was done. */
@ApplicationScoped
class ImportJob implements Job {
    static final String KIND = "import";

    private final TenantRunner runner;
    private final ImportChunks chunks;
    private final ImportRepository imports;
    private final CentreSql sql;

    @Inject
    ImportJob(TenantRunner runner, ImportChunks chunks, ImportRepository imports, CentreSql sql) {
        this.runner = runner;
        this.chunks = chunks;
        this.imports = imports;
        this.sql = sql;
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
            more = runner.call(lease.centre(), () -> {
                lease.hold(sql);
                imports.setWaiting(lease.subject(), null);
                return chunks.next(lease.subject());
            });
        }
    }

    @Override
    public void postponed(Lease lease, Message cause) {
        runner.run(lease.centre(), () -> {
            lease.hold(sql);
            imports.setWaiting(lease.subject(), cause);
        });
    }

    @Override
    public void failed(Lease lease, Message cause) {
        runner.run(lease.centre(), () -> {
            lease.hold(sql);
            imports.setState(
                    lease.subject(),
                    "failed",
                    new Message(
                            "导入中途出错，已完成的部分保留。请重新测试后再导入。" + cause.zh(),
                            "The import broke off; what was done stays. Test again, then import. " + cause.en()));
        });
    }
}

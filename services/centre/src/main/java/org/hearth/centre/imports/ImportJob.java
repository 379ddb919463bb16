package org.hearth.centre.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.TenantJob;
import org.hearth.tenancy.TenantRunner;

/** Works an import off, chunk by chunk. After a restart it goes on behind the last chunk that was done. */
@ApplicationScoped
class ImportJob implements TenantJob {
    static final String KIND = "import";

    private final TenantRunner runner;
    private final ImportChunks chunks;
    private final ImportRepository imports;

    @Inject
    ImportJob(TenantRunner runner, ImportChunks chunks, ImportRepository imports) {
        this.runner = runner;
        this.chunks = chunks;
        this.imports = imports;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(Organisation centre, UUID subject) {
        boolean more = true;
        while (more) {
            more = runner.call(centre, () -> chunks.next(subject));
        }
    }

    @Override
    public void failed(Organisation centre, UUID subject) {
        runner.run(
                centre,
                () -> imports.setState(
                        subject,
                        "failed",
                        new Message(
                                "导入中途出错，已完成的部分保留。请重新测试后再导入。",
                                "The import broke off; what was done stays. Test again, then import.")));
    }
}

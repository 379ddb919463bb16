package org.hearth.server.ops;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.exchange.Reconciliation;
import org.hearth.tenancy.CellDatabase;
import org.hearth.tenancy.TenantSchemas;

/**
 * {@code reconcile}, {@code migrate}, {@code status}. Migrations of the platform's own schemas have run when this begins. The exit
 * code is 0 when nothing was amiss, 1 when something was, 2 when the act is unknown.
 */
public class Operations implements QuarkusApplication {
    private static final int AMISS = 1;
    private static final int UNKNOWN = 2;

    private final Reconciliation reconciliation;
    private final TenantSchemas schemas;
    private final CellDatabase cell;

    @Inject
    Operations(Reconciliation reconciliation, TenantSchemas schemas, CellDatabase cell) {
        this.reconciliation = reconciliation;
        this.schemas = schemas;
        this.cell = cell;
    }

    @Override
    public int run(String... arguments) {
        return switch (String.join(" ", arguments)) {
            case "reconcile" -> reconcile();
            case "migrate" -> migrate();
            case "status" -> status();
            default -> {
                System.err.println("reconcile | migrate | status");
                yield UNKNOWN;
            }
        };
    }

    private int reconcile() {
        Reconciliation.Result result = reconciliation.reconcile();
        System.err.printf("%d centres, %d rows%n", result.centres(), result.rows());
        System.out.printf("%d differences%n", result.differences());
        return result.differences() == 0 ? 0 : AMISS;
    }

    /** Each centre in a transaction of its own: one that fails stays as it was, and the others go on. */
    private int migrate() {
        List<String> behind = schemas.behind();
        int failed = 0;
        for (String centre : behind) {
            try {
                schemas.migrateCentre(centre);
            } catch (RuntimeException e) {
                failed++;
                System.err.printf("%s: %s%n", centre, e);
            }
        }
        System.out.printf("%d migrated to %s, %d failed%n", behind.size() - failed, schemas.newest(), failed);
        return failed == 0 ? 0 : AMISS;
    }

    private int status() {
        List<String> behind = schemas.behind();
        System.out.printf(
                "%d centres, newest version %s, %d behind%n", cell.centres().size(), schemas.newest(), behind.size());
        behind.forEach(System.out::println);
        return behind.isEmpty() ? 0 : AMISS;
    }
}

package org.hearth.server.ops;

import io.quarkus.runtime.QuarkusApplication;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.centre.people.personal.PersonalKeyRotation;
import org.hearth.exchange.Reconciliation;
import org.hearth.tenancy.BlobCheck;
import org.hearth.tenancy.TenantMigrator;
import org.hearth.tenancy.TenantMigrator.Outcome;
import org.hearth.tenancy.TenantMigrator.Standing;

/**
 * {@code reconcile}, {@code migrate}, {@code status}, {@code contents}, {@code rotate-personal-key}. Migrations of the platform's own schemas
 * have run when this begins. The exit
 * code is 0 when nothing was amiss, 1 when something was, 2 when the act is unknown.
 */
public class Operations implements QuarkusApplication {
    private static final int AMISS = 1;
    private static final int UNKNOWN = 2;

    private final Reconciliation reconciliation;
    private final TenantMigrator migrator;
    private final PersonalKeyRotation rotation;
    private final BlobCheck contents;

    @Inject
    Operations(
            Reconciliation reconciliation, TenantMigrator migrator, PersonalKeyRotation rotation, BlobCheck contents) {
        this.contents = contents;
        this.reconciliation = reconciliation;
        this.migrator = migrator;
        this.rotation = rotation;
    }

    @Override
    public int run(String... arguments) {
        return switch (String.join(" ", arguments)) {
            case "reconcile" -> reconcile();
            case "migrate" -> migrate();
            case "status" -> status();
            case "rotate-personal-key" -> rotate();
            case "contents" -> contents();
            default -> {
                System.err.println("reconcile | migrate | status | contents | rotate-personal-key");
                yield UNKNOWN;
            }
        };
    }

    private int reconcile() {
        Reconciliation.Result result = reconciliation.reconcile();
        System.err.printf("%d centres, %d rows%n", result.centres(), result.rows());
        System.out.printf("%d differences%n", result.differences());
        result.inside()
                .forEach(one -> System.out.printf("%s: %d differences of %s%n", one.centre(), one.rows(), one.what()));
        if (!result.failed().isEmpty()) {
            result.failed().forEach(failure -> System.err.printf("%s: %s%n", failure.centre(), failure.cause()));
            System.out.printf("%d centres failed%n", result.failed().size());
        }
        boolean agreed = result.differences() == 0 && result.inside().isEmpty();
        return agreed && result.failed().isEmpty() ? 0 : AMISS;
    }

    private int migrate() {
        Outcome outcome = migrator.migrate();
        outcome.failed().forEach((centre, why) -> System.err.printf("%s: %s%n", centre, why));
        if (outcome.stopped() != null) {
            System.err.println("stopped: " + outcome.stopped());
        }
        System.out.printf(
                "%d migrated to %s, %d failed%n",
                outcome.migrated(), migrator.newest(), outcome.failed().size());
        return outcome.good() ? 0 : AMISS;
    }

    /** Under {@code HEARTH_PERSONAL_KEY}, from {@code HEARTH_PERSONAL_KEY_ALSO}. */
    private int rotate() {
        PersonalKeyRotation.Outcome outcome = rotation.rotate();
        outcome.failed().forEach((centre, why) -> System.err.printf("%s: %s%n", centre, why));
        System.out.printf(
                "%d centres, %d keysets wrapped anew, %d centres failed%n",
                outcome.centres(), outcome.turned(), outcome.failed().size());
        return outcome.failed().isEmpty() ? 0 : AMISS;
    }

    private int contents() {
        BlobCheck.Outcome outcome = contents.check();
        outcome.lost()
                .forEach(one -> System.out.printf("%s: %s is not there, or damaged%n", one.centre(), one.sha256()));
        System.out.printf(
                "%d contents, %d lost%n", outcome.read(), outcome.lost().size());
        return outcome.lost().isEmpty() ? 0 : AMISS;
    }

    private int status() {
        List<Standing> standings = migrator.standings();
        List<Standing> amiss = standings.stream()
                .filter(one -> one.behind() || one.error() != null)
                .toList();
        System.out.printf(
                "%d centres, newest version %s, %d behind%n",
                standings.size(),
                migrator.newest(),
                standings.stream().filter(Standing::behind).count());
        amiss.forEach(one -> System.out.printf(
                "%s %s%s%n", one.centre(), one.version(), one.error() == null ? "" : " " + one.error()));
        return amiss.isEmpty() ? 0 : AMISS;
    }
}

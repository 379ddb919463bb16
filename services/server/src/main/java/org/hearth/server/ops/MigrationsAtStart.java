package org.hearth.server.ops;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.annotations.CommandLineArguments;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.interceptor.Interceptor;
import org.hearth.tenancy.Audiences;
import org.hearth.tenancy.TenantMigrator;
import org.hearth.tenancy.TenantMigrator.Outcome;

/**
 * A server with rights to define data brings centres to its own version before it serves anybody, and does not start where that
 * is refused or the first centre fails: the program before it goes on. A later centre that fails is left as it was, and reported.
 */
@Singleton
class MigrationsAtStart {
    void start(
            @Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE - 1) StartupEvent event,
            Audiences audiences,
            TenantMigrator migrator,
            @CommandLineArguments String[] arguments) {
        if (!audiences.ops() || arguments.length > 0) {
            return;
        }
        Outcome outcome = migrator.migrate();
        if (outcome.stopped() != null) {
            throw new IllegalStateException(outcome.stopped() + ": " + outcome.failed());
        }
        if (outcome.migrated() > 0) {
            Log.infof("%d centres migrated to %s", outcome.migrated(), migrator.newest());
        }
    }
}

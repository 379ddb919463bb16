package org.hearth.server.migration;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.hearth.server.World;
import org.hearth.tenancy.DatabaseException;
import org.hearth.tenancy.OpsDatabase;
import org.hearth.tenancy.TenantMigrations;
import org.hearth.tenancy.TenantMigrations.Migration;
import org.hearth.tenancy.TenantMigrator;
import org.hearth.tenancy.TenantMigrator.Outcome;
import org.hearth.tenancy.TenantSchemas;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A migration that fails, waits or is killed leaves each centre old or new, and the next run does the rest. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class MigrationFailuresTest {
    @FromPlatform
    TestDatabase database;

    @Inject
    TenantSchemas schemas;

    @Inject
    TenantMigrator migrator;

    @Inject
    TenantMigrations files;

    @Inject
    OpsDatabase ops;

    private LedgerCentres ledger;

    @BeforeEach
    void noCentreYet() {
        ledger = new LedgerCentres(database, schemas, files, ops);
    }

    @AfterEach
    void remove() {
        ledger.remove();
    }

    @Test
    void aCentreThatFailsStaysOldAndTheOthersGoOn() {
        List<String> slugs = ledger.make(6);
        ledger.run("create table centre_ledger_03.fresh (in_the_way integer)");
        TenantMigrator later = ledger.with(LedgerCentres.NEW);

        Outcome outcome = later.migrate(slugs);

        assertThat(outcome.migrated()).isEqualTo(5);
        assertThat(outcome.failed()).containsOnlyKeys("ledger_03");
        assertThat(ledger.error("ledger_03")).contains("42P07").contains("fresh");
        ledger.run("drop table centre_ledger_03.fresh");
        assertThat(later.migrate(List.of("ledger_03")).good()).isTrue();
        assertThat(ledger.error("ledger_03")).isEmpty();
        assertThat(ledger.haveIt()).isEqualTo(slugs);
    }

    @Test
    void whereTheFirstCentreFailsTheOthersAreNotTried() {
        List<String> slugs = ledger.make(3);
        ledger.run("create table centre_ledger_00.fresh (in_the_way integer)");

        Outcome outcome = ledger.with(LedgerCentres.NEW).migrate(slugs);

        assertThat(outcome.migrated()).isZero();
        assertThat(outcome.failed()).containsOnlyKeys("ledger_00");
        assertThat(outcome.stopped()).contains("not tried");
        ledger.run("drop table centre_ledger_00.fresh");
        assertThat(ledger.haveIt()).isEmpty();
    }

    @Test
    void aCentreWhoseTablesAreInUseIsAskedAgain() throws Exception {
        List<String> slugs = ledger.make(3);
        Migration widens = new Migration("V20990101_0003__w.sql", "alter table __tenant__.space add column w text;");
        try (Connection busy = database.superuser("hearth");
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("lock table centre_ledger_01.space in access share mode");
            var run = java.util.concurrent.CompletableFuture.supplyAsync(
                    () -> ledger.with(widens).migrate(slugs));
            World.until(() -> ledger.list("select slug from registry.centre where schema_version = '20990101_0003'")
                            .size()
                    == 2);
            busy.rollback();
            assertThat(run.get()).isEqualTo(new Outcome(3, java.util.Map.of(), null));
        }
    }

    /** The process is gone in the middle: every centre is old or new, and the next run does the rest. */
    @Test
    void killedInBetweenTheNextRunGoesOn() throws Exception {
        List<String> slugs = ledger.make(30);
        Migration slow = new Migration(LedgerCentres.NEW.name(), LedgerCentres.NEW.sql() + "select pg_sleep(0.05);");
        var run = java.util.concurrent.CompletableFuture.supplyAsync(
                () -> ledger.with(slow).migrate(slugs));
        World.until(() -> !ledger.list("select 1 from pg_tables where tablename = 'fresh'")
                .isEmpty());
        ledger.run("alter role hearth_ops nologin");
        ledger.run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hearth_ops'");
        Outcome broken = run.get();

        List<String> fresh = ledger.haveIt();
        assertThat(fresh).hasSizeBetween(1, 29).hasSize(broken.migrated());
        assertThat(broken.failed()).hasSize(30 - broken.migrated());
        ledger.run("alter role hearth_ops login");
        World.until(this::isReachedAgain);
        assertThat(ledger.with(slow).migrate(slugs).migrated()).isEqualTo(30 - fresh.size());
        assertThat(ledger.haveIt()).isEqualTo(slugs);
    }

    /** A connection that was cut may be handed out once more before the pool notices. */
    private boolean isReachedAgain() {
        try {
            return migrator.standings().size() >= 30;
        } catch (DatabaseException e) {
            return false;
        }
    }
}

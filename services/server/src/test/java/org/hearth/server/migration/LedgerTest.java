package org.hearth.server.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearth.kernel.CanonicalJson;
import org.hearth.server.World;
import org.hearth.tenancy.MigrationRefused;
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
import org.junit.jupiter.api.Test;

/** Each centre keeps a ledger of the migrations it had; nothing runs that does not fit it, and nothing is left out in silence. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LedgerTest {
    private static final Path FOLDER = Path.of("../centre/src/main/resources/db/centre");
    private static final Path TAKING_IN =
            Path.of("../tenancy/src/main/resources/db/registry/V20261125.0080__migration_ledger.sql");
    private static final String SLUGS = "slug like 'ledger\\_%'";

    private static final Migration NEW =
            new Migration("V20990101_0001__new.sql", "create table __tenant__.fresh (id integer);");

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

    private final List<String> made = new ArrayList<>();

    /** Still opening, so that nothing else touches them. */
    private List<String> centres(int count) {
        List<String> slugs =
                IntStream.range(0, count).mapToObj("ledger_%02d"::formatted).toList();
        for (String slug : slugs) {
            run(
                    "insert into registry.organisation (kind, slug, name, name_en, state) values ('centre', '%s', '册', 'Ledger', 'opening')"
                            .formatted(slug));
            run("insert into registry.centre (slug, time_zone, opened_on) values ('%s', 'Asia/Shanghai', '2026-01-01')"
                    .formatted(slug));
            schemas.createCentre(slug);
            made.add(slug);
        }
        return slugs;
    }

    @AfterEach
    void remove() {
        run("alter role hearth_ops login");
        for (String slug : made) {
            run("drop schema if exists centre_%s cascade".formatted(slug));
            run("drop role if exists centre_%s".formatted(slug));
        }
        run("delete from registry.centre where " + SLUGS);
        run("delete from registry.organisation where " + SLUGS);
    }

    /** A later program, with these files more. */
    private TenantMigrator with(Migration... more) {
        List<Migration> all = new ArrayList<>(files.all());
        all.addAll(Arrays.asList(more));
        return new TenantMigrator(ops, () -> all);
    }

    private static Migration migration(String name, String sql) {
        return new Migration(name, sql);
    }

    private void run(String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private List<String> list(String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Centres that have the new table, and those whose ledger says so: always the same. */
    private List<String> haveIt() {
        List<String> tables = list("select substr(schemaname, 8) from pg_tables where tablename = 'fresh' order by 1");
        assertThat(list("select centre from registry.migration where name = '" + NEW.name() + "' order by 1"))
                .isEqualTo(tables);
        return tables;
    }

    private String error(String slug) {
        return list("select coalesce(schema_error, '') from registry.centre where slug = '" + slug + "'")
                .getFirst();
    }

    @Test
    void everyFileOfTheFolderIsFoundAppliedInOrderAndWrittenDown() throws IOException {
        String centre = centres(1).getFirst();
        List<String> expected = new ArrayList<>();
        try (Stream<Path> folder = Files.list(FOLDER)) {
            for (Path file : folder.sorted().toList()) {
                expected.add(file.getFileName() + " " + CanonicalJson.sha256(Files.readString(file)));
            }
        }
        assertThat(list("select name || ' ' || sha256 from registry.migration where centre = '" + centre
                        + "' order by name"))
                .isEqualTo(expected);
    }

    @Test
    void aCentreMadeBeforeThereWasALedgerIsTakenInWithTheFileItHad() throws IOException, SQLException {
        centres(2);
        String sql = Files.readString(TAKING_IN);
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from registry.migration");
            statement.execute("update registry.centre set schema_version = '20261124_0001' where " + SLUGS);
            statement.execute(sql.substring(sql.indexOf("insert into registry.migration")));
            try (ResultSet rows = statement.executeQuery(
                    "select centre, name, sha256 from registry.migration where centre like 'ledger%' order by 1")) {
                for (String slug : made) {
                    assertThat(rows.next()).isTrue();
                    assertThat(rows.getString(1)).isEqualTo(slug);
                    assertThat(rows.getString(3))
                            .isEqualTo(CanonicalJson.sha256(Files.readString(FOLDER.resolve(rows.getString(2)))));
                }
                assertThat(rows.next()).isFalse();
            }
            connection.rollback();
        }
    }

    @Test
    void aNewFileReachesEveryCentreOnce() {
        List<String> centres = centres(45);
        TenantMigrator later = with(NEW);

        assertThat(later.migrate(centres).migrated()).isEqualTo(45);
        assertThat(haveIt()).isEqualTo(centres);
        assertThat(later.migrate(centres)).isEqualTo(new Outcome(0, java.util.Map.of(), null));
        // the program before it, still running beside, finds nothing amiss
        assertThat(migrator.migrate(centres).good()).isTrue();
    }

    @Test
    void aFileOlderThanTheNewestAppliedStopsWithWordsAndIsNeverSkipped() {
        List<String> centres = centres(2);
        with(NEW).migrate(centres);
        Migration late = migration("V20980101_0001__late.sql", "create table __tenant__.late (id integer);");

        Outcome outcome = with(NEW, late).migrate(centres);

        assertThat(outcome.stopped()).isNotNull();
        assertThat(outcome.failed().get("ledger_00"))
                .contains("ledger_00", "V20980101_0001__late.sql", "is older than V20990101_0001__new.sql");
        assertThat(error("ledger_00")).isEqualTo(outcome.failed().get("ledger_00"));
        assertThat(list("select tablename from pg_tables where tablename = 'late'"))
                .isEmpty();
        assertThat(migrator.migrate().good()).isTrue();
        assertThat(error("ledger_00")).as("what is mended is no error").isEmpty();
    }

    @Test
    void aChangedFileStopsEveryCentreBeforeAnythingIsBegun() {
        List<String> centres = centres(2);
        Migration first = files.all().getFirst();
        List<Migration> changed = new ArrayList<>(files.all());
        changed.set(0, migration(first.name(), first.sql() + "-- a second thought\n"));
        changed.add(NEW);

        Outcome outcome = new TenantMigrator(ops, () -> changed).migrate();

        assertThat(outcome.stopped()).isNotNull();
        assertThat(outcome.failed().keySet()).containsAll(centres);
        assertThat(outcome.failed().get("ledger_01"))
                .contains("ledger_01", first.name(), "was changed after it was applied");
        assertThat(haveIt()).isEmpty();
        assertThat(migrator.standings())
                .filteredOn(standing -> standing.centre().equals("ledger_01"))
                .singleElement()
                .satisfies(standing -> assertThat(standing.error()).contains(first.name()));
        assertThat(migrator.migrate().good()).isTrue();
        assertThat(error("ledger_01")).isEmpty();
    }

    @Test
    void whatTheLintForbidsOrHasNoNameOfItsOwnIsNotEvenRead() {
        assertThatThrownBy(() -> with(migration(
                        "V20990101_0002__slow.sql", "alter table __tenant__.space add column x text default '';")))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("V20990101_0002__slow.sql")
                .hasMessageContaining("default");
        assertThatThrownBy(() -> with(NEW, migration("V20990101_0001__twin.sql", "select 1")))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("version of another file");
        assertThatThrownBy(() -> migration("notes.txt", "")).isInstanceOf(MigrationRefused.class);
    }

    @Test
    void aCentreThatFailsStaysOldAndTheOthersGoOn() {
        List<String> centres = centres(6);
        run("create table centre_ledger_03.fresh (in_the_way integer)");
        TenantMigrator later = with(NEW);

        Outcome outcome = later.migrate(centres);

        assertThat(outcome.migrated()).isEqualTo(5);
        assertThat(outcome.failed()).containsOnlyKeys("ledger_03");
        assertThat(error("ledger_03")).contains("42P07").contains("fresh");
        run("drop table centre_ledger_03.fresh");
        assertThat(later.migrate(List.of("ledger_03")).good()).isTrue();
        assertThat(error("ledger_03")).isEmpty();
        assertThat(haveIt()).isEqualTo(centres);
    }

    @Test
    void whereTheFirstCentreFailsTheOthersAreNotTried() {
        List<String> centres = centres(3);
        run("create table centre_ledger_00.fresh (in_the_way integer)");

        Outcome outcome = with(NEW).migrate(centres);

        assertThat(outcome.migrated()).isZero();
        assertThat(outcome.failed()).containsOnlyKeys("ledger_00");
        assertThat(outcome.stopped()).contains("not tried");
        run("drop table centre_ledger_00.fresh");
        assertThat(haveIt()).isEmpty();
    }

    @Test
    void aCentreWhoseTablesAreInUseIsAskedAgain() throws Exception {
        List<String> centres = centres(3);
        Migration widens = migration("V20990101_0003__w.sql", "alter table __tenant__.space add column w text;");
        try (Connection busy = database.superuser("hearth");
                Statement statement = busy.createStatement()) {
            busy.setAutoCommit(false);
            statement.execute("lock table centre_ledger_01.space in access share mode");
            var run = java.util.concurrent.CompletableFuture.supplyAsync(
                    () -> with(widens).migrate(centres));
            World.until(() -> list("select slug from registry.centre where schema_version = '20990101_0003'")
                            .size()
                    == 2);
            busy.rollback();
            assertThat(run.get()).isEqualTo(new Outcome(3, java.util.Map.of(), null));
        }
    }

    /** The process is gone in the middle: every centre is old or new, and the next run does the rest. */
    @Test
    void killedInBetweenTheNextRunGoesOn() throws Exception {
        List<String> centres = centres(30);
        Migration slow = migration(NEW.name(), NEW.sql() + "select pg_sleep(0.05);");
        var run = java.util.concurrent.CompletableFuture.supplyAsync(
                () -> with(slow).migrate(centres));
        World.until(
                () -> !list("select 1 from pg_tables where tablename = 'fresh'").isEmpty());
        run("alter role hearth_ops nologin");
        run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'hearth_ops'");
        Outcome broken = run.get();

        List<String> fresh = haveIt();
        assertThat(fresh).hasSizeBetween(1, 29).hasSize(broken.migrated());
        assertThat(broken.failed()).hasSize(30 - broken.migrated());
        run("alter role hearth_ops login");
        World.until(() -> migrator.standings().size() >= 30);
        assertThat(with(slow).migrate(centres).migrated()).isEqualTo(30 - fresh.size());
        assertThat(haveIt()).isEqualTo(centres);
    }
}

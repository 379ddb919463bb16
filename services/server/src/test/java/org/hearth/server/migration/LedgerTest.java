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
import java.util.List;
import java.util.stream.Stream;
import org.hearth.kernel.CanonicalJson;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each centre keeps a ledger of the migrations it had; nothing runs that does not fit it, and nothing is left out in silence. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class LedgerTest {
    private static final Path FOLDER = Path.of("../centre/src/main/resources/db/centre");

    private static final Path TAKING_IN =
            Path.of("../tenancy/src/main/resources/db/registry/V20261125.0080__migration_ledger.sql");

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
    void everyFileOfTheFolderIsFoundAppliedInOrderAndWrittenDown() throws IOException {
        String centre = ledger.make(1).getFirst();
        List<String> expected = new ArrayList<>();
        try (Stream<Path> folder = Files.list(FOLDER)) {
            for (Path file : folder.sorted().toList()) {
                expected.add(file.getFileName() + " " + CanonicalJson.sha256(Files.readString(file)));
            }
        }
        assertThat(ledger.list("select name || ' ' || sha256 from registry.migration where centre = '" + centre
                        + "' order by name"))
                .isEqualTo(expected);
    }

    @Test
    void aCentreMadeBeforeThereWasALedgerIsTakenInWithTheFileItHad() throws IOException, SQLException {
        List<String> slugs = ledger.make(2);
        String sql = Files.readString(TAKING_IN);
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("delete from registry.migration");
            statement.execute(
                    "update registry.centre set schema_version = '20261124_0001' where " + LedgerCentres.SLUGS);
            statement.execute(sql.substring(sql.indexOf("insert into registry.migration")));
            try (ResultSet rows = statement.executeQuery(
                    "select centre, name, sha256 from registry.migration where centre like 'ledger%' order by 1")) {
                for (String slug : slugs) {
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
        List<String> slugs = ledger.make(45);
        TenantMigrator later = ledger.with(LedgerCentres.NEW);

        assertThat(later.migrate(slugs).migrated()).isEqualTo(45);
        assertThat(ledger.haveIt()).isEqualTo(slugs);
        assertThat(later.migrate(slugs)).isEqualTo(new Outcome(0, java.util.Map.of(), null));
        // the program before it, still running beside, finds nothing amiss
        assertThat(migrator.migrate(slugs).good()).isTrue();
    }

    @Test
    void aFileOlderThanTheNewestAppliedStopsWithWordsAndIsNeverSkipped() {
        List<String> slugs = ledger.make(2);
        ledger.with(LedgerCentres.NEW).migrate(slugs);
        Migration late = new Migration("V20980101_0001__late.sql", "create table __tenant__.late (id integer);");

        Outcome outcome = ledger.with(LedgerCentres.NEW, late).migrate(slugs);

        assertThat(outcome.stopped()).isNotNull();
        assertThat(outcome.failed().get("ledger_00"))
                .contains("ledger_00", "V20980101_0001__late.sql", "is older than V20990101_0001__new.sql");
        assertThat(ledger.error("ledger_00")).isEqualTo(outcome.failed().get("ledger_00"));
        assertThat(ledger.list("select tablename from pg_tables where tablename = 'late'"))
                .isEmpty();
        assertThat(migrator.migrate().good()).isTrue();
        assertThat(ledger.error("ledger_00")).as("what is mended is no error").isEmpty();
    }

    @Test
    void aChangedFileStopsEveryCentreBeforeAnythingIsBegun() {
        List<String> slugs = ledger.make(2);
        Migration first = files.all().getFirst();
        List<Migration> changed = new ArrayList<>(files.all());
        changed.set(0, new Migration(first.name(), first.sql() + "-- a second thought\n"));
        changed.add(LedgerCentres.NEW);

        Outcome outcome = new TenantMigrator(ops, () -> changed).migrate();

        assertThat(outcome.stopped()).isNotNull();
        assertThat(outcome.failed().keySet()).containsAll(slugs);
        assertThat(outcome.failed().get("ledger_01"))
                .contains("ledger_01", first.name(), "was changed after it was applied");
        assertThat(ledger.haveIt()).isEmpty();
        assertThat(migrator.standings())
                .filteredOn(standing -> standing.centre().equals("ledger_01"))
                .singleElement()
                .satisfies(standing -> assertThat(standing.error()).contains(first.name()));
        assertThat(migrator.migrate().good()).isTrue();
        assertThat(ledger.error("ledger_01")).isEmpty();
    }

    @Test
    void whatTheLintForbidsOrHasNoNameOfItsOwnIsNotEvenRead() {
        assertThatThrownBy(() -> ledger.with(new Migration(
                        "V20990101_0002__slow.sql", "alter table __tenant__.space add column x text default '';")))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("V20990101_0002__slow.sql")
                .hasMessageContaining("default");
        assertThatThrownBy(() -> ledger.with(LedgerCentres.NEW, new Migration("V20990101_0001__twin.sql", "select 1")))
                .isInstanceOf(MigrationRefused.class)
                .hasMessageContaining("version of another file");
        assertThatThrownBy(() -> new Migration("notes.txt", "")).isInstanceOf(MigrationRefused.class);
    }
}

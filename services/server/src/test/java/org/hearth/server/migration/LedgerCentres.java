package org.hearth.server.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.hearth.tenancy.OpsDatabase;
import org.hearth.tenancy.TenantMigrations;
import org.hearth.tenancy.TenantMigrations.Migration;
import org.hearth.tenancy.TenantMigrator;
import org.hearth.tenancy.TenantSchemas;
import org.hearth.testing.TestDatabase;

/** Centres that are still opening, so that nothing else touches them, and a look into what each of them has. */
final class LedgerCentres {
    static final String SLUGS = "slug like 'ledger\\_%'";

    static final Migration NEW =
            new Migration("V20990101_0001__new.sql", "create table __tenant__.fresh (id integer);");

    private final TestDatabase database;
    private final TenantSchemas schemas;
    private final TenantMigrations files;
    private final OpsDatabase ops;
    private final List<String> made = new ArrayList<>();

    LedgerCentres(TestDatabase database, TenantSchemas schemas, TenantMigrations files, OpsDatabase ops) {
        this.database = database;
        this.schemas = schemas;
        this.files = files;
        this.ops = ops;
    }

    /** A later program, with these files more. */
    TenantMigrator with(Migration... more) {
        List<Migration> all = new ArrayList<>(files.all());
        all.addAll(Arrays.asList(more));
        return new TenantMigrator(ops, () -> all);
    }

    List<String> make(int count) {
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

    void remove() {
        run("alter role hearth_ops login");
        for (String slug : made) {
            run("drop schema if exists centre_%s cascade".formatted(slug));
            run("drop role if exists street_%s".formatted(slug));
            run("drop role if exists centre_%s".formatted(slug));
        }
        run("delete from registry.centre where " + SLUGS);
        run("delete from registry.organisation where " + SLUGS);
    }

    void run(String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    List<String> list(String sql) {
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
    List<String> haveIt() {
        List<String> tables = list("select substr(schemaname, 8) from pg_tables where tablename = 'fresh' order by 1");
        assertThat(list("select centre from registry.migration where name = '" + NEW.name() + "' order by 1"))
                .isEqualTo(tables);
        return tables;
    }

    String error(String slug) {
        return list("select coalesce(schema_error, '') from registry.centre where slug = '" + slug + "'")
                .getFirst();
    }
}

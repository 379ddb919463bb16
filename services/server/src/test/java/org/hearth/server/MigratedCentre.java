package org.hearth.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import org.hearth.tenancy.TenantMigrations;
import org.hearth.tenancy.TenantMigrations.Migration;
import org.hearth.testing.TestDatabase;

/** A centre's schema as it was before a migration, with something in it, and after: it is never committed. */
final class MigratedCentre {
    private MigratedCentre() {}

    interface Check {
        void of(ResultSet rows) throws SQLException;
    }

    /**
     * @param name part of the migration's name
     * @param before SQL that fills the schema as it was before
     * @param query what is looked at afterwards
     */
    static void migrated(
            TestDatabase database, TenantMigrations files, String name, String before, String query, Check check)
            throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("create role centre_filled; create role street_filled; create schema centre_filled");
            List<Migration> all = files.all().stream()
                    .sorted(Comparator.comparing(Migration::name))
                    .toList();
            for (Migration migration : all) {
                boolean last = migration.name().contains(name);
                if (last) {
                    statement.execute(here(before));
                }
                statement.execute(here(migration.sql()));
                if (last) {
                    break;
                }
            }
            try (ResultSet rows = statement.executeQuery(here(query))) {
                check.of(rows);
            }
            connection.rollback();
        }
    }

    private static String here(String sql) {
        return sql.replace("__tenant__", "centre_filled")
                .replace("__role__", "centre_filled")
                .replace("__street__", "street_filled");
    }
}

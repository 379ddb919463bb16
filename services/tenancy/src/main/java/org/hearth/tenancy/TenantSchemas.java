package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Pattern;
import org.hearth.tenancy.TenantMigrations.Migration;

/**
 * The life cycle of what a tenant has in the database: role, schema, migrations. Every method is one transaction — a tenant is
 * old or new, never half — and may be run again.
 */
@ApplicationScoped
public class TenantSchemas {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final OpsDatabase database;
    private final TenantMigrations migrations;

    @Inject
    TenantSchemas(OpsDatabase database, TenantMigrations migrations) {
        this.database = database;
        this.migrations = migrations;
    }

    /** Makes the role and the schema of a centre at the newest version; does nothing where they exist. */
    public void createCentre(String slug) {
        String role = "centre_" + checked(slug);
        database.transaction(connection -> {
            lock(connection, role);
            createRole(connection, role, "hearth_tenant", "hearth_centre");
            OpsDatabase.becomeOwner(connection);
            execute(connection, "create schema if not exists " + role);
            migrate(connection, slug);
            return slug;
        });
    }

    /** Makes the role under which an agency reads; does nothing where it exists. */
    public void createAgency(String slug) {
        String role = "agency_" + checked(slug);
        database.transaction(connection -> {
            lock(connection, role);
            createRole(connection, role, "hearth_agency", "hearth_government");
            return slug;
        });
    }

    /** Undoes {@link #createCentre} of a centre that was never opened. */
    public void dropUnopenedCentre(String slug) {
        String role = "centre_" + checked(slug);
        database.transaction(connection -> {
            lock(connection, role);
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                return slug;
            }
            OpsDatabase.becomeOwner(connection);
            if (exists(
                    connection,
                    "select 1 from registry.organisation where kind = 'centre' and slug = ? and state <> 'opening'",
                    slug)) {
                throw new IllegalStateException("a centre that was opened is not dropped");
            }
            execute(connection, "drop schema if exists " + role + " cascade");
            execute(connection, "reset role");
            execute(connection, "drop role " + role);
            return slug;
        });
    }

    /** Brings one centre to the newest version. */
    public void migrateCentre(String slug) {
        checked(slug);
        database.asOwner(connection -> {
            execute(connection, "set local lock_timeout = '2s'");
            lock(connection, "centre_" + slug);
            migrate(connection, slug);
            return slug;
        });
    }

    /** @return slugs of centres whose schema is behind, oldest version first */
    public List<String> behind() {
        return database.asOwner(connection -> {
            try (PreparedStatement statement = connection.prepareStatement("""
                    select coalesce(array_agg(slug order by schema_version, slug), '{}') from registry.centre
                    where schema_version is not null and schema_version < ?
                    """)) {
                statement.setString(1, newest());
                try (ResultSet rows = statement.executeQuery()) {
                    rows.next();
                    return List.of((String[]) rows.getArray(1).getArray());
                }
            }
        });
    }

    /** @return version of the newest migration */
    public String newest() {
        return migrations.all().getLast().version();
    }

    private void migrate(Connection connection, String slug) throws SQLException {
        String role = "centre_" + slug;
        String version = version(connection, slug);
        for (Migration migration : migrations.all()) {
            if (migration.version().compareTo(version) > 0) {
                execute(connection, migration.sql().replace("__tenant__", role).replace("__role__", role));
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(
                "update registry.centre set schema_version = ?, schema_error = null where slug = ?")) {
            statement.setString(1, newest());
            statement.setString(2, slug);
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("no such centre in the registry");
            }
        }
    }

    private static String version(Connection connection, String slug) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "select coalesce(schema_version, '') from registry.centre where slug = ? for update")) {
            statement.setString(1, slug);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        }
    }

    /** A role without login; {@code login} may take it on, and inherits nothing from it. */
    private static void createRole(Connection connection, String role, String group, String login) throws SQLException {
        if (exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            return;
        }
        execute(connection, "create role " + role + " nologin");
        execute(connection, "grant " + group + " to " + role + " with inherit true, set false");
        execute(connection, "grant " + role + " to " + login + " with inherit false, set true");
    }

    private static void lock(Connection connection, String role) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select pg_advisory_xact_lock(hashtextextended(?, 1))")) {
            statement.setString(1, role);
            statement.execute();
        }
    }

    private static boolean exists(Connection connection, String sql, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String checked(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("not a slug");
        }
        return slug;
    }
}

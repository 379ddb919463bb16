package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.hearth.tenancy.TenantMigrations.Migration;

/**
 * The life cycle of what a tenant has in the database: role and schema. Every method is one transaction and may be run again.
 * What brings existing centres to a newer version is {@link TenantMigrator}.
 */
@ApplicationScoped
public class TenantSchemas {
    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9_]{0,39}");

    private final OpsDatabase database;
    private final MigrationLedger ledger;
    private final SchemaModel model;

    @Inject
    TenantSchemas(OpsDatabase database, MigrationLedger ledger, SchemaModel model) {
        this.database = database;
        this.ledger = ledger;
        this.model = model;
    }

    /** Makes the role and the schema of a centre at the newest version; does nothing where they exist. */
    public void createCentre(String slug) {
        createCentre(slug, Optional.empty());
    }

    /** As {@link #createCentre(String)}, while the lease is ours. */
    public void createCentre(String slug, Lease lease) {
        createCentre(slug, Optional.of(lease));
    }

    private void createCentre(String slug, Optional<Lease> lease) {
        String role = roleOfCentre(slug);
        String whole = model.script(slug);
        database.transaction(connection -> {
            lock(connection, role);
            boolean made = createRole(connection, role, "hearth_centre");
            createStreet(connection, slug);
            OpsDatabase.becomeOwner(connection);
            if (lease.isPresent()) {
                lease.get().hold(connection);
            }
            execute(connection, "create schema if not exists " + role);
            migrate(connection, slug, whole);
            if (made) {
                execute(connection, "reset role");
                join(connection, role, "hearth_tenant");
            }
            return slug;
        });
    }

    /** Makes the role under which an agency reads; does nothing where it exists. */
    public void createAgency(String slug) {
        createAgency(slug, Optional.empty());
    }

    /** As {@link #createAgency(String)}, while the lease is ours. */
    public void createAgency(String slug, Lease lease) {
        createAgency(slug, Optional.of(lease));
    }

    private void createAgency(String slug, Optional<Lease> lease) {
        String role = "agency_" + checked(slug);
        database.transaction(connection -> {
            lock(connection, role);
            if (createRole(connection, role, "hearth_government")) {
                join(connection, role, "hearth_agency");
            }
            if (lease.isPresent()) {
                // what was made without it is undone with the transaction
                OpsDatabase.becomeOwner(connection);
                lease.get().hold(connection);
            }
            return slug;
        });
    }

    /** Undoes {@link #createCentre(String)} of a centre that was never opened, while the lease is ours. */
    public void dropUnopenedCentre(String slug, Lease lease) {
        String role = roleOfCentre(slug);
        database.transaction(connection -> {
            lock(connection, role);
            if (!exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
                return slug;
            }
            OpsDatabase.becomeOwner(connection);
            lease.hold(connection);
            if (exists(
                    connection,
                    "select 1 from registry.organisation where kind = 'centre' and slug = ? and state <> 'opening'",
                    slug)) {
                throw new IllegalStateException("a centre that was opened is not dropped");
            }
            execute(connection, "drop schema if exists " + role + " cascade");
            execute(connection, "delete from registry.migration where centre = '" + slug + "'");
            execute(connection, "update registry.centre set schema_version = null where slug = '" + slug + "'");
            execute(connection, "reset role");
            execute(connection, "drop role if exists " + street(slug));
            execute(connection, "drop role " + role);
            return slug;
        });
    }

    /**
     * Makes the role under which people without an account come to a centre, where it is not there yet; a centre from before has none.
     * What that role may call is the centre's own: the owner of the schema hands it over to the centre's role, and so may become it.
     */
    static void createStreet(Connection connection, String slug) throws SQLException {
        createRole(connection, street(checked(slug)), "hearth_public");
        if (!exists(connection, """
                select from pg_auth_members m where m.member = 'hearth_owner'::regrole
                  and m.roleid = (select oid from pg_roles where rolname = ?)
                """, "centre_" + slug)) {
            execute(connection, "grant centre_" + slug + " to hearth_owner with inherit false, set true");
        }
    }

    private static String street(String slug) {
        return "street_" + slug;
    }

    /** Applies what a centre lacks, by {@code whole} if that is all; refused where the ledger holds something else than the files. */
    private void migrate(Connection connection, String slug, String whole) throws SQLException {
        if (!exists(connection, "select 1 from registry.centre where slug = ? for update", slug)) {
            throw new IllegalStateException("no such centre in the registry");
        }
        for (MigrationLedger.Refusal refusal : ledger.refusals(connection, List.of(slug))) {
            throw refusal.exception();
        }
        List<Migration> lacking = ledger.behind(connection, List.of(slug)).getOrDefault(slug, List.of());
        if (!lacking.isEmpty()) {
            execute(connection, lacking.size() == ledger.files().size() ? whole : ledger.script(slug, lacking));
        }
    }

    /**
     * A role without login; {@code login} may take it on, and inherits nothing from it.
     *
     * @return whether it was made now, and has to {@link #join join} its group
     */
    private static boolean createRole(Connection connection, String role, String login) throws SQLException {
        if (exists(connection, "select 1 from pg_roles where rolname = ?", role)) {
            return false;
        }
        execute(connection, "create role " + role + " nologin");
        execute(connection, "grant " + role + " to " + login + " with inherit false, set true");
        return true;
    }

    /** Who is granted the same group waits until the transaction is over: the last thing it does. */
    private static void join(Connection connection, String role, String group) throws SQLException {
        execute(connection, "grant " + group + " to " + role + " with inherit true, set false");
    }

    static void lock(Connection connection, String role) throws SQLException {
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

    static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a centre's role is called, and so its schema and its part of the store. */
    public static String roleOfCentre(String slug) {
        return "centre_" + checked(slug);
    }

    static String checked(String slug) {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException("not a slug");
        }
        return slug;
    }
}

package org.hearth.server.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.util.UUID;
import org.hearth.server.World;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.Organisation.State;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;

/** Centres in whose rows their own name is written, so that a row in the wrong hands is seen, and hands that look behind the wall. */
final class Tenants {
    static final String A = "wall_a";
    static final String B = "wall_b";

    /** SQLSTATE of a refused right, of a table and of a schema that is not there. */
    static final String DENIED = "42501";

    static final String NO_TABLE = "42P01";
    static final String NO_SCHEMA = "3F000";

    /** The canary's id, the same in every centre. */
    static final UUID CANARY_ID = UUID.fromString("01900000-0000-7000-8000-00000000cafe");

    private static boolean opened;

    private Tenants() {}

    record Id(UUID id) {}

    record Named(String name) {}

    /** Reads the canary of whichever centre the schema belongs to. */
    static String read(CentreSql sql) {
        return sql.one(Named.class, "select name from __tenant__.space where id = :id", new Id(CANARY_ID))
                .name();
    }

    /** Opens the two centres, once, and puts a canary of the same id in each. */
    static synchronized World open(TestIssuer issuer, TestDatabase database) {
        World world = new World(issuer);
        if (!opened) {
            world.open(A, B);
            putCanary(database, A);
            putCanary(database, B);
            opened = true;
        }
        return world;
    }

    static void putCanary(TestDatabase database, String slug) {
        asSuperuser(
                database,
                "insert into centre_%1$s.space (id, name) values ('%2$s', '%3$s') on conflict do nothing"
                        .formatted(slug, CANARY_ID, canary(slug)));
    }

    static String canary(String slug) {
        return "金丝雀 " + slug;
    }

    static Organisation centre(String slug) {
        return new Organisation(Kind.CENTRE, slug, slug, slug, State.OPEN, false, ZoneId.of("Asia/Shanghai"));
    }

    static void asSuperuser(TestDatabase database, String... statements) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Runs a query of one value on that connection. */
    static String one(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        }
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** SQLSTATE with which the connection refuses; empty when it does not. The transaction, if any, is rolled back. */
    static String refusal(Connection connection, String sql) throws SQLException {
        try {
            run(connection, sql);
            return "";
        } catch (SQLException e) {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
            return String.valueOf(e.getSQLState());
        }
    }
}

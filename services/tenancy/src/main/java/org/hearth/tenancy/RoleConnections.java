package org.hearth.tenancy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/**
 * Hands out connections that work under one database role until the end of the transaction. The role travels with BEGIN in one
 * round trip and is LOCAL: commit, rollback or a connection returned early cannot leave it behind. Without a transaction the
 * setting has no effect, and the login by itself may read nothing.
 */
final class RoleConnections implements ConnectionProvider {
    private static final long serialVersionUID = 1L;

    private final transient Source source;
    private final String role;

    /** Where connections come from. */
    @FunctionalInterface
    interface Source {
        Connection take() throws SQLException;
    }

    /** @param role an existing role, or empty for a connection with the login's own (no) rights */
    RoleConnections(Source source, String role) {
        this.source = source;
        this.role = role;
    }

    @Override
    public Connection getConnection() throws SQLException {
        Connection connection = source.take();
        if (role.isEmpty()) {
            return connection;
        }
        try (PreparedStatement statement = connection.prepareStatement("select set_config('role', ?, true)")) {
            statement.setString(1, role);
            statement.execute();
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    @Override
    public void closeConnection(Connection connection) throws SQLException {
        connection.close();
    }

    @Override
    public boolean supportsAggressiveRelease() {
        return false;
    }

    @Override
    public boolean isUnwrappableAs(Class<?> type) {
        return false;
    }

    @Override
    public <T> T unwrap(Class<T> type) {
        throw new IllegalArgumentException("role connections cannot be unwrapped");
    }
}

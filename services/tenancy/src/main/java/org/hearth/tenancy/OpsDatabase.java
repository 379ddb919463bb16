package org.hearth.tenancy;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** Transactions with rights to define data: the `ops` audience alone has this login. */
@ApplicationScoped
public class OpsDatabase {
    private final Instance<AgroalDataSource> dataSource;

    @Inject
    OpsDatabase(@DataSource("ops") Instance<AgroalDataSource> dataSource) {
        this.dataSource = dataSource;
    }

    /** Work on one connection; what it throws undoes the transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** Runs {@code work} in one transaction as the owner of all objects. */
    public <T> T asOwner(Work<T> work) {
        return transaction(connection -> {
            becomeOwner(connection);
            return work.on(connection);
        });
    }

    /** Runs {@code work} in one transaction as the login itself, which may make roles. */
    <T> T transaction(Work<T> work) {
        return transaction(dataSource.get(), work);
    }

    /** As {@link #transaction}, and nothing of what the work did stays. */
    <T> T undone(Work<T> work) {
        return transaction(dataSource.get(), work, Connection::rollback);
    }

    static <T> T transaction(AgroalDataSource dataSource, Work<T> work) {
        return transaction(dataSource, work, Connection::commit);
    }

    @FunctionalInterface
    private interface End {
        void of(Connection connection) throws SQLException;
    }

    private static <T> T transaction(AgroalDataSource dataSource, Work<T> work, End end) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.on(connection);
                end.of(connection);
                return result;
            } catch (SQLException | RuntimeException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    static void becomeOwner(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set local role hearth_owner");
        }
    }
}

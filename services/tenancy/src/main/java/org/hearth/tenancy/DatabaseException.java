package org.hearth.tenancy;

import java.sql.SQLException;

/** The database refused or could not be reached. Its text is for logs, never for a person. */
public final class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DatabaseException(SQLException cause) {
        super("SQLSTATE " + cause.getSQLState(), cause);
    }
}

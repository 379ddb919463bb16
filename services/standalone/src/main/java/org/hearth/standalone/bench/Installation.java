package org.hearth.standalone.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The installation that is measured: a database that stays, and a server that comes and goes. */
public interface Installation {
    /** Folder of this installation; gone when the measurement is over. */
    Path folder();

    /** Where the built server lies. */
    Path build();

    /** What the database has written to its log. */
    Path databaseLog();

    int databasePort();

    /** The database's first process, parent of all its others. */
    long databasePid();

    /** Password of the login by which centres' work is done. */
    String centrePassword();

    /** A connection to the database {@code hearth} that may do everything. */
    Connection superuser() throws SQLException;

    /**
     * Starts the server and waits until it is ready.
     *
     * @param issuer address of the identity provider whose tokens it checks
     * @param options further options of its Java
     */
    RunningServer server(String issuer, List<String> options) throws IOException, InterruptedException;

    /** The server while it runs; closing ends it in good order. */
    interface RunningServer extends AutoCloseable {
        int port();

        long pid();

        @Override
        void close();
    }
}

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

    /** Password of a login of the database. */
    String password(String login);

    /** A connection to the database {@code hearth} that may do everything. */
    Connection superuser() throws SQLException;

    /**
     * Starts the server and waits until it is ready.
     *
     * @param issuer address of the identity provider whose tokens it checks
     */
    RunningServer server(String issuer, Launch launch) throws IOException, InterruptedException;

    /**
     * How the server is started.
     *
     * @param audiences it serves
     * @param cached whether it may use the cache that makes a start short
     * @param options further options of its Java
     */
    record Launch(String audiences, boolean cached, List<String> options) {
        static final Launch CENTRES = new Launch("centre,ops", true, List.of());
        static final Launch HEADQUARTERS = new Launch("headquarters", true, List.of());
        static final Launch EVERYTHING = new Launch("centre,headquarters,government,ops", true, List.of());

        Launch with(List<String> more) {
            return new Launch(audiences, cached, more);
        }

        Launch uncached() {
            return new Launch(audiences, false, options);
        }
    }

    /** The server while it runs; closing ends it in good order. */
    interface RunningServer extends AutoCloseable {
        int port();

        long pid();

        @Override
        void close();
    }
}

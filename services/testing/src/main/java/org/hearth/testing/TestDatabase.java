package org.hearth.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A PostgreSQL 18 made exactly as an installation is: the same role and database files. From Testcontainers where an engine has
 * the image, else embedded; {@code HEARTH_TEST_POSTGRES=docker|embedded} (or {@code -Dhearth.test.postgres}) chooses.
 */
public final class TestDatabase implements AutoCloseable {
    /** Password of every login in tests. */
    public static final String PASSWORD = "only-for-tests-0123456789";

    private static final List<String> LOGINS =
            List.of("hearth_ops", "hearth_centre", "hearth_headquarters", "hearth_government", "hearth_public");

    private final PostgresServer server;

    private TestDatabase(PostgresServer server) {
        this.server = server;
    }

    /** Starts a server and makes the database {@code hearth} with all roles, without any schema yet. */
    public static TestDatabase start() {
        String choice = System.getProperty(
                "hearth.test.postgres", System.getenv().getOrDefault("HEARTH_TEST_POSTGRES", "auto"));
        TestDatabase database = new TestDatabase(PostgresServer.start(choice));
        try {
            database.prepare();
        } catch (SQLException e) {
            database.close();
            throw new IllegalStateException("test database could not be prepared", e);
        }
        return database;
    }

    private void prepare() throws SQLException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            statement.execute(resource("roles.sql"));
            statement.execute(
                    "create database hearth template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'");
        }
        try (Connection connection = superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(resource("database.sql"));
            statement.execute(resource("street.sql"));
            for (String login : LOGINS) {
                statement.execute("alter role " + login + " password '" + PASSWORD + "'");
            }
        }
    }

    /** Address of the database {@code hearth}. */
    public String url() {
        return url("hearth");
    }

    /** A connection that may do everything: to look behind the wall in a test. */
    public Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", server.password());
    }

    /** A connection by one of the platform's logins. */
    public Connection login(String role) throws SQLException {
        return DriverManager.getConnection(url(), role, PASSWORD);
    }

    private String url(String database) {
        return "jdbc:postgresql://" + server.host() + ":" + server.port() + "/" + database;
    }

    private static String resource(String name) {
        try (InputStream stream = TestDatabase.class.getResourceAsStream("postgres/" + name)) {
            if (stream == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            server.stop().close();
        } catch (Exception e) {
            throw new IllegalStateException("test database did not stop", e);
        }
    }
}

package org.hearth.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** PostgreSQL as an installation has it: every write reaches the disk, roles and database by the files in {@code deploy}. */
final class Postgres implements Part {
    /** Which secret is the password of which login. */
    static final Map<String, String> LOGINS = Map.of(
            "hearth_ops", "HEARTH_DB_OPS_PASSWORD",
            "hearth_centre", "HEARTH_DB_CENTRE_PASSWORD",
            "hearth_headquarters", "HEARTH_DB_HEADQUARTERS_PASSWORD",
            "hearth_government", "HEARTH_DB_GOVERNMENT_PASSWORD",
            "hearth_public", "HEARTH_DB_PUBLIC_PASSWORD",
            "keycloak", Secrets.KEYCLOAK_DATABASE);

    private static final String NEW_DATABASE =
            " template template0 encoding 'UTF8' lc_collate 'C.UTF-8' lc_ctype 'C.UTF-8'";

    private final Place place;
    private final int port;
    private final Secrets secrets;

    Postgres(Place place, int port, Secrets secrets) {
        this.place = place;
        this.port = port;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "postgres";
    }

    @Override
    public String label() {
        return "数据库 PostgreSQL " + Place.version("postgres");
    }

    /** Unpacks the program and makes an empty cluster, each once. */
    void install() throws IOException, InterruptedException {
        Path home = Archives.postgres(place.cache());
        Path data = data();
        if (Files.exists(data.resolve("PG_VERSION"))) {
            return;
        }
        Path half = data.resolveSibling("postgres.half");
        Trees.delete(half);
        Path password = place.run("initdb.password");
        Files.deleteIfExists(password);
        Files.createFile(password, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(password, secrets.get(Secrets.SUPERUSER));
        try {
            List<String> command = unprivileged();
            command.addAll(List.of(
                    home.resolve("bin/initdb").toString(),
                    "--pgdata=" + half,
                    "--username=postgres",
                    "--pwfile=" + password,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--no-instructions"));
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(
                            ProcessBuilder.Redirect.appendTo(place.log(name()).toFile()))
                    .start();
            if (process.waitFor() != 0) {
                throw new IOException("initdb failed, see " + place.log(name()));
            }
        } finally {
            Files.delete(password);
        }
        Files.move(half, data);
    }

    @Override
    public ProcessBuilder process() {
        List<String> command = unprivileged();
        command.add(place.cache()
                .resolve("postgres-" + Place.version("postgres") + "/bin/postgres")
                .toString());
        command.addAll(List.of("-D", data().toString(), "-p", Integer.toString(port)));
        Map.of(
                        "listen_addresses", "127.0.0.1",
                        "unix_socket_directories", "",
                        "max_connections", "200",
                        "shared_buffers", "256MB",
                        "max_wal_size", "2GB",
                        // after a crash little is left to do again, however many centres' files there are
                        "checkpoint_timeout", "60s",
                        "recovery_init_sync_method", "syncfs",
                        "max_locks_per_transaction", "256",
                        "timezone", "UTC",
                        "log_timezone", "UTC")
                .forEach((setting, value) -> command.addAll(List.of("-c", setting + "=" + value)));
        return new ProcessBuilder(command);
    }

    @Override
    public boolean answers() {
        try (Connection connection = superuser("postgres")) {
            return connection.isValid(2);
        } catch (SQLException e) {
            return false;
        }
    }

    /** SIGINT, PostgreSQL's "fast": open transactions are rolled back; SIGTERM would wait for every client to leave. */
    @Override
    public void end(ProcessHandle process) throws IOException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start();
    }

    /** Makes roles and databases where they are missing; passwords are what the secrets say. */
    void prepare() throws SQLException, IOException {
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_roles where rolname = 'hearth_owner'")) {
                inOneTransaction(connection, Files.readString(place.deploy("postgres/roles.sql")));
            }
            if (!exists(statement, "select from pg_roles where rolname = 'keycloak'")) {
                statement.execute("create role keycloak login");
            }
            if (!exists(statement, "select from pg_database where datname = 'keycloak'")) {
                statement.execute("create database keycloak owner keycloak" + NEW_DATABASE);
            }
            if (!exists(statement, "select from pg_database where datname = 'hearth'")) {
                statement.execute("create database hearth" + NEW_DATABASE);
            }
        }
        try (Connection connection = superuser("hearth");
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "select from pg_namespace where nspname = 'extensions'")) {
                inOneTransaction(connection, Files.readString(place.deploy("postgres/database.sql")));
            }
            // an installation from before the street door has none of it yet
            inOneTransaction(connection, Files.readString(place.deploy("postgres/street.sql")));
            for (var login : LOGINS.entrySet()) {
                // url-safe Base64 needs no quoting
                statement.execute("alter role " + login.getKey() + " password '" + secrets.get(login.getValue()) + "'");
            }
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** What a query that counts in the database {@code hearth} says, past every wall. */
    long count(String sql) {
        try (Connection connection = superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private Connection superuser(String database) throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", secrets.get(Secrets.SUPERUSER));
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection(url(database), properties);
    }

    private static void inOneTransaction(Connection connection, String sql) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
            connection.commit();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static boolean exists(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            return rows.next();
        }
    }

    private Path data() {
        return place.data().resolve("postgres");
    }

    /** PostgreSQL refuses to run as root: a user namespace of its own makes it nobody there. */
    private static List<String> unprivileged() {
        return new ArrayList<>("root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of());
    }
}

package org.hearth.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.hearth.standalone.bench.Installation;
import org.jspecify.annotations.Nullable;

/**
 * An installation for one measurement, in a folder of its own that goes with it: the database as any installation has it, fsync
 * on, and the server, but no Keycloak. On free ports that are nobody's usual ones.
 */
final class ThrowAway implements Installation, AutoCloseable {
    private final Place place;
    private final Secrets secrets;
    private final Ports ports;
    private final Postgres postgres;
    private final Process database;
    private final Thread whenInterrupted = new Thread(this::end);
    private volatile @Nullable Process server;

    private ThrowAway(Place place, Secrets secrets, Ports ports, Postgres postgres, Process database) {
        this.place = place;
        this.secrets = secrets;
        this.ports = ports;
        this.postgres = postgres;
        this.database = database;
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    /** Makes the folder beside the data of {@code like} (the same disk) and starts the database. */
    static ThrowAway beside(Place like) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory(like.root().resolve(".hearth"), "bench-");
        Place place = new Place(like.root(), like.cache(), like.build(), folder).ready();
        Secrets secrets = Secrets.of(folder.resolve("secrets"));
        Ports ports = new Ports(freePort(), freePort(), freePort(), freePort());
        Postgres postgres = new Postgres(place, ports.postgres(), secrets);
        postgres.install();
        Process process = start(postgres, postgres.process(), place);
        try {
            postgres.prepare();
            return new ThrowAway(place, secrets, ports, postgres, process);
        } catch (SQLException | IOException e) {
            Supervised.end(postgres, process.toHandle());
            throw e;
        }
    }

    private static Process start(Part part, ProcessBuilder builder, Place place)
            throws IOException, InterruptedException {
        Path log = place.log(part.name());
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        long deadline = System.nanoTime() + part.patience().toNanos();
        while (!part.answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                Supervised.end(part, process.toHandle());
                throw new IOException(part.label() + " did not start:\n" + Files.readString(log));
            }
            Thread.sleep(100);
        }
        return process;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public Path folder() {
        return place.data();
    }

    @Override
    public Path build() {
        return place.build();
    }

    @Override
    public Path databaseLog() {
        return place.log(postgres.name());
    }

    @Override
    public int databasePort() {
        return ports.postgres();
    }

    @Override
    public long databasePid() {
        return database.pid();
    }

    @Override
    public String centrePassword() {
        return secrets.get("HEARTH_DB_CENTRE_PASSWORD");
    }

    @Override
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.url("hearth"), "postgres", secrets.get(Secrets.SUPERUSER));
    }

    @Override
    public RunningServer server(String issuer, List<String> options) throws IOException, InterruptedException {
        Server server = new Server(place, ports, postgres, new Keycloak(place, ports, postgres, secrets), secrets);
        ProcessBuilder builder = server.process();
        builder.command().addAll(1, options);
        builder.environment().put("HEARTH_OIDC_URL", issuer);
        builder.environment().put("HEARTH_AUDIENCES", "centre,ops");
        builder.environment().remove("HEARTH_BOOTSTRAP_ADMIN");
        // measured is what it can, not what it lets one person have
        builder.environment().putAll(Server.WITHOUT_LIMITS);
        Process process = start(server, builder, place);
        this.server = process;
        return new RunningServer() {
            @Override
            public int port() {
                return ports.server();
            }

            @Override
            public long pid() {
                return process.pid();
            }

            @Override
            public void close() {
                Supervised.end(server, process.toHandle());
            }
        };
    }

    @Override
    public void close() {
        Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        end();
    }

    private void end() {
        Process running = server;
        if (running != null && running.isAlive()) {
            // only when interrupted: what it holds goes with the folder
            running.destroyForcibly();
        }
        Supervised.end(postgres, database.toHandle());
        try {
            Trees.delete(place.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

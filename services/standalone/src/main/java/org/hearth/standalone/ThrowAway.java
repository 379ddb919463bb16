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
import java.util.Objects;
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
    private boolean ended;
    private volatile @Nullable Process database;
    private volatile @Nullable Process server;

    private ThrowAway(Place place, Secrets secrets, Ports ports) {
        this.place = place;
        this.secrets = secrets;
        this.ports = ports;
        this.postgres = new Postgres(place, ports.postgres(), secrets);
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    /** Makes the folder beside the data of {@code like} (the same disk) and starts the database. */
    static ThrowAway beside(Place like) throws IOException, InterruptedException, SQLException {
        Path folder = Files.createTempDirectory(like.root().resolve(".hearth"), "bench-");
        Place place = new Place(like.root(), like.cache(), like.build(), folder).ready();
        Ports ports = new Ports(freePort(), freePort(), freePort(), freePort());
        ThrowAway made = new ThrowAway(place, Secrets.of(folder.resolve("secrets")), ports);
        try {
            made.postgres.install();
            Process database = begin(made.postgres, made.postgres.process(), place);
            made.database = database;
            await(made.postgres, database, place);
            made.postgres.prepare();
            return made;
        } catch (SQLException | IOException e) {
            made.close();
            throw e;
        }
    }

    private static Process begin(Part part, ProcessBuilder builder, Place place) throws IOException {
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(place.log(part.name()).toFile()))
                .start();
        process.getOutputStream().close();
        return process;
    }

    private static void await(Part part, Process process, Place place) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + part.patience().toNanos();
        while (!part.answers()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                Supervised.end(part, process.toHandle());
                throw new IOException(part.label() + " did not start:\n" + Files.readString(place.log(part.name())));
            }
            // finely: a start is measured by this
            Thread.sleep(10);
        }
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
        return Objects.requireNonNull(database, "started in beside()").pid();
    }

    @Override
    public String password(String login) {
        return secrets.get(Objects.requireNonNull(Postgres.LOGINS.get(login), login));
    }

    @Override
    public Connection superuser() throws SQLException {
        return DriverManager.getConnection(postgres.url("hearth"), "postgres", secrets.get(Secrets.SUPERUSER));
    }

    @Override
    public RunningServer server(String issuer, Launch launch) throws IOException, InterruptedException {
        Server server = server(launch.cached() ? StartCache.of(place.build()) : StartCache.NONE);
        ProcessBuilder builder = server.process();
        builder.command().addAll(1, launch.options());
        builder.environment().put("HEARTH_OIDC_URL", issuer);
        builder.environment().put("HEARTH_AUDIENCES", launch.audiences());
        builder.environment().remove("HEARTH_BOOTSTRAP_ADMIN");
        // measured is what it can, not what it lets one person have
        builder.environment().putAll(Server.WITHOUT_LIMITS);
        Process process = begin(server, builder, place);
        this.server = process;
        await(server, process, place);
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

    /** The server as it is started where there is no cache. */
    Server serverWithoutCache() {
        return server(StartCache.NONE);
    }

    private Server server(StartCache cache) {
        return new Server(
                place,
                ports,
                postgres,
                new Keycloak(place, ports, postgres, secrets),
                secrets,
                cache,
                Server.Compiling.FULLY);
    }

    @Override
    public void close() {
        end();
    }

    /** Once, whoever comes first: an interruption waits until it is done. */
    private synchronized void end() {
        if (ended) {
            return;
        }
        ended = true;
        Process running = server;
        if (running != null && running.isAlive()) {
            // only when interrupted: what it holds goes with the folder
            running.destroyForcibly();
        }
        Process started = database;
        if (started != null) {
            Supervised.end(postgres, started.toHandle());
        }
        try {
            Trees.delete(place.data());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

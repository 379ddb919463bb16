package org.hearth.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** A running PostgreSQL 18, in a container or embedded: the same settings and the same language either way. */
record PostgresServer(String host, int port, String password, AutoCloseable stop) {
    static final String IMAGE = "postgres:18";

    /** More connections than any test opens; what is thrown away needs no disk. */
    static final Map<String, String> SETTINGS = Map.of(
            "max_connections", "200",
            "fsync", "off",
            "shared_buffers", "128MB");

    static final String LOCALE = "C.UTF-8";

    /** Longer than a container takes whose image is there; shorter than anybody waits for one that cannot be had. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @param choice {@code docker}: or fail; {@code embedded}; {@code auto}: the first of the two that starts */
    static PostgresServer start(String choice) {
        return switch (choice) {
            case "docker" -> container();
            case "embedded" -> embedded();
            case "auto" ->
                inTime(PostgresServer::containerIfThereIsAnEngine, PATIENCE).orElseGet(PostgresServer::embedded);
            default ->
                throw new IllegalArgumentException("hearth.test.postgres is docker, embedded or auto, not " + choice);
        };
    }

    /** An engine may answer and yet hang for minutes over an image it cannot get: it is left to that, and stopped if it succeeds. */
    static Optional<PostgresServer> inTime(Supplier<Optional<PostgresServer>> engine, Duration patience) {
        CompletableFuture<Optional<PostgresServer>> starting = new CompletableFuture<>();
        Thread.ofPlatform().daemon().name("test-container").start(() -> {
            try {
                starting.complete(engine.get());
            } catch (RuntimeException e) {
                starting.completeExceptionally(e);
            }
        });
        try {
            return starting.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            starting.thenAccept(late -> late.ifPresent(PostgresServer::close));
            System.err.printf(
                    "A container engine answers but %s did not start within %d s (%s); tests take the embedded server."
                            + " See CONTRIBUTING.md, \"A database for the tests\".%n",
                    IMAGE,
                    patience.toSeconds(),
                    e.getCause() == null ? "no answer" : e.getCause().getMessage());
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static Optional<PostgresServer> containerIfThereIsAnEngine() {
        return DockerClientFactory.instance().isDockerAvailable() ? Optional.of(container()) : Optional.empty();
    }

    private static PostgresServer container() {
        PostgreSQLContainer container = new PostgreSQLContainer(IMAGE)
                .withUsername("postgres")
                .withEnv("POSTGRES_INITDB_ARGS", "--encoding=UTF8 --locale=" + LOCALE)
                .withCommand(Stream.concat(
                                Stream.of("postgres"),
                                SETTINGS.entrySet().stream()
                                        .flatMap(one -> Stream.of("-c", one.getKey() + "=" + one.getValue())))
                        .toArray(String[]::new));
        container.start();
        return new PostgresServer(
                container.getHost(), container.getMappedPort(5432), container.getPassword(), container::stop);
    }

    private static PostgresServer embedded() {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder().setLocaleConfig("locale", LOCALE);
        SETTINGS.forEach(builder::setServerConfig);
        try {
            EmbeddedPostgres postgres = builder.start();
            return new PostgresServer("127.0.0.1", postgres.getPort(), "postgres", postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void close() {
        try {
            stop.close();
        } catch (Exception e) {
            throw new IllegalStateException("test database did not stop", e);
        }
    }
}

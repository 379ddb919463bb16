package org.hearth.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class PostgresServerTest {
    @Test
    void anEngineThatHangsOverItsImageIsNotWaitedFor() throws InterruptedException {
        CountDownLatch image = new CountDownLatch(1);
        CountDownLatch stopped = new CountDownLatch(1);
        Instant began = Instant.now();

        Optional<PostgresServer> server = PostgresServer.inTime(
                () -> {
                    await(image);
                    return Optional.of(new PostgresServer("127.0.0.1", 1, "", stopped::countDown));
                },
                Duration.ofMillis(200));

        assertThat(server).isEmpty();
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(10));
        image.countDown();
        assertThat(stopped.await(10, TimeUnit.SECONDS))
                .as("what starts after all is stopped")
                .isTrue();
    }

    @Test
    void anEngineWithoutTheImageIsPassedOver() {
        assertThat(PostgresServer.inTime(
                        () -> {
                            throw new IllegalStateException("no such image");
                        },
                        Duration.ofSeconds(10)))
                .isEmpty();
    }

    @Test
    void aMisspeltChoiceIsRefused() {
        assertThatThrownBy(() -> PostgresServer.start("podman")).hasMessageContaining("docker, embedded or auto");
    }

    @Test
    void everyServerHasTheSameSettings() throws SQLException {
        try (TestDatabase database = TestDatabase.start();
                Connection connection = database.superuser("hearth")) {
            for (Map.Entry<String, String> setting : PostgresServer.SETTINGS.entrySet()) {
                assertThat(one(connection, "show " + setting.getKey()))
                        .as(setting.getKey())
                        .isEqualTo(setting.getValue());
            }
            assertThat(one(
                            connection,
                            "select datcollate || ' ' || datctype from pg_database where datname = 'template0'"))
                    .isEqualTo("C.UTF-8 C.UTF-8");
            assertThat(one(connection, "show server_version_num")).startsWith("18");
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

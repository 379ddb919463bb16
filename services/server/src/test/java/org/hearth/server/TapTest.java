package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taps at one desk at once: they share the session, and whoever closes it has it alone. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class TapTest {
    private static final int AT_ONCE = 8;

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private Desk desk;
    private String session;

    @BeforeEach
    void aSession() {
        desk = new Desk(new World(issuer).open("taps"), "taps");
        session = desk.session(
                desk.activity("轻点 " + System.nanoTime()),
                LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(3).atTime(9, 0));
    }

    private <T> List<T> atOnce(Callable<T> tap) throws Exception {
        try (ExecutorService desks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> taps =
                    Stream.generate(() -> desks.submit(tap)).limit(AT_ONCE).toList();
            List<T> answers = new java.util.ArrayList<>();
            for (Future<T> each : taps) {
                answers.add(each.get());
            }
            return answers;
        }
    }

    private Connection held(String how) throws SQLException {
        Connection other = database.superuser("hearth");
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("select 1 from centre_taps.session where id = '" + session + "' for " + how);
        }
        return other;
    }

    @Test
    void ofTapsForOnePersonAtOnceOneCounts() throws Exception {
        String resident = desk.resident("同时 " + System.nanoTime());

        List<Boolean> duplicates = atOnce(
                () -> desk.named(session, resident).statusCode(201).extract().path("duplicate"));

        assertThat(duplicates).filteredOn(duplicate -> !duplicate).hasSize(1);
        desk.sheet(session).body("session.visits", equalTo(1));
    }

    @Test
    void noHeadIsLostOfTapsAtOnce() throws Exception {
        atOnce(() -> desk.tally(session, 3).statusCode(201));

        desk.request().get("/api/centre/sessions/" + session).then().body("byMethod.tally", equalTo(3 * AT_ONCE));
    }

    @Test
    void aTapDoesNotWaitForAnotherThatIsUnderWay() throws SQLException {
        try (Connection other = held("share")) {
            desk.tally(session, 1).statusCode(201);
            other.rollback();
        }
    }

    @Test
    void closingWaitsForTheTapsUnderWay() throws Exception {
        desk.tally(session, 1).statusCode(201);
        try (ExecutorService manager = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = held("share")) {
            Future<?> closing = manager.submit(() -> desk.close(session, false).statusCode(200));
            World.until(() -> waiting() > 0);
            assertThat(closing.isDone()).isFalse();

            other.rollback();

            closing.get();
            desk.tally(session, 1).statusCode(409);
        }
    }

    private int waiting() {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                        + " and query like '%centre_taps.session %'")) {
            rows.next();
            return rows.getInt(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

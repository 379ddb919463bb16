package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.scheduler.Scheduler;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.exchange.Projector;
import org.hearth.exchange.Reconciliation;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A platform is reconciled while people work: what the door has not followed yet is no difference. Here it follows nothing by itself. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ReconcilingLiveTest {
    private static final String LIVE = "reconcile_live";
    private static final LocalDate DAY = LocalDate.of(2026, 5, 11);

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    Reconciliation reconciliation;

    @Inject
    Projector projector;

    @Inject
    Scheduler scheduler;

    private Desk desk;

    @BeforeEach
    void aCentreWhoseFiguresAreExact() throws SQLException {
        desk = new Desk(new World(issuer).open(LIVE), LIVE);
        scheduler.pause();
        projector.drain();
        reconciliation.reconcile(LIVE);
    }

    @AfterEach
    void followAgain() {
        scheduler.resume();
    }

    private String sql(String text) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            if (!statement.execute(text)) {
                return "";
            }
            try (ResultSet row = statement.getResultSet()) {
                return row.next() ? row.getString(1) : "";
            }
        }
    }

    /** A session that somebody of the people came to, not closed yet. */
    private String recorded() {
        String session = desk.session(desk.activity("人数 " + UUID.randomUUID()), DAY.atTime(9, 0));
        desk.named(session, desk.resident("人 " + UUID.randomUUID())).statusCode(201);
        return session;
    }

    /** The people of the month, as if they waited to be counted. */
    private void peopleWait(String how) throws SQLException {
        sql("update exchange.metric set people = people + 1 where centre = 'reconcile_live' and grain = 'MONTH'"
                + " and starts = '2026-05-01'");
        sql(
                "insert into exchange.change (centre, day, kind, not_before, attempts) values ('reconcile_live', '2026-05-11',"
                        + " 'people', now() + interval '1 hour', " + how + ")");
    }

    @Test
    void peopleThatWaitToBeCountedAreNoDifference() throws SQLException {
        desk.close(recorded(), false).statusCode(200);
        projector.drain();
        peopleWait("0");

        assertThat(reconciliation.reconcile(LIVE).differences()).isZero();
    }

    /** Put into the queue after it was worked off, or left there by a failure. */
    @Test
    void neitherAreThoseThatCameIntoTheQueueSinceItWasWorkedOff() throws SQLException {
        desk.close(recorded(), false).statusCode(200);
        projector.drain();
        peopleWait("1");

        assertThat(reconciliation.reconcile(LIVE).differences()).isZero();
        sql("delete from exchange.change where centre = 'reconcile_live'");
    }

    /** More than is read at once: the people of what comes last are counted with the rest. */
    @Test
    void aQueueOfMoreThanOneReadingIsWorkedOffToItsEnd() throws SQLException {
        sql("insert into exchange.change (centre, day, kind)"
                + " select 'reconcile_live', '2026-05-12', 'session' from generate_series(1, 20000)");
        desk.close(recorded(), false).statusCode(200);

        projector.drain();

        assertThat(sql("select count(*) from exchange.change where centre = 'reconcile_live'"))
                .isEqualTo("0");
        assertThat(reconciliation.reconcile(LIVE).differences()).isZero();
    }

    /** Recomputing is stopped between what was held and what is counted; meanwhile a session is closed. */
    @Test
    void whatChangesWhileAYearIsComparedIsNoDifference() throws Exception {
        String session = recorded();
        projector.drain();
        try (ExecutorService ops = Executors.newVirtualThreadPerTaskExecutor();
                Connection other = database.superuser("hearth");
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from exchange.metric where centre = 'reconcile_live' and grain = 'YEAR'"
                    + " and starts = '2026-01-01' for update");
            Future<Reconciliation.Result> result = ops.submit(() -> reconciliation.reconcile(LIVE));
            World.until(() -> waiting() > 0);
            desk.close(session, false).statusCode(200);
            other.rollback();

            assertThat(result.get().failed()).isEmpty();
            assertThat(result.get().differences()).isZero();
        }
        projector.drain();
        sql("update exchange.metric set people = people + 1 where centre = 'reconcile_live' and grain = 'MONTH'"
                + " and starts = '2026-05-01'");
        assertThat(reconciliation.reconcile(LIVE).differences())
                .as("a true one")
                .isOne();
    }

    private int waiting() {
        try {
            return Integer.parseInt(sql("select count(*) from pg_stat_activity where wait_event_type = 'Lock'"
                    + " and query like '%delete from exchange.metric%'"));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

package org.hearth.server.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.server.World;
import org.hearth.tenancy.CellDatabase;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.TenantRunner;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** How long a job is tried is counted for each kind of failure by itself. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class PatienceTest {
    private static final String CENTRE = "patience_a";
    private static final UUID SUBJECT = UUID.randomUUID();

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    Jobs jobs;

    @Inject
    TenantRunner runner;

    @Inject
    CellDatabase cell;

    private String one(String sql) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql.formatted(SUBJECT))) {
            return rows.next() ? String.valueOf(rows.getString(1)) : "";
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private String failingAs() {
        return one("select failing_as from registry.job where subject = '%s' and leased_until is null");
    }

    private void longAgo(String ago) {
        one("update registry.job set failing_since = now() - interval '" + ago
                + "', next_at = now() where subject = '%s' returning id");
    }

    @Test
    void theFirstUnexpectedErrorAfterALongOutageIsNotTheLast() {
        new World(issuer).open(CENTRE);
        FailingJob.failure = Optional.of(Problem.of(ProblemType.UNAVAILABLE));
        runner.run(cell.centre(CENTRE).orElseThrow(), () -> jobs.ask(FailingJob.KIND, SUBJECT));
        World.until(() -> failingAs().equals("away"));

        FailingJob.failure = Optional.of(new IllegalStateException("unforeseen"));
        longAgo("1 hour");
        World.until(() -> failingAs().equals("unexpected"));
        assertThat(FailingJob.givenUp).isFalse();

        longAgo("1 hour");
        World.until(
                () -> one("select id from registry.job where subject = '%s'").isEmpty());
        assertThat(FailingJob.givenUp).as("the same failure for an hour").isTrue();
    }
}

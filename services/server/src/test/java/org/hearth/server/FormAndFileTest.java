package org.hearth.server;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.Test;

/** A form and a file that speak of the same activity at once: neither holds what the other waits for. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class FormAndFileTest {
    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    /** A file holds the sessions it speaks of, then writes their activity. */
    @Test
    void aFormWaitsForTheSessionsOfAFileBeforeItHoldsTheirActivity() throws Exception {
        Desk desk = new Desk(new World(issuer).open("form_and_file"), "form_and_file");
        String activity = desk.activity("面点");
        String session = desk.session(activity, LocalDate.of(2026, 3, 9).atTime(9, 0));
        String sensitive = desk.programme("残障 " + UUID.randomUUID(), true);

        try (ExecutorService manager = Executors.newVirtualThreadPerTaskExecutor();
                Connection file = database.superuser("hearth");
                Statement statement = file.createStatement()) {
            file.setAutoCommit(false);
            statement.execute("select 1 from centre_form_and_file.session where id = '" + session + "' for update");
            Future<?> form = manager.submit(() -> desk.request()
                    .header("If-Match", "\"0\"")
                    .body(Map.of("title", "面点", "programmeId", sensitive))
                    .put("/api/centre/activities/" + activity)
                    .then()
                    .statusCode(200));
            World.until(this::isFormWaiting);

            statement.execute("set local lock_timeout = '1s'");
            statement.execute("update centre_form_and_file.activity set age_min = 6 where id = '" + activity + "'");

            file.rollback();
            form.get();
        }
    }

    private boolean isFormWaiting() {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery("select exists (select from pg_stat_activity where"
                        + " wait_event_type = 'Lock' and query like '%centre_form_and_file.session %')")) {
            rows.next();
            return rows.getBoolean(1);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

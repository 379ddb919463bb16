package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;

/** A constraint of the database that no code foresaw: the person reads a problem, the log names the constraint, nobody the value. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ConstraintLogTest {
    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private static final class Lines extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        /** What the server writes; the embedded database's own log, which passes here too in tests, is the operator's. */
        @Override
        public void publish(LogRecord record) {
            if (String.valueOf(record.getLoggerName()).startsWith("io.zonky")) {
                return;
            }
            lines.add(record instanceof ExtLogRecord one ? one.getFormattedMessage() : record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Test
    void aConstraintTheCodeDidNotForeseeLeavesALogLineWithItsNameAndTheCode() throws SQLException {
        World world = new World(issuer).open("constraint_a");
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "alter table centre_constraint_a.space add constraint no_tigers check (name not like '%老虎%')");
        }
        Lines log = new Lines();
        Logger all = Logger.getLogger("");
        all.addHandler(log);
        try {
            String code = world.manager("constraint_a")
                    .body(Map.of("name", "老虎厅"))
                    .post("/api/centre/spaces")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .extract()
                    .path("code");

            assertThat(log.lines)
                    .anySatisfy(
                            line -> assertThat(line).contains("no_tigers", "centre_constraint_a.space", "23514", code));
            assertThat(log.lines).noneMatch(line -> line.contains("老虎"));
        } finally {
            all.removeHandler(log);
        }
    }
}

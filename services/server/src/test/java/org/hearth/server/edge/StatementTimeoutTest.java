package org.hearth.server.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A statement ends at its limit, whether or not anybody still waits for it: the database itself ends it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class StatementTimeoutTest {
    @FromPlatform
    TestDatabase database;

    @ParameterizedTest
    @ValueSource(strings = {"hearth_centre", "hearth_headquarters", "hearth_government", "hearth_public"})
    void everyLoginThatServesPeopleHasALimit(String login) throws SQLException {
        try (Connection connection = database.login(login);
                Statement statement = connection.createStatement()) {
            assertThat(setting(statement, "statement_timeout")).isEqualTo("5s");
            assertThat(setting(statement, "lock_timeout")).isEqualTo("2s");
        }
    }

    @Test
    void aStatementOverTheLimitIsEnded() throws SQLException {
        try (Connection connection = database.login("hearth_centre");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("select pg_sleep(60)"))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("57014"));
        }
    }

    private static String setting(Statement statement, String name) throws SQLException {
        try (ResultSet row = statement.executeQuery("show " + name)) {
            row.next();
            return row.getString(1);
        }
    }
}

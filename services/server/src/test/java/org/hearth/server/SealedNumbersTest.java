package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Numbers of residents lie sealed for their row, field and centre, and stand nowhere in the clear. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SealedNumbersTest {
    private static final String PHONE = PersonalNumbers.PHONE;
    private static final String ID_NUMBER = PersonalNumbers.ID_NUMBER;

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    private World world;
    private Desk desk;
    private PersonalNumbers numbers;

    @BeforeEach
    void aCentre() {
        world = new World(issuer).open("sealed_a", "sealed_b");
        desk = new Desk(world, "sealed_a");
        numbers = new PersonalNumbers(desk);
    }

    @Test
    void aValueMovedToAnotherRowFieldOrCentreDoesNotOpen() throws SQLException {
        String from = numbers.somebody("号码源");
        String to = desk.resident("号码靶");
        numbers.put(to, "phone", Map.of("number", "13700001111")).statusCode(200);
        numbers.put(to, "id-number", Map.of("number", "440524188001010014")).statusCode(200);
        numbers.reveal(to, "phone").statusCode(200);

        run(
                "update centre_sealed_a.resident set phone_sealed = (select phone_sealed from centre_sealed_a.resident where id = '"
                        + from + "') where id = '" + to + "'");
        numbers.reveal(to, "phone").statusCode(500).body("number", nullValue());
        run("update centre_sealed_a.resident set id_sealed = phone_sealed where id = '" + from + "'");
        numbers.reveal(from, "id-number").statusCode(500).body("number", nullValue());
        numbers.reveal(from, "phone").statusCode(200).body("number", equalTo(PHONE));

        // a centre's keys are bound to it, too
        Desk other = new Desk(world, "sealed_b");
        String there = other.resident("别处");
        new PersonalNumbers(other)
                .put(there, "phone", Map.of("number", "13700002222"))
                .statusCode(200);
        run(
                "update centre_sealed_b.personal_key b set keyset = a.keyset from centre_sealed_a.personal_key a where a.purpose = b.purpose");
        other.request()
                .body(Map.of("reason", "试"))
                .post("/api/centre/residents/" + there + "/phone/reveal")
                .then()
                .statusCode(500);
        run("delete from centre_sealed_b.personal_key; update centre_sealed_b.resident set phone_masked = null,"
                + " phone_sealed = null, phone_exact = null, phone_tail = null");
    }

    /** The canaries: stood they anywhere, they would be found, since the name is. */
    @Test
    void aNumberStandsInNoTableLogActOrFileAndGoesWithThePerson() throws SQLException {
        Lines log = new Lines();
        Logger all = Logger.getLogger("");
        all.addHandler(log);
        String resident;
        try {
            resident = numbers.somebody("金丝雀甲");
            numbers.put(resident, "phone", Map.of("number", PHONE + "0")).statusCode(400);
            numbers.put(resident, "id-number", Map.of("number", "110105194912310021"))
                    .statusCode(400);
            numbers.lookup(Map.of("phone", PHONE)).statusCode(200);
            numbers.reveal(resident, "phone").statusCode(200);
            numbers.reveal(resident, "id-number").statusCode(200);
        } finally {
            all.removeHandler(log);
        }
        assertThat(log.lines).noneMatch(line -> line.contains(PHONE) || line.contains(ID_NUMBER));
        assertThat(columnsWith("金丝雀甲")).contains("centre_sealed_a.resident.name");
        for (String canary : List.of(PHONE, ID_NUMBER, "110105194912310021")) {
            assertThat(columnsWith(canary)).isEmpty();
            assertThat(columnsWith(hex(canary))).isEmpty();
        }
        String file = new String(
                desk.request()
                        .get("/api/centre/residents/export?format=csv")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray(),
                StandardCharsets.UTF_8);
        assertThat(file).contains("138****5678").doesNotContain(PHONE, ID_NUMBER);

        int version = desk.request().get("/api/centre/residents/" + resident).path("version");
        desk.request()
                .header("If-Match", "\"" + version + "\"")
                .delete("/api/centre/residents/" + resident)
                .then()
                .statusCode(200);
        assertThat(ask(
                        "select num_nonnulls(phone_masked, phone_sealed, phone_exact, phone_tail, id_masked, id_sealed, id_exact, id_tail)"
                                + " from centre_sealed_a.resident where id = '" + resident + "'"))
                .isEqualTo("0");
        assertThat(ask("select count(*) from centre_sealed_a.idempotency where position('" + resident
                        + "' in response) > 0" + " and response like '%5678%'"))
                .isEqualTo("0");
        numbers.reveal(resident, "phone").statusCode(404);
    }

    /** A process of the version before knows no numbers and erases all the same. */
    @Test
    void theDatabaseItselfTakesThemFromWhomItErases() throws SQLException {
        String resident = numbers.somebody("号码旧");
        run("update centre_sealed_a.resident set name = null, pinyin = '', erased_at = now() where id = '" + resident
                + "'");
        assertThat(ask("select num_nonnulls(phone_sealed, id_sealed) from centre_sealed_a.resident where id = '"
                        + resident + "'"))
                .isEqualTo("0");
    }

    @Test
    void theDatabaseHoldsNoMaskThatShowsMore() {
        String resident = numbers.somebody("号码形");
        for (String mask : List.of(PHONE, "138*1245678", "1381****5678")) {
            assertThat(refused("update centre_sealed_a.resident set phone_masked = '" + mask + "' where id = '"
                            + resident + "'"))
                    .contains("resident_phone");
        }
        assertThat(refused("update centre_sealed_a.resident set id_masked = '" + ID_NUMBER + "' where id = '" + resident
                        + "'"))
                .contains("resident_id_number");
        assertThat(refused("update centre_sealed_a.resident set phone_tail = null where id = '" + resident + "'"))
                .contains("resident_phone");
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            hex.append("%02x".formatted(one));
        }
        return hex.toString();
    }

    private String refused(String sql) {
        try {
            run(sql);
            return "";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Every column of every schema of the platform in which this text stands. */
    private List<String> columnsWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.superuser("hearth");
                Statement ask = connection.createStatement();
                Statement count = connection.createStatement();
                ResultSet columns = ask.executeQuery("""
                        select c.table_schema || '.' || c.table_name, c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where (c.table_schema in ('centre_sealed_a', 'centre_sealed_b', 'exchange', 'registry', 'headquarters', 'government'))
                          and t.table_type = 'BASE TABLE'
                          and c.data_type not in ('uuid', 'integer', 'smallint', 'bigint', 'boolean', 'numeric', 'date')
                        """)) {
            while (columns.next()) {
                String table = columns.getString(1);
                String column = columns.getString(2);
                try (ResultSet rows = count.executeQuery("select count(*) from " + table + " where position('" + text
                        + "' in cast(\"" + column + "\" as text)) > 0")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        found.add(table + "." + column);
                    }
                }
            }
        }
        return found;
    }

    private static final class Lines extends Handler {
        private final List<String> lines = new CopyOnWriteArrayList<>();

        /** What the server writes; the embedded database's own log, which passes here too in tests, is the operator's. */
        @Override
        public void publish(LogRecord record) {
            if (!String.valueOf(record.getLoggerName()).startsWith("io.zonky")) {
                lines.add(record instanceof ExtLogRecord one ? one.getFormattedMessage() : record.getMessage());
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.hearth.exchange.Reconciliation;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sensitive programmes stand apart (product rule 10): what headquarters may ask is subtracted here, and nothing comes out. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class SensitiveApartTest {
    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    Reconciliation reconciliation;

    private SensitiveProgramme programme;

    @BeforeEach
    void aSensitiveProgramme() {
        programme = new SensitiveProgramme(issuer, reconciliation);
    }

    /** Asked for one day alone, the total of the day is no way to a session of a sensitive programme, nor is any difference. */
    @Test
    void oneDayAskedAloneHoldsNothingOfASensitiveSession() {
        LocalDate day = LocalDate.of(2026, 2, 2);
        programme.held(day, 3);
        programme.held(programme.desk.activity("合唱"), day, 9);
        LocalDate sole = LocalDate.of(2026, 2, 3);
        programme.held(sole, 3);
        programme.untilVisits(day, 9);

        programme
                .compare(day, day)
                .body("items[0].visits", equalTo(9))
                .body("items[0].sessionsHeld", equalTo(1))
                .body("items[0].visitsByMethod.tally", equalTo(9));
        programme.sessions(day).body("items.title", equalTo(List.of("合唱")));
        programme.sessions(sole).body("items", hasSize(0));
        programme.compare(sole, sole).body("items[0].visits", equalTo(0)).body("items[0].hasData", equalTo(false));
        programme.compare(day, sole).body("items[0].visits", equalTo(9));
        programme.ask("/apart/months?", day, sole).body("items[0].visits", equalTo(9));
    }

    /** 1 + 1 beside 9: too few for a line, and in no sum either. */
    @Test
    void oneAndOneBesideNineStayUntold() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        programme.held(day, 1);
        programme.held(day, 1);
        programme.held(programme.desk.activity("讲座"), day, 9);
        programme.untilVisits(day, 9);
        programme.months();

        programme.compare(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31)).body("items[0].visits", equalTo(9));
        assertThat(programme.lines(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31)))
                .isEmpty();
    }

    /** Days from a month, months from a quarter, two periods: a line is there whole or not at all. */
    @Test
    void aLineIsCountedWholeOrNotAtAllWhateverPeriodIsAsked() {
        LocalDate april = LocalDate.of(2026, 4, 1);
        LocalDate june = LocalDate.of(2026, 6, 30);
        programme.held(april.plusDays(5), 9);
        programme.held(LocalDate.of(2026, 5, 6), 4);
        programme.held(LocalDate.of(2026, 5, 7), 6);
        programme.held(LocalDate.of(2026, 6, 3), 2);
        programme.held(LocalDate.of(2026, 6, 4), 3);
        programme.months();

        assertThat(programme.told(april, june))
                .containsExactly(
                        List.of("2026-04-01", "2026-05-01", 3, 19, false),
                        List.of("2026-06-01", "2026-06-01", 2, 5, false));
        for (List<LocalDate> period : List.of(
                List.of(april, LocalDate.of(2026, 4, 30)),
                List.of(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)),
                List.of(april.plusDays(1), LocalDate.of(2026, 5, 31)),
                List.of(april, LocalDate.of(2026, 5, 30)))) {
            assertThat(programme.lines(period.getFirst(), period.getLast()))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line).containsEntry("whole", false);
                        assertThat(line.get("sessions")).isNull();
                        assertThat(line.get("heads")).isNull();
                    });
        }
        programme.compare(april, LocalDate.of(2026, 4, 30)).body("items[0].apart.partly", equalTo(1));
    }

    @Test
    void aLateCorrectionEntersTheNextLineMarkedAndWhatWasPublishedStays() {
        LocalDate april = LocalDate.of(2026, 4, 1);
        String session = programme.held(april.plusDays(6), 6);
        programme.held(april.plusDays(7), 6);
        programme.months();
        assertThat(programme.told(april, LocalDate.of(2026, 4, 30)))
                .containsExactly(List.of("2026-04-01", "2026-04-01", 2, 12, false));

        programme.desk.act(session, "reopen").statusCode(200);
        programme.desk.tally(session, 1);
        programme.desk.close(session, false).statusCode(200);
        programme.months();
        assertThat(programme.lines(april, LocalDate.of(2026, 10, 31)))
                .as("a correction alone is no line")
                .hasSize(1);

        programme.held(LocalDate.of(2026, 5, 8), 4);
        programme.held(LocalDate.of(2026, 5, 9), 4);
        programme.months();
        assertThat(programme.told(april, LocalDate.of(2026, 10, 31)))
                .containsExactly(
                        List.of("2026-04-01", "2026-04-01", 2, 12, false),
                        List.of("2026-05-01", "2026-05-01", 2, 9, true));
        programme.months();
    }

    @Test
    void aMonthThatIsNotOverHasNoLine() {
        LocalDate today = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"));
        LocalDate thisMonth = today.withDayOfMonth(1);
        programme.held(thisMonth, 8);
        programme.held(thisMonth, 8);
        programme.months();

        assertThat(programme.lines(thisMonth.minusYears(1), thisMonth.plusMonths(1)))
                .isEmpty();
    }

    @Test
    void theCentresRoleMayNotChangeALineNorTakeASingleOneBack() throws SQLException {
        for (int month = 4; month <= 5; month++) {
            programme.held(LocalDate.of(2026, month, 11), 5);
            programme.held(LocalDate.of(2026, month, 12), 5);
        }
        programme.months();
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute("set role centre_apart");
            assertThatThrownBy(() ->
                            statement.execute("update exchange.sensitive_line set heads = heads + 1 where programme = '"
                                    + programme.id + "'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() ->
                            statement.execute("delete from exchange.sensitive_line where sequence = 2 and programme = '"
                                    + programme.id + "'"))
                    .hasMessageContaining("withdrawn together");
        }
        assertThat(programme.lines(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 5, 31)))
                .hasSize(2);
    }

    @Test
    void theExportCarriesLinesOnASheetOfTheirOwnAndTheirSumApart() throws IOException {
        programme.held(LocalDate.of(2026, 10, 12), 5);
        programme.held(LocalDate.of(2026, 10, 13), 6);
        programme.months();
        programme
                .compare(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31))
                .body("items[0].apart.lines", equalTo(1))
                .body("items[0].apart.heads", equalTo(11))
                .body("items[0].people", nullValue())
                .body("items.visits", everyItem(equalTo(0)));

        byte[] workbook = programme
                .world
                .headquarters()
                .get("/api/headquarters/comparison/export?format=xlsx&q=apart&from=2026-10-01&to=2026-10-31")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Path file = Files.createTempFile("comparison", ".xlsx");
        try {
            Files.write(file, workbook);
            try (ZipFile zip = new ZipFile(file.toFile())) {
                // the centres, the lines, and what describes both
                assertThat(zip.stream().filter(entry -> entry.getName().startsWith("xl/worksheets/sheet")))
                        .hasSize(3);
                ZipEntry strings = zip.stream()
                        .filter(entry -> entry.getName().equals("xl/sharedStrings.xml"))
                        .findFirst()
                        .orElseThrow();
                String texts = new String(zip.getInputStream(strings).readAllBytes(), StandardCharsets.UTF_8);
                // a workbook writes letters beyond ASCII as character references
                assertThat(texts).contains(programme.name.substring(programme.name.indexOf(' ')), "2026-10");
            }
        } finally {
            Files.delete(file);
        }
    }
}

package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import org.hearth.exchange.Reconciliation;
import org.hearth.testing.FromPlatform;
import org.hearth.testing.PlatformResource;
import org.hearth.testing.TestDatabase;
import org.hearth.testing.TestIssuer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What leaves a centre, and what headquarters makes of it. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ComparisonTest {
    private static boolean opened;

    @FromPlatform
    TestIssuer issuer;

    @FromPlatform
    TestDatabase database;

    @Inject
    Reconciliation reconciliation;

    private World world;
    private Desk desk;

    @BeforeEach
    void twoCentres() {
        world = new World(issuer);
        if (!opened) {
            world.open("compare_a", "compare_b");
            opened = true;
        }
        desk = new Desk(world, "compare_a");
    }

    private ValidatableResponse compare(LocalDate from, LocalDate to, String more) {
        return world.headquarters()
                .get("/api/headquarters/comparison?q=compare_&from=" + from + "&to=" + to + more)
                .then()
                .statusCode(200);
    }

    private void untilVisits(LocalDate day, int visits) {
        World.until(() -> Integer.valueOf(visits)
                .equals(compare(day, day, "&sort=value").extract().path("items[0].visits")));
    }

    /** Closing is a change of its own, seen after the one that brought the visits. */
    private void untilRecorded(LocalDate from, LocalDate to, int days) {
        World.until(() -> Integer.valueOf(days)
                .equals(compare(from, to, "&sort=value").extract().path("items[0].recordedDays")));
    }

    @Test
    void aChangeIsSeenAtHeadquartersAndOpensToItsSessions() {
        LocalDate day = LocalDate.of(2026, 3, 2);
        String session = desk.session(desk.activity("太极晨练"), day.atTime(9, 0));
        desk.named(session, desk.resident("陈阿姨"));
        desk.tally(session, 39);
        desk.close(session, false).statusCode(200);

        untilVisits(day, 40);
        untilRecorded(day, day, 1);

        compare(day, day, "&per=area")
                .body("items[0].slug", equalTo("compare_a"))
                .body("items[0].value", equalTo(2.0f))
                .body("items[0].verifiability", equalTo(0.025f))
                .body("items[0].people", equalTo(1))
                .body("items[0].recordedDays", equalTo(1))
                .body("items[0].openDays", equalTo(1))
                .body("items[0].completeness", equalTo(1.0f))
                .body("items[0].rank", equalTo(1))
                .body("items[0].rankOf", equalTo(1));
        compare(day, day, "&per=hour").body("items[0].value", equalTo(5.0f));
        world.headquarters()
                .get("/api/headquarters/comparison/compare_a/sessions?from=" + day + "&to=" + day)
                .then()
                .body("items", hasSize(1))
                .body("items[0].title", equalTo("太极晨练"))
                .body("items[0].visits", equalTo(40));
    }

    @Test
    void noDataIsNotZero() {
        LocalDate day = LocalDate.of(2026, 3, 3);

        compare(day, day, "&sort=name&order=asc")
                .body("items.find { it.slug == 'compare_b' }.value", nullValue())
                .body("items.find { it.slug == 'compare_b' }.rank", nullValue())
                .body("items.find { it.slug == 'compare_b' }.rankWithheld", equalTo("no-data"));
    }

    @Test
    void belowEightyPercentTheFigureIsShownAndTheRankIsNot() {
        LocalDate from = LocalDate.of(2026, 4, 6);
        String session = desk.session(desk.activity("手机课堂"), from.atTime(10, 0));
        desk.tally(session, 12);
        desk.close(session, false);
        untilVisits(from, 12);
        untilRecorded(from, from.plusDays(4), 1);
        World.until(() -> Integer.valueOf(5)
                .equals(compare(from, from.plusDays(4), "&sort=value").extract().path("items[0].openDays")));

        compare(from, from.plusDays(4), "&sort=value")
                .body("items[0].visits", equalTo(12))
                .body("items[0].value", equalTo(12.0f))
                .body("items[0].openDays", equalTo(5))
                .body("items[0].recordedDays", equalTo(1))
                .body("items[0].rank", nullValue())
                .body("items[0].rankWithheld", equalTo("incomplete"));
    }

    @Test
    void peopleAreCountedForADayAMonthAQuarterOrAYearOnly() {
        LocalDate first = LocalDate.of(2026, 5, 4);
        String activity = desk.activity("家长沙龙");
        String resident = desk.resident("王女士");
        for (int day = 0; day < 2; day++) {
            desk.named(desk.session(activity, first.plusDays(day).atTime(9, 0)), resident);
        }
        untilVisits(first.plusDays(1), 1);

        compare(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31), "&sort=value")
                .body("items[0].people", equalTo(1))
                .body("items[0].visits", equalTo(2))
                .body("summary.peopleCounted", equalTo(true));
        compare(first, first.plusDays(1), "&sort=value")
                .body("items[0].people", nullValue())
                .body("summary.peopleCounted", equalTo(false));
    }

    @Test
    void aSmallSessionOfASensitiveProgrammeIsMaskedOnTheWayOutAndTotalsStayExact() {
        LocalDate day = LocalDate.of(2026, 6, 1);
        String sensitive = desk.programme("残障服务", true);
        String small = desk.session(desk.activity("手作", sensitive), day.atTime(9, 0));
        String other = desk.session(desk.activity("合唱"), day.atTime(10, 0));
        String large = desk.session(desk.activity("讲座"), day.atTime(11, 0));
        desk.tally(small, 3);
        desk.tally(other, 8);
        desk.tally(large, 60);
        untilVisits(day, 71);

        world.headquarters()
                .get("/api/headquarters/comparison/compare_a/sessions?from=" + day + "&to=" + day)
                .then()
                .body("items.suppressed", equalTo(java.util.List.of(true, true, false)))
                .body("items[0].visits", nullValue())
                .body("items[1].visits", nullValue())
                .body("items[2].visits", equalTo(60));
    }

    @Test
    void reconcilingFindsAndMendsAPlantedDifferenceAndThenNone() throws SQLException {
        LocalDate day = LocalDate.of(2026, 7, 1);
        String session = desk.session(desk.activity("绘画"), day.atTime(9, 0));
        desk.tally(session, 5);
        untilVisits(day, 5);
        reconciliation.reconcile();
        assertThat(reconciliation.reconcile().differences()).isZero();

        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            statement.execute("update exchange.metric set visits_tally = 500 where centre = 'compare_a'"
                    + " and grain = 'DAY' and starts = '2026-07-01'");
        }

        assertThat(reconciliation.reconcile().differences()).isEqualTo(1);
        assertThat(reconciliation.reconcile().differences()).isZero();
        compare(day, day, "").body("items[0].visits", equalTo(5));
    }

    @Test
    void aDayThatIsEmptiedOutsideTheOpeningIsForgottenAndReconcilingFindsNothing() {
        reconciliation.reconcile();
        String activity = desk.activity("搬家");
        String session = desk.session(activity, LocalDate.of(2024, 3, 4).atTime(9, 0));
        desk.session(activity, LocalDate.of(2025, 6, 2).atTime(9, 0));
        assertThat(reconciliation.reconcile().differences()).isZero();

        int version = desk.request().get("/api/centre/sessions/" + session).path("version");
        desk.request()
                .header("If-Match", "\"" + version + "\"")
                .body(java.util.Map.of(
                        "activityId", activity, "startsAt", "2024-05-06T09:00", "endsAt", "2024-05-06T10:00"))
                .put("/api/centre/sessions/" + session)
                .then()
                .statusCode(200);

        assertThat(reconciliation.reconcile().differences()).isZero();
        compare(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 31), "&q=compare_a")
                .body("items[0].openDays", equalTo(0));
    }

    @Test
    void anExportedCellIsNeverAFormula() {
        byte[] csv = world.headquarters()
                .get("/api/headquarters/comparison/export?format=csv&from=2026-03-01&to=2026-03-31")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        String text = new String(csv, java.nio.charset.StandardCharsets.UTF_8);

        assertThat(text).startsWith("\uFEFF").contains("2026-03-01 – 2026-03-31");
        assertThat(text.lines()).noneMatch(line -> line.startsWith("=") || line.startsWith("@"));
    }
}

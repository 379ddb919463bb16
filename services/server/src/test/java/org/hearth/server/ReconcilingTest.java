package org.hearth.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
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

/** Figures are recomputed exactly, and one centre's trouble is its own. */
@QuarkusTest
@WithTestResource(PlatformResource.class)
class ReconcilingTest {

    private static final String A = "reconcile_a";
    private static final String B = "reconcile_b";

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
        world.open(A, B);
        desk = new Desk(world, A);
    }

    private void sql(String... statements) throws SQLException {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.execute(each);
            }
        }
    }

    private String one(String query) {
        try (Connection connection = database.superuser("hearth");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            return rows.next() ? rows.getString(1) : "";
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    private int visits(LocalDate day) {
        String found = one("select visits from exchange.metric where centre = 'reconcile_a' and grain = 'DAY'"
                + " and starts = '" + day + "'");
        return found.isEmpty() ? 0 : Integer.parseInt(found);
    }

    /** Until the projector has followed what changed at these two centres; others may be at work. */
    private void untilFollowed() {
        World.until(() -> one("select count(*) from exchange.change where centre in ('reconcile_a', 'reconcile_b')")
                .equals("0"));
    }

    private void held(LocalDate day, int heads) {
        String session = desk.session(desk.activity("绘画"), day.atTime(9, 0));
        desk.tally(session, heads);
        desk.close(session, false).statusCode(200);
    }

    @Test
    void reconcilingFindsAndMendsAPlantedDifferenceAndThenNone() throws SQLException {
        LocalDate day = LocalDate.of(2026, 7, 1);
        String session = desk.session(desk.activity("绘画"), day.atTime(9, 0));
        desk.tally(session, 5);
        desk.close(session, false);
        reconciliation.reconcile(A);
        assertThat(reconciliation.reconcile(A).differences()).isZero();

        sql("update exchange.metric set visits_tally = 500 where centre = 'reconcile_a'"
                + " and grain = 'DAY' and starts = '2026-07-01'");

        assertThat(reconciliation.reconcile(A).differences()).isEqualTo(1);
        assertThat(reconciliation.reconcile(A).differences()).isZero();
        assertThat(visits(day)).isEqualTo(5);
    }

    @Test
    void aDayToComeThatIsEmptiedIsForgottenAndReconcilingFindsNothing() throws SQLException {
        reconciliation.reconcile(A);
        LocalDate ahead = LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).plusMonths(8);
        LocalDate later = ahead.plusMonths(2);
        String activity = desk.activity("搬家");
        String session = desk.session(activity, ahead.atTime(9, 0));
        desk.session(activity, later.plusMonths(2).atTime(9, 0));
        assertThat(reconciliation.reconcile(A).differences()).isZero();

        desk.change(session, activity, later.atTime(9, 0), later.atTime(10, 0)).statusCode(200);

        assertThat(reconciliation.reconcile(A).differences()).isZero();
        assertThat(one("select count(*) from exchange.metric where centre = 'reconcile_a' and grain = 'DAY'"
                        + " and starts = '" + ahead + "'"))
                .isEqualTo("0");
    }

    /** Days made before there were bounds: recomputing meets the days that exist, not the centuries between them. */
    @Test
    void sessionsOnFarDatesStopNoReconciling() throws SQLException {
        String activity = desk.activity("很远的日子");
        sql(
                "alter table centre_reconcile_a.session drop constraint session_day_in_range",
                """
                insert into centre_reconcile_a.session (id, activity_id, starts_at, ends_at, day, end_day)
                select gen_random_uuid(), '%s', (day || ' 09:00+08')::timestamptz, (day || ' 10:00+08')::timestamptz,
                  day::date, day::date from unnest(array['0001-01-01', '3026-05-05', '9999-12-31']) day
                """.formatted(activity),
                "insert into exchange.change (centre, day, kind) select 'reconcile_a', day, 'session' from unnest("
                        + " cast(array['0001-01-01', '3026-05-05', '9999-12-31', 'infinity'] as date[])) day");
        untilFollowed();

        Reconciliation.Result result = reconciliation.reconcile(A);

        assertThat(result.failed()).isEmpty();
        assertThat(result.differences()).isZero();
        assertThat(one("select count(*) from exchange.metric where centre = 'reconcile_a' and grain = 'DAY'"
                        + " and sessions_planned = 1 and starts in ('0001-01-01', '3026-05-05', '9999-12-31')"))
                .isEqualTo("3");
    }

    @Test
    void oneCentresFailureIsReportedAndTheOthersGoOn() throws SQLException {
        LocalDate day = LocalDate.of(2026, 7, 2);
        held(day, 6);
        World.until(() -> visits(day) == 6);
        untilFollowed();
        reconciliation.reconcile(A, B);
        sql("alter table centre_reconcile_b.attendance rename to attendance_away");
        try {
            Reconciliation.Result result;
            // the projector may be at work on that very day and mend it first: then it is spoilt once more
            int again = 0;
            do {
                sql("update exchange.metric set visits_tally = 500 where centre = 'reconcile_a' and grain = 'DAY'"
                        + " and starts = '2026-07-02'");
                result = reconciliation.reconcile(B, A);
            } while (result.differences() == 0 && ++again < 20);

            assertThat(result.failed()).singleElement().satisfies(failure -> {
                assertThat(failure.centre()).isEqualTo(B);
                assertThat(failure.cause()).contains("attendance").contains("does not exist");
            });
            assertThat(result.centres()).isEqualTo(2);
            assertThat(result.differences()).isEqualTo(1);
            assertThat(visits(day)).isEqualTo(6);
        } finally {
            sql("alter table centre_reconcile_b.attendance_away rename to attendance");
        }
        // the one time all centres of this platform are gone through, and there are many: it takes seconds
        int open = Integer.parseInt(one("select count(*) from registry.open_centres()"));
        Reconciliation.Result all = reconciliation.reconcile();
        assertThat(all.failed()).isEmpty();
        assertThat(all.centres()).isGreaterThanOrEqualTo(open);
    }

    /** The day that cannot be written is tried again, later and later; what came with it and after it is seen. */
    @Test
    void aDayThatCannotBeRecomputedStopsNoOtherAndDoesNotSpin() throws SQLException {
        LocalDate bad = LocalDate.of(2026, 8, 13);
        LocalDate good = LocalDate.of(2026, 8, 14);
        sql(
                "alter table exchange.metric add constraint poison check (centre <> 'reconcile_a' or grain <> 'DAY'"
                        + " or starts <> '2026-08-13' or visits = 0) not valid",
                "insert into exchange.change (centre, day, kind) values ('nobody', '2026-08-13', 'session')");
        held(bad, 3);
        held(good, 4);

        World.until(() -> visits(good) == 4);
        World.until(() -> one("select min(attempts) >= 2 and min(not_before) > now() - interval '1 minute'"
                        + " and count(distinct day || centre) = 2 from exchange.change"
                        + " where centre in ('reconcile_a', 'nobody')")
                .equals("t"));
        assertThat(visits(bad)).isZero();

        sql(
                "alter table exchange.metric drop constraint poison",
                "delete from exchange.change where centre = 'nobody'",
                // it is due again in four seconds, which nobody here waits for
                "update exchange.change set not_before = now() where centre = 'reconcile_a'");
        World.until(() -> visits(bad) == 3);
    }

    @Test
    void aDayThatIsTheSameIsNotWrittenAgain() throws SQLException {
        LocalDate day = LocalDate.of(2026, 9, 7);
        held(day, 5);
        World.until(() -> visits(day) == 5);
        reconciliation.reconcile(A);
        String query = "select string_agg(written, ' ' order by written) from ("
                + "select grain || starts || ' ' || xmin || ' ' || computed_at as written from exchange.metric"
                + " where centre = 'reconcile_a' and (starts = '2026-09-07' or grain <> 'DAY' and starts >= '2026-01-01')"
                + " union all select session_id || ' ' || xmin from exchange.session_total"
                + " where centre = 'reconcile_a' and day = '2026-09-07') held";
        String before = one(query);

        sql("insert into exchange.change (centre, day, kind) values ('reconcile_a', '2026-09-07', 'session')");

        untilFollowed();
        assertThat(one(query)).isEqualTo(before);
    }

    @Test
    void peopleOfAMonthFollowThoughTheyAreCountedLessOftenThanHeads() {
        LocalDate day = LocalDate.of(2026, 2, 10);
        for (int person = 0; person < 3; person++) {
            String session = desk.session(desk.activity("人数 " + person), day.atTime(9 + person, 0));
            desk.named(session, desk.resident("人 " + person));
            desk.close(session, false).statusCode(200);
        }

        World.until(() -> one("select sum(people) from exchange.metric where centre = 'reconcile_a'"
                        + " and (grain, starts) in (('DAY', '2026-02-10'), ('MONTH', '2026-02-01'), ('QUARTER', '2026-01-01'))")
                .equals("9"));
        assertThat(reconciliation.reconcile(A).differences()).isZero();
    }
}

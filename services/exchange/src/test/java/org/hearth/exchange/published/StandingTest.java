package org.hearth.exchange.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.hearth.exchange.published.ContractDocument.Promise;
import org.hearth.exchange.published.Standing.NextReport;
import org.hearth.exchange.published.Standing.Output;
import org.hearth.exchange.published.Standing.Report;
import org.hearth.exchange.published.Standing.Terms;
import org.hearth.exchange.published.StatementDocument.Delivery;
import org.hearth.kernel.Period;
import org.junit.jupiter.api.Test;

/** How old a report is, and what comes next. */
class StandingTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2026, 1, 1);
    private static final LocalDate END = LocalDate.of(2026, 12, 31);
    private static final Report SPRING = report("2026-01-01", "2026-03-31", 30);
    private static final Report SUMMER = report("2026-04-01", "2026-06-30", 12);

    private static Report report(String from, String to, long visits) {
        return new Report(LocalDate.parse(from), LocalDate.parse(to), List.of(new Delivery("visits", 100, visits)));
    }

    private static Standing on(String today, Report... reports) {
        return upTo(END, today, reports);
    }

    private static Standing upTo(LocalDate upTo, String today, Report... reports) {
        Terms terms = new Terms(new Period(NEW_YEAR, END), List.of(new Promise("visits", 100)), null);
        return Standing.of(terms, List.of(reports), upTo, LocalDate.parse(today));
    }

    private static NextReport next(String from, String to, String dueOn, String state, long daysOver) {
        return new NextReport(LocalDate.parse(from), LocalDate.parse(to), LocalDate.parse(dueOn), state, daysOver);
    }

    @Test
    void aFreshReportMayBeOnPaceAndTheNextOneIsComing() {
        Standing standing = on("2026-07-08", SPRING, SUMMER);

        assertThat(standing.indicators()).containsExactly(new Output("visits", 100, 42L));
        assertThat(standing.reportedDays()).isEqualTo(181);
        assertThat(standing.reportedShare()).isEqualTo(0.4958);
        assertThat(standing.daysSince()).isEqualTo(7);
        assertThat(standing.next()).isEqualTo(next("2026-07-01", "2026-09-30", "2026-10-15", "coming", 0));
        assertThat(standing.stale()).isFalse();
    }

    @Test
    void aReportWeeksOldIsStaleEvenBeforeTheNextIsDue() {
        assertThat(on("2026-07-15", SPRING, SUMMER).stale()).isFalse();
        assertThat(on("2026-07-16", SPRING, SUMMER).stale()).isTrue();
        assertThat(on("2026-11-26", SPRING, SUMMER).next())
                .isEqualTo(next("2026-07-01", "2026-09-30", "2026-10-15", "overdue", 42));
    }

    @Test
    void aReportIsDueWhenItsDaysAreOverAndOverdueAfterFifteenMore() {
        assertThat(on("2026-06-30", SPRING).next())
                .isEqualTo(next("2026-04-01", "2026-06-30", "2026-07-15", "coming", 0));
        assertThat(on("2026-07-15", SPRING).next()).isEqualTo(next("2026-04-01", "2026-06-30", "2026-07-15", "due", 0));
        assertThat(on("2026-07-16", SPRING).next())
                .isEqualTo(next("2026-04-01", "2026-06-30", "2026-07-15", "overdue", 1));
    }

    @Test
    void everyOverdueReportIsCounted() {
        assertThat(on("2026-04-16").overdue()).isEqualTo(1);
        assertThat(on("2026-07-15").overdue()).isEqualTo(1);
        assertThat(on("2026-10-16").overdue()).isEqualTo(3);
        assertThat(on("2026-10-16", SUMMER).overdue()).isEqualTo(2);
        assertThat(on("2026-10-16", SPRING, SUMMER, report("2026-07-01", "2026-09-30", 1))
                        .overdue())
                .isZero();
    }

    @Test
    void aGapBeforeALaterReportIsNamedAndNothingIsShownAsKept() {
        Standing standing = on("2026-07-01", SUMMER);

        assertThat(standing.reportedDays()).isEqualTo(91);
        assertThat(standing.next()).isEqualTo(next("2026-01-01", "2026-03-31", "2026-04-15", "overdue", 77));
        assertThat(standing.stale()).isTrue();
    }

    @Test
    void withoutAReportNothingIsDeliveredAndTheDaysCountFromTheStart() {
        Standing standing = on("2026-01-11");

        assertThat(standing.asOfDay()).isNull();
        assertThat(standing.indicators()).containsExactly(new Output("visits", 100, null));
        assertThat(standing.daysSince()).isEqualTo(10);
        assertThat(standing.stale()).isTrue();
    }

    @Test
    void aStatementIsSummedUpToItsOwnLastDay() {
        assertThat(upTo(LocalDate.of(2026, 3, 31), "2026-07-08", SPRING, SUMMER).indicators())
                .containsExactly(new Output("visits", 100, 30L));
    }

    @Test
    void afterTheLastDayNothingIsDueAndNoMoreDaysPass() {
        Standing standing = on("2027-06-01", report("2026-01-01", "2026-12-31", 100));

        assertThat(standing.next()).isNull();
        assertThat(standing.daysSince()).isZero();
        assertThat(standing.stale()).isFalse();
    }
}

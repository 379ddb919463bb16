package org.hearth.headquarters.compare.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearth.headquarters.compare.comparison.ComparisonQuery.Band;
import org.hearth.headquarters.compare.comparison.ComparisonQuery.Measure;
import org.hearth.headquarters.compare.comparison.ComparisonQuery.Per;
import org.hearth.headquarters.compare.comparison.ComparisonQuery.Sort;
import org.hearth.kernel.Period;
import org.junit.jupiter.api.Test;

/** When a page is worked out, over figures that turn as the test says. */
class ComparedOnceTest {
    private static final ComparisonQuery QUERY = new ComparisonQuery(
            new Period(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31)),
            Measure.VISITS,
            Per.NONE,
            Band.ALL,
            "",
            "",
            Sort.VALUE,
            true);
    private static final Duration MOMENT = Duration.ofMillis(300);

    private volatile ComparedSql.Turns turns = new ComparedSql.Turns(1, 1);
    private volatile Runnable working = () -> {};
    private final AtomicInteger workedOut = new AtomicInteger();

    /** No class of its own: the application under test would take one for its own. */
    @SuppressWarnings("NullAway") // what it asks of the database is all overridden
    private final ComparedSql sql = new ComparedSql(null) {
        @Override
        Turns turns() {
            return turns;
        }

        @Override
        List<CentreOfPage> page(ComparisonQuery query, long offset, int size) {
            workedOut.incrementAndGet();
            working.run();
            return List.of();
        }

        @Override
        All all(ComparisonQuery query) {
            return new All(0, 1, 0, 0, 0, 0, null, false);
        }

        @Override
        Optional<LocalDate> lastMonthWithData() {
            return Optional.empty();
        }
    };

    private int workedOutAfterShowing(ComparedPages pages) {
        pages.page(QUERY, 0, 20);
        return workedOut.get();
    }

    @Test
    void aPageIsShownForAMomentAfterItsFiguresTurnedAndThenWorkedOutAnew() throws InterruptedException {
        ComparedPages pages = new ComparedPages(sql, MOMENT);
        assertThat(workedOutAfterShowing(pages)).isEqualTo(1);
        turns = new ComparedSql.Turns(2, 1);
        assertThat(workedOutAfterShowing(pages)).isEqualTo(1);

        Thread.sleep(MOMENT.toMillis() + 50);
        assertThat(workedOutAfterShowing(pages)).isEqualTo(2);
        assertThat(workedOutAfterShowing(pages)).isEqualTo(2);

        turns = new ComparedSql.Turns(2, 2);
        assertThat(workedOutAfterShowing(pages)).isEqualTo(3);
    }

    @Test
    void whatStandsIsShownWhileSomebodyElseWaitsForWhatIsWorkedOut() throws Exception {
        ComparedPages pages = new ComparedPages(sql, MOMENT);
        pages.page(QUERY, 0, 20);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        working = () -> {
            begun.countDown();
            await(mayEnd);
        };
        ComparedSql.Turns before = turns;
        turns = new ComparedSql.Turns(1, 2);
        CompletableFuture<Void> stale =
                CompletableFuture.runAsync(() -> pages.page(QUERY, 0, 20), Thread::startVirtualThread);
        await(begun);
        try {
            // who asked for the turns before the change was committed
            turns = before;
            CompletableFuture.runAsync(() -> pages.page(QUERY, 0, 20), Thread::startVirtualThread)
                    .get(5, TimeUnit.SECONDS);
            assertThat(stale).isNotDone();
        } finally {
            mayEnd.countDown();
        }
        stale.get(5, TimeUnit.SECONDS);
        assertThat(workedOut.get()).isEqualTo(2);
    }

    /** Many ask for the same page at once: one of them works it out. */
    @Test
    void thoseWhoAskForTheSameWaitForOneWhoWorksItOut() throws Exception {
        ComparedPages pages = new ComparedPages(sql, MOMENT);
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        working = () -> {
            begun.countDown();
            await(mayEnd);
        };
        CompletableFuture<Void> first =
                CompletableFuture.runAsync(() -> pages.page(QUERY, 0, 20), Thread::startVirtualThread);
        await(begun);
        CompletableFuture<Void> second =
                CompletableFuture.runAsync(() -> pages.page(QUERY, 0, 20), Thread::startVirtualThread);
        mayEnd.countDown();
        CompletableFuture.allOf(first, second).get(5, TimeUnit.SECONDS);
        assertThat(workedOut.get()).isEqualTo(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.hearth.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.hearth.exchange.SensitiveLine.Published;
import org.junit.jupiter.api.Test;

/** When a sensitive programme has a line, and what is in it. */
class SensitiveLineTest {
    private static final UUID PROGRAMME = new UUID(0, 7);

    private static LocalDate month(int number) {
        return LocalDate.of(2026, 1, 1).plusMonths(number - 1L);
    }

    private static SensitiveMonth held(int number, int sessions, int heads) {
        return new SensitiveMonth(PROGRAMME, month(number), sessions, heads, false);
    }

    private static SensitiveLine line(int from, int to, int sessions, int heads, boolean corrected) {
        return new SensitiveLine(month(from), month(to), sessions, heads, corrected, false);
    }

    @Test
    void aMonthOfTwoSessionsAndFiveHeadsHasItsLine() {
        assertThat(SensitiveLine.due(List.of(held(1, 2, 5), held(2, 3, 40)), Published.NONE))
                .containsExactly(line(1, 1, 2, 5, false), line(2, 2, 3, 40, false));
    }

    @Test
    void aMonthWithFewerJoinsTheFollowingOnesUntilTheLineHasThem() {
        assertThat(SensitiveLine.due(List.of(held(1, 1, 60), held(3, 1, 1), held(4, 2, 4)), Published.NONE))
                .containsExactly(line(1, 3, 2, 61, false));
        assertThat(SensitiveLine.due(List.of(held(1, 1, 1), held(2, 3, 3)), Published.NONE))
                .isEmpty();
    }

    @Test
    void aCorrectionEntersTheNextLineMarked() {
        Published january = new Published(1, 2, 12, month(1));
        assertThat(SensitiveLine.due(List.of(held(1, 2, 13), held(2, 2, 8)), january))
                .containsExactly(line(2, 2, 2, 9, true));
    }

    @Test
    void aCorrectionAloneMakesNoLine() {
        Published january = new Published(1, 2, 12, month(1));
        assertThat(SensitiveLine.due(List.of(held(1, 6, 90)), january)).isEmpty();
    }

    @Test
    void whatACorrectionTakesAwayIsMadeUpForBeforeThereIsALine() {
        Published january = new Published(1, 5, 50, month(1));
        assertThat(SensitiveLine.due(List.of(held(1, 3, 30), held(2, 3, 22), held(3, 3, 10)), january))
                .containsExactly(line(2, 3, 4, 12, true));
    }

    /** Whatever is entered, voided and closed late, in whatever order: lines are never small, never overlap, and add up. */
    @Test
    void subtractingLinesFromLinesNeverLeavesLessThanALine() {
        Random random = new Random(7);
        for (int history = 0; history < 2_000; history++) {
            int[][] held = new int[24][2];
            List<SensitiveLine> published = new ArrayList<>();
            for (int now = 1; now < held.length; now++) {
                for (int event = random.nextInt(4); event > 0; event--) {
                    int at = random.nextInt(now);
                    held[at][0] = Math.max(0, held[at][0] + random.nextInt(4) - 1);
                    held[at][1] = held[at][0] == 0 ? 0 : Math.max(0, held[at][1] + random.nextInt(12) - 4);
                }
                List<SensitiveMonth> months = new ArrayList<>();
                for (int each = 0; each < now; each++) {
                    if (held[each][0] > 0) {
                        months.add(held(each + 1, held[each][0], held[each][1]));
                    }
                }
                List<SensitiveLine> due = SensitiveLine.due(months, sum(published));
                published.addAll(due);
                assertThat(SensitiveLine.due(months, sum(published)))
                        .as("looked at again, nothing more is due")
                        .isEmpty();
                if (!due.isEmpty()) {
                    LocalDate through = published.getLast().toMonth();
                    assertThat(sum(published).heads())
                            .as("lines add up to what was held, as it stood when the last was published")
                            .isEqualTo(months.stream()
                                    .filter(month -> !month.month().isAfter(through))
                                    .mapToInt(SensitiveMonth::heads)
                                    .sum());
                }
            }
            for (int each = 0; each < published.size(); each++) {
                SensitiveLine one = published.get(each);
                assertThat(one.sessions()).isGreaterThanOrEqualTo(2);
                assertThat(one.heads()).isGreaterThanOrEqualTo(5);
                assertThat(one.toMonth()).isAfterOrEqualTo(one.fromMonth());
                if (each > 0) {
                    assertThat(one.fromMonth()).isAfter(published.get(each - 1).toMonth());
                }
            }
        }
    }

    private static Published sum(List<SensitiveLine> lines) {
        return lines.isEmpty()
                ? Published.NONE
                : new Published(
                        lines.size(),
                        lines.stream().mapToInt(SensitiveLine::sessions).sum(),
                        lines.stream().mapToInt(SensitiveLine::heads).sum(),
                        lines.getLast().toMonth());
    }
}

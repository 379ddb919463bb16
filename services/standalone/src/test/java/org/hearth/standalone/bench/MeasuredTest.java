package org.hearth.standalone.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MeasuredTest {
    @Test
    void percentileIsTheSmallestValueThatSoManyDoNotExceed() {
        long[] hundred = LongStream.rangeClosed(1, 100).toArray();

        assertThat(Measured.percentile(hundred, 50)).isEqualTo(50);
        assertThat(Measured.percentile(hundred, 99)).isEqualTo(99);
        assertThat(Measured.percentile(new long[] {7}, 99)).isEqualTo(7);
        assertThat(Measured.percentile(new long[] {1, 2, 3}, 50)).isEqualTo(2);
        assertThat(Measured.percentile(new long[0], 50)).isZero();
    }

    @Test
    void aRunCountsSuccessesAndTurnsNanosecondsIntoMilliseconds() {
        Measured measured = Measured.of(new long[] {9_000_000, 1_000_000, 2_000_000, 1_500_000}, 2, 3);

        assertThat(measured).isEqualTo(new Measured(2, 1.5, 9, 9, 3));
    }

    @Test
    void theMedianOfRunsIsTakenFigureByFigureAndFailuresAddUp() {
        List<Measured> runs = List.of(
                new Measured(100, 3, 20, 30, 1), new Measured(300, 1, 5, 10, 0), new Measured(200, 2, 80, 90, 2));

        assertThat(Measured.median(runs)).isEqualTo(new Measured(200, 2, 20, 30, 3));
        assertThat(Measured.median(runs.subList(0, 2))).isEqualTo(new Measured(200, 2, 12.5, 20, 1));
    }
}

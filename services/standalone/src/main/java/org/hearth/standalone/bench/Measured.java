package org.hearth.standalone.bench;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What one run, or the median of several, came to.
 *
 * @param perSecond operations that succeeded, each second
 * @param p50 milliseconds within which half of them were answered
 * @param p95 milliseconds within which 95 of 100 were answered
 * @param p99 milliseconds within which 99 of 100 were answered
 * @param failed operations that did not succeed
 */
record Measured(double perSecond, double p50, double p95, double p99, long failed) {
    private static final double NANOS_PER_MILLI = 1e6;

    /** @param nanos how long each success took; sorted here */
    static Measured of(long[] nanos, double seconds, long failed) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Measured(
                sorted.length / seconds,
                percentile(sorted, 50) / NANOS_PER_MILLI,
                percentile(sorted, 95) / NANOS_PER_MILLI,
                percentile(sorted, 99) / NANOS_PER_MILLI,
                failed);
    }

    /** The smallest value that at least {@code percent} of all values do not exceed; 0 where there is none. */
    static long percentile(long[] sorted, int percent) {
        if (sorted.length == 0) {
            return 0;
        }
        int rank = (int) Math.ceil(sorted.length * (percent / 100.0));
        return sorted[Math.max(rank, 1) - 1];
    }

    /** Median of each figure on its own; failures are added up. */
    static Measured median(List<Measured> runs) {
        return new Measured(
                middle(runs.stream().map(Measured::perSecond).toList()),
                middle(runs.stream().map(Measured::p50).toList()),
                middle(runs.stream().map(Measured::p95).toList()),
                middle(runs.stream().map(Measured::p99).toList()),
                runs.stream().mapToLong(Measured::failed).sum());
    }

    static double middle(List<Double> values) {
        List<Double> sorted = values.stream().sorted(Comparator.naturalOrder()).toList();
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }
}

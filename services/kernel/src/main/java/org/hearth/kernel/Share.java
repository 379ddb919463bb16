package org.hearth.kernel;

import org.jspecify.annotations.Nullable;

/** Shares of a whole. They always round down, so that none reads as having reached what it has not: 79.7% is not 80%. */
public final class Share {
    private static final long PARTS = 10_000;

    private Share() {}

    /** @return {@code part ÷ whole} to four decimals; null where there is no whole */
    public static @Nullable Double of(long part, long whole) {
        return whole == 0 ? null : (Double) (Math.floorDiv(part * PARTS, whole) / (double) PARTS);
    }
}

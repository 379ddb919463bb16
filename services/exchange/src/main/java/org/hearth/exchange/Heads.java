package org.hearth.exchange;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.hearth.kernel.Share;

/**
 * Heads of a session or a period by method, after the counting rules: each person once, a partner's declaration only where the
 * centre itself recorded nothing.
 */
public record Heads(
        @Min(0) @Max(Heads.MOST) long scan,
        @Min(0) @Max(Heads.MOST) long named,
        @Min(0) @Max(Heads.MOST) long self,
        @Min(0) @Max(Heads.MOST) long tally,
        @Min(0) @Max(Heads.MOST) long partner) {
    /** More than any centre will ever count. */
    public static final long MOST = 1_000_000_000;

    public static final Heads NONE = new Heads(0, 0, 0, 0, 0);

    /** 人次: the sum over methods. */
    public long visits() {
        return scan + named + self + tally + partner;
    }

    public Heads plus(Heads other) {
        return new Heads(
                scan + other.scan,
                named + other.named,
                self + other.self,
                tally + other.tally,
                partner + other.partner);
    }

    /**
     * 可核验率: (SCAN + NAMED) ÷ visits.
     *
     * @return 0 to 1, rounded down to four decimals; null when nobody came
     */
    public @org.jspecify.annotations.Nullable Double verifiability() {
        return Share.of(scan + named, visits());
    }
}

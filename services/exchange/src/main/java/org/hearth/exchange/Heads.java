package org.hearth.exchange;

/**
 * Heads of a session or a period by method, after the counting rules: each person once, a partner's declaration only where the
 * centre itself recorded nothing.
 */
public record Heads(long scan, long named, long self, long tally, long partner) {
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
     * @return 0 to 1, rounded to four decimals; null when nobody came
     */
    public @org.jspecify.annotations.Nullable Double verifiability() {
        return visits() == 0 ? null : (Double) (Math.round((scan + named) * 10_000.0 / visits()) / 10_000.0);
    }
}

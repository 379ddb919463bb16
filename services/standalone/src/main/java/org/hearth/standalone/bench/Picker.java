package org.hearth.standalone.bench;

import java.util.Arrays;

/** Picks one of {@code n} tenants: each as often as any other, or few of them very often. */
final class Picker {
    /** Name of the way that picks each as often as any other. */
    static final String UNIFORM = "uniform";

    private final String name;
    private final double[] upTo;

    private Picker(String name, double[] weights) {
        this.name = name;
        double sum = Arrays.stream(weights).sum();
        this.upTo = new double[weights.length];
        double so = 0;
        for (int i = 0; i < weights.length; i++) {
            so += weights[i] / sum;
            upTo[i] = so;
        }
        upTo[weights.length - 1] = 1;
    }

    static Picker uniform(int n) {
        double[] weights = new double[n];
        Arrays.fill(weights, 1);
        return new Picker(UNIFORM, weights);
    }

    /** Zipf's law with exponent 1: the k-th tenant is picked 1/k times as often as the first. */
    static Picker zipf(int n) {
        double[] weights = new double[n];
        for (int i = 0; i < n; i++) {
            weights[i] = 1.0 / (i + 1);
        }
        return new Picker("zipf", weights);
    }

    String name() {
        return name;
    }

    int size() {
        return upTo.length;
    }

    /** @param u a random number, at least 0 and below 1
     * @return the tenant it falls to, from 0 */
    int pick(double u) {
        int found = Arrays.binarySearch(upTo, u);
        return Math.min(found >= 0 ? found + 1 : -found - 1, upTo.length - 1);
    }

    /** Share of picks that go to tenants from {@code from} to before {@code to}. */
    double share(int from, int to) {
        return upTo[to - 1] - (from == 0 ? 0 : upTo[from - 1]);
    }
}

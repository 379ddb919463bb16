package org.hearth.standalone;

import java.io.IOException;
import java.util.List;

/** One of the long checks: what the platform promises, tried at length. A new one is a class more in {@link Prove}. */
interface Proof {
    /**
     * What came of one promise.
     *
     * @param figure what was seen, in numbers
     * @param kept whether that is what was promised
     */
    record Line(String promise, String figure, boolean kept) {}

    /** Tries it on a platform that may be used up. What is amiss is printed, in full, as it is found. */
    List<Line> prove(Platform platform, Prove.Options options) throws IOException, InterruptedException;
}

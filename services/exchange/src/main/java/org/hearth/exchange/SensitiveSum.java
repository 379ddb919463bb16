package org.hearth.exchange;

/**
 * From how much on the sum of a sensitive programme may leave its centre (product rule 10). The rows of the door are held to the
 * same by the database.
 */
public final class SensitiveSum {
    private static final int FEWEST_SESSIONS = 2;
    private static final int FEWEST_HEADS = 5;

    private SensitiveSum() {}

    /** @return whether a line of so much tells of nobody; less joins the next line */
    public static boolean mayBeTold(long sessions, long heads) {
        return sessions >= FEWEST_SESSIONS && heads >= FEWEST_HEADS;
    }
}

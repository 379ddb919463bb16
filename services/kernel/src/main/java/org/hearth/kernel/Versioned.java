package org.hearth.kernel;

/** Something that is updated optimistically: its version is sent as {@code ETag} and asked back as {@code If-Match}. */
public interface Versioned {
    /** @return a number that grows with each change */
    int version();

    /** Refuses an update of another version than the one the client saw. */
    default void expect(int seen) {
        if (seen != version()) {
            throw Problem.of(ProblemType.VERSION_CONFLICT);
        }
    }
}

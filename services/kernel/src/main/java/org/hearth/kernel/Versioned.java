package org.hearth.kernel;

import org.jspecify.annotations.Nullable;

/** Something that is updated optimistically: its version is sent as {@code ETag} and asked back as {@code If-Match}. */
public interface Versioned {
    /** @return a number that grows with each change */
    int version();

    /**
     * Reads an {@code If-Match} header.
     *
     * @param ifMatch {@code "7"}; null, weak or several tags are refused
     */
    static int required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of(ProblemType.VERSION_REQUIRED);
        }
        String tag = ifMatch.strip();
        if (tag.length() > 2 && tag.startsWith("\"") && tag.endsWith("\"")) {
            try {
                return Integer.parseInt(tag, 1, tag.length() - 1, 10);
            } catch (NumberFormatException e) {
                throw Problem.of(ProblemType.VERSION_CONFLICT);
            }
        }
        throw Problem.of(ProblemType.VERSION_CONFLICT);
    }

    /** Refuses an update of another version than the one the client saw. */
    default void expect(int seen) {
        if (seen != version()) {
            throw Problem.of(ProblemType.VERSION_CONFLICT);
        }
    }
}

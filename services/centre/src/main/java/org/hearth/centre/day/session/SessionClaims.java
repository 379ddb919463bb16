package org.hearth.centre.day.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of some sessions statements count: reopening one changes nothing that was published, and asks for a correction. */
public record SessionClaims(List<Claim> items) {
    /**
     * One session, for one contract.
     *
     * @param contract its number
     * @param statement its number; null where an old claim does not tell
     */
    public record Claim(
            UUID session, String contract, @Nullable String statement) {}
}

package org.hearth.centre.day.series;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of a series as it is, held until the transaction ends.
 *
 * @param starts local, like {@code ends}
 * @param state {@code requested}, {@code confirmed} or {@code planned} while something can be done with it
 * @param left why it stays as it is, whatever is done to the series; null where it does not
 */
public record Thing(
        UUID id,
        @Nullable UUID spaceId,
        LocalDateTime starts,
        LocalDateTime ends,
        String state,
        @Nullable String left) {
    private static final Set<String> OPEN = Set.of("requested", "confirmed", "planned");

    /**
     * @param startsAt when it begins: what has begun is left
     * @param evidence why it is left whatever its state is; null if it is not
     */
    public static @Nullable String left(String state, Instant startsAt, Instant now, @Nullable String evidence) {
        if (!OPEN.contains(state)) {
            return state;
        }
        return evidence == null && !startsAt.isAfter(now) ? "begun" : evidence;
    }

    /** Whether it was given up: it needs no word any more. */
    boolean isGone() {
        return state.equals("cancelled") || state.equals("declined");
    }
}

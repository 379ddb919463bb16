package org.hearth.centre.day.round;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An application of a round.
 *
 * @param number in the order in which they came; the draw is by it
 * @param contact told to whoever may read names of residents
 * @param className of its {@code rank}
 * @param position in the drawn order of its class, {@code drawKey} by what; null before the draw
 * @param granted how many of its wishes are
 */
public record ApplicationResponse(
        UUID id,
        UUID roundId,
        int number,
        String organisation,
        @Nullable String contact,
        int rank,
        String className,
        int expected,
        String purpose,
        int wanted,
        List<ApplicationRequest.Wish> wishes,

        @Schema(enumeration = {"submitted", "withdrawn"}) String state,

        @Nullable String withdrawReason,
        @Nullable Integer position,
        @Nullable String drawKey,
        int granted,
        @Nullable Instant createdAt,
        boolean simulated,
        int version)
        implements Versioned {
    /** What it is called among others: by its number, since its words may name somebody. */
    String called(String round) {
        return "%s · %s".formatted(round, number);
    }
}

package org.hearth.centre.day.round;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Message;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What became of a wish.
 *
 * @param position of its application in the drawn order of its class
 * @param wish from 1, as it was wished: {@code rule} and times say when it is now
 * @param space which it got
 * @param dates on how many dates; {@code missing} are those of its rule on which there is none
 * @param words all of it to a person, with the reasons
 * @param byHand whether it was adjusted, and {@code handReason} why
 * @param settled whether its bookings were made, {@code made} of them, as {@code seriesId}; {@code lost} are dates that somebody else had by
 *     then
 */
public record OutcomeResponse(
        UUID id,
        UUID roundId,
        UUID applicationId,
        int number,
        String organisation,
        String className,
        int position,
        int wish,

        @Schema(enumeration = {"granted", "refused"}) String state,

        @Schema(enumeration = {"enough", "quota", "none", "hand"}) @Nullable
        String why,

        String rule,
        String startsLocal,
        String endsLocal,
        @Nullable UUID spaceId,
        @Nullable String space,
        int dates,
        List<MissingDate> missing,
        Message words,
        boolean byHand,
        @Nullable String handReason,
        boolean settled,
        @Nullable UUID seriesId,
        @Nullable Integer made,
        List<LocalDate> lost,
        boolean simulated,
        int version)
        implements Versioned {

    /** A date on which there is none, and why, in words. */
    public record MissingDate(LocalDate day, Message words) {}
}

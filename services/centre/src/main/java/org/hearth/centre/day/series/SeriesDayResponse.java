package org.hearth.centre.day.series;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One date of a series.
 *
 * @param day by the rule
 * @param reason why there is nothing; null where there is
 * @param thingId the booking or session
 * @param state of it
 * @param liesOn the day on which it is; another than {@code day} if it was moved
 * @param startsLocal local time on {@code liesOn}, {@code endsLocal} on {@code endDay}
 */
public record SeriesDayResponse(
        LocalDate day,

        @Schema(
                enumeration = {
                    "skipped",
                    "taken",
                    "retired",
                    "limit",
                    "no-day",
                    "no-such-time",
                    "closed",
                    "day-off",
                    "there"
                })
        @Nullable
        String reason,

        @Nullable UUID thingId,

        @Schema(enumeration = {"requested", "confirmed", "declined", "cancelled", "used", "no-show", "planned", "held"})
        @Nullable
        String state,

        @Nullable LocalDate liesOn,
        @Nullable String startsLocal,
        @Nullable LocalDate endDay,
        @Nullable String endsLocal,
        @Nullable UUID spaceId,
        @Nullable String space) {}

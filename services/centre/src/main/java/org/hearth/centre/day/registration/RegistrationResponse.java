package org.hearth.centre.day.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who signed up.
 *
 * @param targetId the session, or the activity that is a course
 * @param sessionId the session it is for, or the one of the course that was asked about; null otherwise
 * @param sessionState {@code cancelled}: there is nothing to come to, though nobody signed off
 * @param resident null of an erased person
 * @param age by the years alone
 * @param unusualAge whether that lies outside the ages of the activity
 * @param party those who came together
 * @param state {@code offered}: a place is kept until {@code offeredUntil}
 * @param number in the order in which people asked
 * @param position in the waitlist; null of those who do not wait
 * @param came whether they were recorded in the session; null where that cannot be said yet
 */
public record RegistrationResponse(
        UUID id,
        UUID targetId,
        UUID activityId,
        String activity,
        @Nullable UUID sessionId,
        @Nullable LocalDate day,
        @Nullable String startsLocal,

        @Schema(enumeration = {"planned", "held", "cancelled"}) @Nullable
        String sessionState,

        UUID residentId,
        @Nullable String resident,
        @Nullable Integer age,
        boolean unusualAge,
        @Nullable UUID party,

        @Schema(enumeration = {"placed", "waiting", "offered", "cancelled", "lapsed"})
        String state,

        long number,
        @Nullable Integer position,
        @Nullable Instant offeredUntil,
        @Nullable Boolean came,
        @Nullable Instant endedAt,
        @Nullable String endedReason,
        Instant createdAt,
        boolean simulated,
        int version)
        implements Versioned {

    /** Those who signed up together, and what is left. */
    public record SignedUp(List<RegistrationResponse> items, TargetResponse target) {}
}

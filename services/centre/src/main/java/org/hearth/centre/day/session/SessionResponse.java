package org.hearth.centre.day.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.exchange.Heads;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * One dated occurrence of an activity.
 *
 * @param day the local day of its start, to which it belongs
 * @param startsLocal local time, {@code HH:mm}
 * @param endsNextDay whether it ends past midnight
 * @param visits 人次 so far, by the counting rules
 * @param partnerDeclared what a partner declared: shown, and in {@code visits} only where the centre recorded nothing itself
 * @param seriesId the series it is one of; null of most
 * @param late whether something was recorded after its day (补录)
 */
public record SessionResponse(
        UUID id,
        UUID activityId,
        String title,
        UUID programmeId,
        String programme,
        @Nullable UUID spaceId,
        @Nullable String space,
        LocalDate day,
        Instant startsAt,
        Instant endsAt,
        String startsLocal,
        String endsLocal,
        boolean endsNextDay,

        @Schema(enumeration = {"planned", "held", "cancelled"})
        String state,

        boolean explicitZero,
        long visits,
        Heads byMethod,
        long partnerDeclared,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        @Nullable String externalId,
        boolean late,
        boolean simulated,
        @Nullable Instant closedAt,
        @Nullable String closedBy,
        @Nullable String cancelReason,
        @Nullable UUID seriesId,
        int version)
        implements Versioned {
    /** What it is called among other sessions of its activity: with its day and time. */
    public String called() {
        return "%s %s %s".formatted(title, day, startsLocal);
    }
}

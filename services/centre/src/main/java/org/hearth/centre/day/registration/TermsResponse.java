package org.hearth.centre.day.registration;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * How people sign up for an activity.
 *
 * @param waitlist how many may wait; 0: nobody
 * @param opensDays from the midnight so many days before the session or the first one; null: at any time
 * @param closesMinutes until so long before that begins; null: as long as it lasts
 * @param answerHours so long a place that fell free is kept for whoever is next; null: they have it at once
 * @param feeMinor in minor units: shown, nothing is collected
 */
public record TermsResponse(
        UUID id,
        UUID activityId,
        String activity,

        @Schema(enumeration = {"session", "course"}) String scope,

        int places,
        int waitlist,
        @Nullable Integer opensDays,
        @Nullable Integer closesMinutes,
        @Nullable Integer answerHours,
        @Nullable Long feeMinor,
        @Nullable String currency,
        @Nullable String note,
        int version)
        implements Versioned {
    static TermsResponse of(RegistrationTerms terms, String activity) {
        return new TermsResponse(
                terms.id,
                terms.activityId,
                activity,
                terms.scope,
                terms.places,
                terms.waitlist,
                terms.opensDays,
                terms.closesMinutes,
                terms.answerHours,
                terms.feeMinor,
                terms.currency,
                terms.note,
                terms.version);
    }
}

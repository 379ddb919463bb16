package org.hearth.centre.day.registration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What is said of how people sign up. */
final class TermsRequests {
    private TermsRequests() {}

    /** Terms for an activity that has none yet. */
    record NewTerms(
            @NotNull UUID activityId, @NotNull @Valid TermsRequest terms) {}

    /** @param places of this session or course alone; null: as the terms say */
    record PlacesRequest(@Nullable @Min(1) @Max(10_000) Integer places) {}

    /**
     * Terms as they are to be.
     *
     * @param scope {@code session}: each session by itself; {@code course}: the activity as a whole
     * @param waitlist how many may wait; 0: nobody
     * @param opensDays from the midnight so many days before the session or the first one; null: at any time
     * @param closesMinutes until so long before that begins; null: as long as it lasts
     * @param answerHours so long a place that fell free is kept for whoever is next; null: they have it at once
     * @param feeMinor in minor units: shown, nothing is collected
     */
    record TermsRequest(
            @NotNull @Pattern(regexp = "session|course") String scope,

            @NotNull @Min(1) @Max(10_000) Integer places,
            @NotNull @Min(0) @Max(10_000) Integer waitlist,
            @Nullable @Min(0) @Max(366) Integer opensDays,
            @Nullable @Min(0) @Max(20_160) Integer closesMinutes,
            @Nullable @Min(1) @Max(168) Integer answerHours,
            @Nullable @Min(1) @Max(100_000_000_000L) Long feeMinor,

            @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,

            @Nullable @Size(max = 500) String note) {
        void check() {
            if (feeMinor != null && currency == null) {
                throw Problem.invalid("currency", "请填币种，如 CNY。", "Say in which currency, as CNY.");
            }
        }

        void fill(RegistrationTerms row) {
            row.scope = scope;
            row.places = places;
            row.waitlist = waitlist;
            row.opensDays = opensDays;
            row.closesMinutes = closesMinutes;
            row.answerHours = answerHours;
            row.feeMinor = feeMinor;
            row.currency = feeMinor == null ? null : currency;
            row.note = note == null || note.isBlank() ? null : note.strip();
        }
    }
}

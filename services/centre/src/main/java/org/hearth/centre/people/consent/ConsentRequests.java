package org.hearth.centre.people.consent;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is said of consents. */
public final class ConsentRequests {
    private static final String HOW = "paper|spoken";

    private ConsentRequests() {}

    /**
     * That somebody consented.
     *
     * @param text the number of the words they were shown
     * @param how {@code paper}: signed; {@code spoken}: said at the desk
     * @param guardian who consented in their place; of a minor it must be somebody
     */
    public record ConsentRequest(
            @NotNull UUID residentId,

            @NotNull @Pattern(regexp = "contact|photo|reminders")
            String purpose,

            @NotNull @Min(1) @Max(10_000) Integer text,
            @NotNull @Pattern(regexp = HOW) String how,
            @NotNull LocalDate givenOn,
            @Nullable @Size(max = 80) String guardian) {}

    /**
     * That somebody consented to be noted as one of a group that the law holds sensitive.
     *
     * @param tag which group
     * @param text as of other consents, and so on
     */
    public record GroupConsentRequest(
            @NotNull UUID residentId,

            @NotNull @Pattern(regexp = "disability|party-member|low-income|special-care|bereaved")
            String tag,

            @NotNull @Min(1) @Max(10_000) Integer text,
            @NotNull @Pattern(regexp = HOW) String how,
            @NotNull LocalDate givenOn,
            @Nullable @Size(max = 80) String guardian) {}

    /** That they withdraw it, today. They need not say why. */
    public record ConsentWithdrawRequest(
            @NotNull @Pattern(regexp = HOW) String how,
            @Nullable @Size(max = 200) String reason) {}
}

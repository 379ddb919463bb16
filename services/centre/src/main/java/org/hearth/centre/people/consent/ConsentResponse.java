package org.hearth.centre.people.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * That a resident consented.
 *
 * @param text the number of the words
 * @param guardian who consented in their place
 * @param withdrawnOn in force until it is given
 */
public record ConsentResponse(
        UUID id,
        UUID residentId,
        String resident,

        @Schema(enumeration = {"contact", "photo", "reminders"})
        String purpose,

        int text,

        @Schema(enumeration = {"paper", "spoken", "link"}) String how,

        LocalDate givenOn,
        @Nullable String guardian,
        @Nullable LocalDate withdrawnOn,

        @Schema(enumeration = {"paper", "spoken", "link"}) @Nullable
        String withdrawnHow,

        @Nullable String withdrawReason,
        boolean simulated,
        int version)
        implements Versioned {}

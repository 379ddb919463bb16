package org.hearth.centre.people.consent;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * That a resident is noted as one of a group that the law holds sensitive, by their own consent.
 *
 * @param tag {@code special-care}: those who served and their families; {@code bereaved}: who lost an only child
 * @param text the number of the words
 * @param guardian who consented in their place
 * @param withdrawnOn they are noted until it is given
 */
public record GroupConsentResponse(
        UUID id,
        UUID residentId,
        String resident,

        @Schema(enumeration = {"disability", "party-member", "low-income", "special-care", "bereaved"})
        String tag,

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

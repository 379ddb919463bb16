package org.hearth.headquarters.network.agency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A 购买主体 as headquarters knows it. */
public record AgencyResponse(
        String slug,
        String name,
        String nameEn,

        @Schema(enumeration = {"city", "district", "sub-district"})
        String level,

        @Schema(enumeration = {"opening", "open", "suspended", "failed"})
        String state,

        boolean simulated,
        List<Member> members) {

    /**
     * Somebody who may look on behalf of the agency.
     *
     * @param state {@code active}, {@code inactive}, {@code invited} (asked, not answered) or {@code declined}
     */
    public record Member(
            UUID subject,
            String name,
            String username,
            boolean active,

            @Schema(enumeration = {"active", "inactive", "invited", "declined"})
            String state,

            @Nullable String invitedBy,
            @Nullable Instant invitedAt,
            int version) {}
}

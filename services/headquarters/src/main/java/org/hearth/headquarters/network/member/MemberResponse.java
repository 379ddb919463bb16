package org.hearth.headquarters.network.member;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of headquarters or of an agency.
 *
 * @param subject the identity provider's id of the person
 * @param role {@code administrator}, {@code analyst} or {@code agency-viewer}
 * @param state {@code active}, {@code inactive}, {@code invited} (asked, not answered) or {@code declined}
 * @param invitedBy what whoever let them in was called then; null where the platform did
 */
public record MemberResponse(
        UUID subject,
        String name,
        String email,

        @Schema(enumeration = {"administrator", "analyst", "agency-viewer"})
        String role,

        boolean active,

        @Schema(enumeration = {"active", "inactive", "invited", "declined"})
        String state,

        @Nullable String invitedBy,
        @Nullable Instant invitedAt,
        int version)
        implements Versioned {

    boolean withoutEffect() {
        return state.equals("invited") || state.equals("declined");
    }
}

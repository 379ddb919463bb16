package org.hearth.centre.people.staff;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works at the centre.
 *
 * @param subject the identity provider's id of the person, by which acts name them
 * @param role {@code manager}, {@code front-desk} or {@code viewer}
 * @param active whether they may come in, as far as the centre is concerned
 * @param state {@code active}, {@code inactive}, {@code invited} (asked, not answered) or {@code declined}
 * @param invitedBy what whoever let them in was called then; null for the centre's first manager
 */
public record StaffResponse(
        UUID id,
        UUID subject,
        String name,
        String email,

        @Schema(enumeration = {"manager", "front-desk", "viewer"})
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

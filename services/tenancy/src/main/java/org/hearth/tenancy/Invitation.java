package org.hearth.tenancy;

import java.time.Instant;
import java.util.UUID;

/**
 * An organisation asks a person who has an account already.
 *
 * @param organisation the identity provider's id of it
 * @param state {@code pending}, {@code accepted}, {@code declined} or {@code withdrawn}
 */
public record Invitation(
        UUID id,
        UUID organisation,
        String kind,
        String slug,
        String name,
        String nameEn,
        String role,
        String state,
        String invitedBy,
        Instant at) {

    public boolean isPending() {
        return state.equals("pending");
    }
}

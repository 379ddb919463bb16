package org.hearth.centre.people.resident;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Things of the centre in whose names a resident's whole name stands.
 *
 * @param items {@value #SHOWN} at most
 * @param more whether there are others
 */
public record ResidentMentions(List<Mention> items, boolean more) {
    static final int SHOWN = 20;

    /** @param kind {@code activity}, {@code programme}, {@code space} */
    public record Mention(
            @Schema(enumeration = {"activity", "programme", "space"})
            String kind,

            UUID id,
            String name) {}
}

package org.hearth.centre.people.consent;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Words somebody consents to.
 *
 * @param purpose {@code group}: to be noted as one of a group that the law holds sensitive
 * @param number counted from one within the purpose; the highest is read out today
 */
public record ConsentTextResponse(
        UUID id,

        @Schema(enumeration = {"contact", "photo", "reminders", "group"})
        String purpose,

        int number,
        String body,
        Instant createdAt) {
    static ConsentTextResponse of(ConsentText text) {
        return new ConsentTextResponse(
                text.id, text.purpose, text.number, text.body, Objects.requireNonNull(text.createdAt));
    }
}

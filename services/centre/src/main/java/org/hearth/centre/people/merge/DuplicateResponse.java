package org.hearth.centre.people.merge;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Two residents that are likely to be one person.
 *
 * @param why what they have in common, the strongest first
 */
public record DuplicateResponse(DuplicateSide one, DuplicateSide other, List<DuplicateReason> why) {

    /**
     * One of the two, as much of it as tells them apart.
     *
     * @param phone masked
     * @param idNumber masked
     */
    public record DuplicateSide(
            UUID id,
            String name,
            @Nullable Integer birthYear,

            @Schema(enumeration = {"female", "male", "other"}) @Nullable
            String sex,

            @Nullable String phone,
            @Nullable String idNumber,
            boolean simulated) {}

    /** @param what {@code name}: the same name; {@code sound}: it sounds so, and the year of birth is the same; a number is the same */
    public record DuplicateReason(
            @Schema(enumeration = {"id-number", "phone", "name", "sound"})
            String what) {}
}

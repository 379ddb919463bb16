package org.hearth.centre.people.resident;

import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A resident as the centre's own staff see one.
 *
 * @param phone masked: 138****5678, or ****5678 of a phone that is no mobile of the mainland
 * @param idNumber masked: its last four alone
 */
public record ResidentResponse(
        UUID id,
        String name,
        @Nullable Integer birthYear,

        @Schema(enumeration = {"female", "male", "other"}) @Nullable
        String sex,

        @Nullable String phone,
        @Nullable String idNumber,
        boolean simulated,
        int version)
        implements Versioned {
    static ResidentResponse of(Resident resident) {
        Short year = resident.birthYear;
        return new ResidentResponse(
                resident.id,
                Objects.requireNonNull(resident.name),
                year == null ? null : (Integer) year.intValue(),
                resident.sex,
                maskOf(resident.phone),
                maskOf(resident.idNumber),
                resident.simulated,
                resident.version);
    }

    private static @Nullable String maskOf(@Nullable SealedNumber number) {
        return number == null ? null : number.masked;
    }
}

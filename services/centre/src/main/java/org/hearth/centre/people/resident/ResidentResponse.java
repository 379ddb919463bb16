package org.hearth.centre.people.resident;

import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** A resident as the centre's own staff see one. */
public record ResidentResponse(
        UUID id,
        String name,
        @Nullable Integer birthYear,

        @Schema(enumeration = {"female", "male", "other"}) @Nullable
        String sex,

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
                resident.simulated,
                resident.version);
    }
}

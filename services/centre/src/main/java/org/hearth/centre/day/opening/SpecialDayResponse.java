package org.hearth.centre.day.opening;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A day that is not as its week.
 *
 * @param hours of the whole day; none is a closed one
 * @param late whether it was said when the day had begun
 * @param national what the national calendar says of the day, where it does
 */
public record SpecialDayResponse(
        UUID id,
        LocalDate day,
        List<List<String>> hours,

        @Schema(enumeration = {"holiday", "moved", "closure", "extra"})
        String kind,

        String reason,
        boolean late,
        @Nullable NationalDay national,
        int version)
        implements Versioned {
    SpecialDayResponse with(@Nullable NationalDay known) {
        return new SpecialDayResponse(id, day, hours, kind, reason, late, known, version);
    }
}

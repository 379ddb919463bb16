package org.hearth.headquarters.network.centres;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.headquarters.network.opening.OpeningHours;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A centre as headquarters knows it, with what is true of it today.
 *
 * @param state {@code opening}, {@code open}, {@code suspended} or {@code failed}
 * @param floorAreaM2 square metres
 */
public record CentreResponse(
        String slug,
        String name,
        String nameEn,

        @Schema(enumeration = {"opening", "open", "suspended", "failed"})
        String state,

        String stateNote,
        @Nullable String district,
        @Nullable String subDistrict,
        @Nullable BigDecimal floorAreaM2,
        @Nullable String positioning,
        String timeZone,
        LocalDate openedOn,
        boolean simulated,
        int version)
        implements Versioned {

    /** A centre with all its profiles, newest first. */
    public record Detail(CentreResponse centre, List<Profile> profiles, int version) implements Versioned {}

    /** What a centre was from one day to the day before another; {@code validTo} is the last day, null while it lasts. */
    public record Profile(
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            String district,
            String subDistrict,
            BigDecimal floorAreaM2,
            String positioning,
            OpeningHours openingHours) {}
}

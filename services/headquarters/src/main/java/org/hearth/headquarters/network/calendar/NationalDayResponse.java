package org.hearth.headquarters.network.calendar;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A day that the country has off, or works though it is a weekend.
 *
 * @param year of the notice that says so
 * @param source what that notice is called
 */
public record NationalDayResponse(
        LocalDate day,

        @Schema(enumeration = {"off", "work"}) String kind,

        String name,
        String nameEn,
        int year,
        String source,
        @Nullable String sourceUrl,
        int version)
        implements Versioned {}

package org.hearth.centre.day.opening;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That the country has a day off, or works on it though it is a weekend; whether the centre does is the centre's word. */
public record NationalDay(
        @Schema(enumeration = {"off", "work"}) String kind, String name, String nameEn) {

    /** @return null where there is nothing to say of the day */
    public static @Nullable NationalDay of(@Nullable String kind, @Nullable String name, @Nullable String nameEn) {
        return kind == null || name == null || nameEn == null ? null : new NationalDay(kind, name, nameEn);
    }
}

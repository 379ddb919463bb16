package org.hearth.centre.day.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A space; {@code areaM2} in square metres and {@code capacity} in persons, null where not known.
 *
 * @param exclusive whether there is one thing at a time; else sessions may share it, and nothing else may
 * @param setupMinutes for which it is taken before each thing, {@code clearMinutes} after it
 * @param bookable for whom it may be booked; each includes those before it
 * @param noticeHours how long before its start others than staff may ask at the latest, {@code aheadDays} at the earliest; null: any time
 * @param longestMinutes how long others than staff may have it; null: as long as bookings are
 * @param priceKind what it costs others than staff: {@code free}, {@code subsidised} or {@code priced}; null: nothing is said
 * @param priceMinor for an hour, in minor units, where it is priced
 * @param priceReason why it is not free
 * @param partIds the spaces it consists of: it takes all of them, and each of them is in its way; none for most
 * @param photo null where there never was one
 * @param inUseFrom from which day on there is the space; null: since the centre has a profile
 * @param retiredOn from which day on it takes nothing more
 */
public record SpaceResponse(
        UUID id,
        String name,
        @Nullable BigDecimal areaM2,
        @Nullable Integer capacity,
        boolean exclusive,
        int setupMinutes,
        int clearMinutes,

        @Schema(enumeration = {"nobody", "staff", "partners", "residents"})
        String bookable,

        @Nullable Integer noticeHours,
        @Nullable Integer aheadDays,
        @Nullable Integer longestMinutes,
        @Nullable LocalDate inUseFrom,
        @Nullable LocalDate retiredOn,

        @Schema(enumeration = {"free", "subsidised", "priced"}) @Nullable
        String priceKind,

        @Nullable Long priceMinor,
        @Nullable String currency,
        @Nullable String priceReason,
        @Nullable String note,
        List<UUID> partIds,
        @Nullable SpacePhotoResponse photo,
        int version)
        implements Versioned {
    /** Whether there is a photo of it. */
    boolean hasPhoto() {
        return photo != null && photo.width() != null;
    }

    /** Whether it can be used on the same days and by itself or not, as before. */
    boolean isThereLike(SpaceResponse before) {
        return Objects.equals(inUseFrom, before.inUseFrom)
                && Objects.equals(retiredOn, before.retiredOn)
                && partIds.equals(before.partIds);
    }

    static SpaceResponse of(Space space, List<UUID> parts, @Nullable SpacePhotoResponse photo) {
        return new SpaceResponse(
                space.id,
                space.name,
                space.areaM2,
                space.capacity,
                Boolean.TRUE.equals(space.exclusive),
                space.setupMinutes == null ? 0 : space.setupMinutes,
                space.clearMinutes == null ? 0 : space.clearMinutes,
                space.bookable == null ? "staff" : space.bookable,
                number(space.noticeHours),
                number(space.aheadDays),
                space.longestMinutes,
                space.inUseFrom,
                space.retiredOn,
                space.priceKind,
                space.priceMinor,
                space.currency,
                space.priceReason,
                space.note,
                parts,
                photo,
                space.version);
    }

    private static @Nullable Integer number(@Nullable Short value) {
        return value == null ? null : (Integer) value.intValue();
    }
}

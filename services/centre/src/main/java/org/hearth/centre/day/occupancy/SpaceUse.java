package org.hearth.centre.day.occupancy;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a space was used on days that are over, without sensitive programmes.
 *
 * @param openMinutes for which the centre was open while there was the space
 * @param usedMinutes of these in which a held session or a booking that was used was there; several at once count once
 * @param share of the minutes, a fraction; null where it could not be used at all
 * @param sessions held there, also outside the hours
 * @param bookings that were used, {@code guests} who came to them
 * @param noShows bookings nobody came to
 */
public record SpaceUse(
        UUID id,
        String name,
        long openMinutes,
        long usedMinutes,
        @Nullable Double share,
        int sessions,
        int bookings,
        int noShows,
        long guests) {}

package org.hearth.centre.day.occupancy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All spaces of a centre together, as {@link SpaceUse}; what took several of them counts once but for its minutes.
 *
 * @param to the last day of those asked for that is over; null where none is
 * @param spaces how many there are of which others do not consist
 * @param placeless sessions held of which no space is known: they are in no figure here
 */
public record SpaceUseTotal(
        LocalDate from,
        @Nullable LocalDate to,
        int spaces,
        long openMinutes,
        long usedMinutes,
        @Nullable Double share,
        int sessions,
        int placeless,
        int bookings,
        int noShows,
        long guests) {}

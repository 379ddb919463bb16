package org.hearth.centre.day.booking;

import java.util.List;
import org.hearth.centre.day.occupation.Elsewhere;
import org.hearth.centre.day.occupation.Holder;
import org.hearth.centre.day.occupation.Next;
import org.hearth.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * Whether a space can be had, and what else could be.
 *
 * @param refused why the space is not for whom it is to be booked, whenever that would be; null where it is, and where nobody is named
 * @param holders what is in the way, the first of it
 * @param rivals how many others asked for some of it and wait for a word
 * @param outside the hours of the space on that day, if the time does not lie within them; empty where it is closed. Refuses nothing
 * @param limit what of the space's limits for others than staff it is beyond
 * @param nextHere the next time of that length at which this space is free and open, within two weeks; none where the space is not for them
 * @param elsewhere other spaces that are free then, and not closed by hours of their own, the smallest that will do first: of those that are for whom it is to be booked
 */
public record BookingHints(
        boolean free,
        @Nullable Message refused,
        List<Holder> holders,
        int rivals,
        @Nullable List<List<String>> outside,
        @Nullable Message limit,
        @Nullable Next nextHere,
        List<Elsewhere> elsewhere) {}

package org.hearth.centre.day.series;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.occupation.Elsewhere;
import org.hearth.centre.day.occupation.Holder;
import org.hearth.centre.day.occupation.Next;
import org.hearth.kernel.Message;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a series before anything is done.
 *
 * @param free on how many it can be done
 */
public record SeriesPreview(int free, List<Previewed> days) {
    /**
     * @param day by the rule
     * @param thingId what is there already and would be moved; null where it would be new
     * @param startsLocal local time on {@code day}, {@code endsLocal} on {@code endDay}
     * @param why it cannot be had, or stays as it is: see {@link SeriesResult.Left}; null where neither is so
     * @param outside the hours of that day, if it does not lie within them; empty where the centre is closed. Refuses nothing
     * @param nextHere the next time at which the space is free, beside the other dates, and the centre open, within two weeks
     * @param elsewhere other spaces that are free then
     */
    public record Previewed(
            LocalDate day,
            @Nullable UUID thingId,
            String startsLocal,
            LocalDate endDay,
            String endsLocal,
            @Nullable String why,
            @Nullable Message words,
            @Nullable Holder holder,
            @Nullable List<List<String>> outside,
            @Nullable Next nextHere,
            List<Elsewhere> elsewhere) {}
}

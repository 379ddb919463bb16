package org.hearth.centre.day.series;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.hearth.centre.day.occupation.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * Where and when one of a series is to be; local times.
 *
 * @param day by the rule
 * @param of what is moved there; null where it is new
 */
public record Slot(
        LocalDate day,
        @Nullable UUID spaceId,
        LocalDateTime starts,
        LocalDateTime ends,
        @Nullable UUID of) {

    static Slot at(LocalDate day, @Nullable UUID space, LocalDateTime starts, int minutes, @Nullable UUID of) {
        return new Slot(day, space, starts, starts.plusMinutes(minutes), of);
    }

    /** Whether the clock shows both times on those days. */
    boolean exists(ZoneId zone) {
        return !zone.getRules().getValidOffsets(starts).isEmpty()
                && !zone.getRules().getValidOffsets(ends).isEmpty();
    }

    /** @param alone whether it shares its space with nobody */
    @Nullable
    Stretch stretch(ZoneId zone, boolean alone) {
        return spaceId == null
                ? null
                : new Stretch(
                        spaceId,
                        starts.atZone(zone).toInstant(),
                        ends.atZone(zone).toInstant(),
                        of,
                        alone);
    }
}

package org.hearth.centre.day.spacehours;

import java.time.LocalDate;
import java.util.UUID;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The hours of a space from a day on.
 *
 * @param week null where it is open as the centre is
 * @param fixed whether it began too long ago to be changed: other hours may begin later
 */
public record SpaceHoursResponse(
        UUID id,
        UUID spaceId,
        String space,
        LocalDate validFrom,
        @Nullable SpaceWeek week,
        boolean fixed,
        int version) implements Versioned {}

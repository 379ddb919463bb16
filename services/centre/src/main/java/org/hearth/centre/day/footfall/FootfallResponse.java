package org.hearth.centre.day.footfall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The door count of a day.
 *
 * @param visits of the day's held sessions: another thing, counted otherwise; the two are never added
 * @param per100 visits recorded for each hundred who came through the door, rounded down to a tenth; it may exceed 100, and is null where nobody came
 */
public record FootfallResponse(
        UUID id,
        LocalDate day,
        int counted,
        long visits,
        @Nullable Double per100,
        String by,
        Instant at,
        boolean simulated,
        int version)
        implements Versioned {}

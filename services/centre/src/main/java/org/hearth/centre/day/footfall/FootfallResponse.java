package org.hearth.centre.day.footfall;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * The footfall of a day.
 *
 * @param id of what somebody read off, as {@code by} and {@code at}; null where nobody did
 * @param counted the footfall: what somebody read off, else what the counters sent
 * @param source which of the two it is
 * @param byCounters what the counters of all doors sent, also where somebody read off another number; null where they sent nothing
 * @param doors the counters that stood at doors that day
 * @param visits of the day's held sessions: another thing, counted otherwise; the two are never added. 0 where none was held and the
 *     day is recorded; null where nothing is known: no data is not zero
 * @param per100 visits recorded for each hundred who came through the door, rounded down to a tenth; it may exceed 100, and is null where
 *     nobody came or nothing is known of visits
 */
public record FootfallResponse(
        @Nullable UUID id,
        LocalDate day,
        long counted,

        @Schema(enumeration = {"form", "counters"}) String source,

        @Nullable Long byCounters,
        List<Door> doors,
        @Nullable Long visits,
        @Nullable Double per100,
        @Nullable String by,
        @Nullable Instant at,
        boolean simulated,
        int version)
        implements Versioned {
    /**
     * What one counter sent of a day.
     *
     * @param missingMinutes of the hours of the day, up to now, of which it sent nothing
     * @param late whether some of it came when the day was over
     */
    public record Door(String name, String door, long entered, long readings, long missingMinutes, boolean late) {}
}

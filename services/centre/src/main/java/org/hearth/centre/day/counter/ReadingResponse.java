package org.hearth.centre.day.counter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A reading as it is kept.
 *
 * @param day of the centre it counts for
 * @param late whether it came when that day was over
 */
public record ReadingResponse(
        UUID id, LocalDate day, Instant startsAt, Instant endsAt, int entered, boolean late, Instant receivedAt) {}

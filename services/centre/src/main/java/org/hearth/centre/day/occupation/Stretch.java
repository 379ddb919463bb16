package org.hearth.centre.day.occupation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A space for a while, without the minutes before and after that the space asks for.
 *
 * @param except what is itself to be there; null where it is new
 * @param alone whether it shares the space with nobody, however the space is used
 */
public record Stretch(
        UUID space, Instant starts, Instant ends, @Nullable UUID except, boolean alone) {}

package org.hearth.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session as it may be shown outside its centre: catalogue titles and heads by method, nobody's name.
 *
 * @param startsLocal local time of the start, {@code HH:mm}
 * @param sensitive whether its programme stays apart from every figure
 */
public record SessionTotal(
        UUID sessionId,
        LocalDate day,
        Instant startsAt,
        String startsLocal,
        String title,
        String programme,
        @Nullable String space,
        String state,
        Heads heads,
        boolean sensitive,
        boolean late,
        boolean simulated) {}

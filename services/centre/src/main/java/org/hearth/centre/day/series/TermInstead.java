package org.hearth.centre.day.series;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another space for one session of the new term, whose own cannot be had.
 *
 * @param day on which it is to be, at {@code startsLocal}
 * @param spaceId the one it would have, {@code insteadId} the one it has instead
 */
public record TermInstead(
        @NotNull UUID activityId,
        @NotNull LocalDate day,

        @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
        String startsLocal,

        @NotNull UUID spaceId,
        @NotNull UUID insteadId) {
    /** Which session it is that is meant. */
    record Of(UUID activity, @Nullable UUID space, LocalDateTime starts) {}

    Of of() {
        return new Of(activityId, spaceId, day.atTime(LocalTime.parse(startsLocal)));
    }
}

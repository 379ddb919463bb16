package org.hearth.centre.day.series;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of one date by the rule; a date of which nothing is said is taken as the rule says.
 *
 * @param skip whether it is left out
 * @param spaceId where it is instead; null: where the others are
 * @param startsAt when it is instead, local; null: by the rule
 */
public record SeriesChoice(
        @NotNull LocalDate day,
        @Nullable Boolean skip,
        @Nullable UUID spaceId,
        @Nullable LocalDateTime startsAt) {
    boolean leftOut() {
        return Boolean.TRUE.equals(skip);
    }
}

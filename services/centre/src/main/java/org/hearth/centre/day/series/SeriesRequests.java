package org.hearth.centre.day.series;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done to a series later. */
final class SeriesRequests {
    private SeriesRequests() {}

    /**
     * @param from the first date by the rule that moves; null: all that are to come
     * @param startsLocal when they begin from then on, local, {@code HH:mm}
     * @param minutes how long they are
     * @param spaceId where they are; null: where each of them is
     */
    record MoveSeriesRequest(
            @Nullable LocalDate from,

            @NotNull @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d")
            String startsLocal,

            @NotNull @Min(1) @Max(44_640) Integer minutes,
            @Nullable UUID spaceId) {}

    /** @param from the first date by the rule that is given up; null: all that are to come */
    record CancelSeriesRequest(
            @Nullable LocalDate from,
            @NotBlank @Size(max = 300) String reason) {}

    /** @param until the last day of the rule from now on */
    record ExtendSeriesRequest(@NotNull LocalDate until) {}
}

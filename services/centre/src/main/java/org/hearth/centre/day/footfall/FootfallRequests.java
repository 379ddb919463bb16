package org.hearth.centre.day.footfall;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** What may be said of those who came through the door. */
final class FootfallRequests {
    private static final int MOST = 100_000;

    private FootfallRequests() {}

    /** @param simulated made up for demonstration */
    record FootfallRequest(
            @NotNull LocalDate day,
            @NotNull @Min(0) @Max(MOST) Integer counted,
            boolean simulated) {}

    /** Another number of the same day, and why. */
    record CorrectFootfallRequest(
            @NotNull @Min(0) @Max(MOST) Integer counted,
            @NotBlank @Size(max = 300) String reason) {}
}

package org.hearth.centre.day.device;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a device says of itself.
 *
 * @param mark by which it is known again, made by it
 * @param label what a person would recognise it by, {@code Chrome · Windows}
 * @param taps how many it holds of this centre that the server does not have, of whoever tapped
 * @param oldestAt when the oldest of them happened
 */
public record DeviceRequest(
        @NotBlank @Size(max = 64) String mark,
        @NotBlank @Size(max = 80) String label,
        @NotNull @Min(0) @Max(100_000) Integer taps,
        @Nullable Instant oldestAt) {}

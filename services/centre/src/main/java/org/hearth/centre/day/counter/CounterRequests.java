package org.hearth.centre.day.counter;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;

/** What may be said of counters, and by them. */
final class CounterRequests {
    private static final int MOST = 100_000;

    private CounterRequests() {}

    /**
     * A counter that is new.
     *
     * @param door where it stands, for good
     * @param simulated made up for demonstration, and so is whatever it sends
     */
    record CounterRequest(
            @NotBlank @Size(max = 80) String name,
            @NotBlank @Size(max = 80) String door,
            boolean simulated) {}

    /** What it is called from now on. */
    record RenameCounterRequest(@NotBlank @Size(max = 80) String name) {}

    /**
     * How many came in between two times of one day.
     *
     * @param id made by the device, and the same whenever it sends this reading again
     */
    record ReadingRequest(
            @NotNull UUID id,
            @NotNull Instant startsAt,
            @NotNull Instant endsAt,
            @NotNull @Min(0) @Max(MOST) Integer entered) {}
}

package org.hearth.centre.day.closing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said at the end of days, and from one shift to the next. */
final class ClosingRequests {
    /** So many days are closed at once: a quarter. */
    static final int MOST_DAYS = 92;

    private ClosingRequests() {}

    /**
     * @param noSessions that the day had none; needed where it had none and nobody stated so yet
     * @param reason needed from the third day on: why only now
     * @param simulated made up for demonstration
     */
    record CloseDayRequest(
            boolean noSessions,
            @Nullable @Size(min = 1, max = 300) String reason,
            @Nullable @Valid HandOverWords handOver,
            boolean simulated) {}

    /** Words for the next shift. */
    record HandOverWords(@NotBlank @Size(max = 2000) String words, boolean urgent) {}

    /** Several days that are past, and why they are closed only now; all of them or none. */
    record CloseDaysRequest(
            @NotNull @Size(min = 1, max = MOST_DAYS) List<@NotNull LocalDate> days,
            boolean noSessions,
            @NotBlank @Size(max = 300) String reason,
            boolean simulated) {}

    record HandOverRequest(
            @NotNull LocalDate day,
            @NotBlank @Size(max = 2000) String words,
            boolean urgent) {}
}

package org.hearth.centre.day.session;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be stated of days. */
final class DayStatementRequests {
    /** Longest stretch asked about, and most days stated, at once: a year. */
    static final int MOST_DAYS = 366;

    /** So many days that wait for a word are named at once: a quarter. */
    static final int UNSTATED_DAYS = 92;

    private DayStatementRequests() {}

    /** @param simulated made up for demonstration */
    record StateDayRequest(
            @Nullable @Size(min = 1, max = 300) String reason, boolean simulated) {}

    /** Several days that are past, and why they are stated only now; all of them or none. */
    record StateDaysRequest(
            @NotNull @Size(min = 1, max = MOST_DAYS) List<@NotNull LocalDate> days,
            @NotBlank @Size(max = 300) String reason,
            boolean simulated) {}
}

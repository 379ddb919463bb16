package org.hearth.centre.day.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What may be recorded. */
final class AttendanceRequests {
    private AttendanceRequests() {}

    /**
     * {@code NAMED} with a resident, or {@code TALLY} with heads not otherwise recorded (one key for each tap).
     *
     * @param simulated made up for demonstration; the mark travels with every figure
     */
    record RecordRequest(
            @NotNull @Pattern(regexp = "NAMED|TALLY") String method,
            @Nullable UUID residentId,
            @Nullable @Min(1) @Max(500) Integer heads,
            boolean simulated) {
        void check() {
            if (method.equals("NAMED") && (residentId == null || heads != null && heads != 1)) {
                throw Problem.invalid("residentId", "请选择一位居民。", "Choose one resident.");
            }
            if (method.equals("TALLY") && (heads == null || residentId != null)) {
                throw Problem.invalid("heads", "请填写人数（1–500）。", "Give the number of heads, 1 to 500.");
            }
        }

        int count() {
            return heads == null ? 1 : heads;
        }
    }

    /**
     * A paper list entered at once: all of it or nothing; {@code close} also closes the session.
     *
     * @param simulated whether the closing was made up for demonstration, which an empty list could not say
     */
    record RecordAllRequest(
            @NotNull @Size(max = 500) List<@NotNull @Valid RecordRequest> entries,
            boolean close,
            @Nullable Boolean simulated) {}
}

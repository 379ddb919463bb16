package org.hearth.centre.day.attendance;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** What may be recorded. */
final class AttendanceRequests {
    private AttendanceRequests() {}

    /**
     * {@code NAMED} with a resident, {@code TALLY} with heads not otherwise recorded (one key for each tap), or {@code PARTNER} with the
     * total a partner declares, which counts where nothing else was recorded.
     *
     * @param simulated made up for demonstration; the mark travels with every figure
     * @param id made by the device, a UUID of version 7: under one id it counts once, whoever sends it, however late
     * @param occurredAt when it happened, if that was before it could be sent: at most 7 days ago. What lies up to 5 minutes ahead is
     *     a clock that goes wrong, and means now
     * @param by whose tap it is: refused where somebody else is signed in
     */
    record RecordRequest(
            @NotNull @Pattern(regexp = "NAMED|TALLY|PARTNER")
            String method,

            @Nullable UUID residentId,
            @Nullable @Min(1) @Max(500) Integer heads,
            boolean simulated,
            @Nullable UUID id,
            @Nullable Instant occurredAt,
            @Nullable UUID by) {
        private static final Duration OLDEST = Duration.ofDays(7);
        private static final Duration SKEW = Duration.ofMinutes(5);
        private static final int OF_TIME = 7;

        /** @param at where the tap stands in what was sent: empty, or {@code entries[3].} */
        void check(String at) {
            if (id != null && id.version() != OF_TIME) {
                throw Problem.invalid(at + "id", "编号须为 UUID 第 7 版。", "The id must be a UUID of version 7.");
            }
            if (method.equals("NAMED") && (residentId == null || heads != null && heads != 1)) {
                throw Problem.invalid(at + "residentId", "请选择一位居民。", "Choose one resident.");
            }
            if (!method.equals("NAMED") && (heads == null || residentId != null)) {
                throw Problem.invalid(at + "heads", "请填写人数（1–500）。", "Give the number of heads, 1 to 500.");
            }
        }

        int count() {
            return heads == null ? 1 : heads;
        }

        /**
         * When it happened, as seen now.
         *
         * @param at as for {@link #check}
         */
        Instant happened(Instant now, String at) {
            if (occurredAt == null) {
                return now;
            }
            if (occurredAt.isAfter(now.plus(SKEW))) {
                throw Problem.invalid(
                        at + "occurredAt", "时间在将来，请检查设备的时钟。", "That is in the future; check the clock of the device.");
            }
            if (occurredAt.isBefore(now.minus(OLDEST))) {
                throw Problem.invalid(
                        at + "occurredAt",
                        "超过 7 天的签到不能再上传，请打开场次补录。",
                        "A check-in of more than 7 days ago is not taken; open the session and enter it there.");
            }
            return occurredAt.isAfter(now) ? now : occurredAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** @param reason may be missing where whoever recorded the entry takes it back at once */
    record VoidRequest(@Nullable @Size(max = 300) String reason) {}

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

package org.hearth.centre.day.opening;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.hearth.kernel.Stretches;

/** What may be said of a day that is not as its week. {@code hours} are those of the whole day; none is a closed one. */
final class SpecialDayRequests {
    private static final String KINDS = "holiday|moved|closure|extra";

    /** Most days said at once: a quarter. */
    private static final int MOST_DAYS = 92;

    private SpecialDayRequests() {}

    record SpecialDayRequest(
            @NotNull LocalDate day,

            @NotNull @Size(max = Stretches.MOST)
            List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> hours,

            @NotNull @Pattern(regexp = KINDS) String kind,
            @NotBlank @Size(max = 200) String reason) {
        ChangeSpecialDayRequest said() {
            return new ChangeSpecialDayRequest(hours, kind, reason);
        }
    }

    /** Several days of which the same is said, each a day of its own; all of them or none. */
    record SpecialDaysRequest(
            @NotNull @Size(min = 1, max = MOST_DAYS) List<@NotNull LocalDate> days,

            @NotNull @Size(max = Stretches.MOST)
            List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> hours,

            @NotNull @Pattern(regexp = KINDS) String kind,
            @NotBlank @Size(max = 200) String reason) {
        ChangeSpecialDayRequest said() {
            return new ChangeSpecialDayRequest(hours, kind, reason);
        }
    }

    /** The day itself stays: for another day there is another one. */
    record ChangeSpecialDayRequest(
            @NotNull @Size(max = Stretches.MOST)
            List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> hours,

            @NotNull @Pattern(regexp = KINDS) String kind,
            @NotBlank @Size(max = 200) String reason) {}
}

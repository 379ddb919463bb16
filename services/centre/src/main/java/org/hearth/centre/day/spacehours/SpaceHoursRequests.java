package org.hearth.centre.day.spacehours;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may be said of the hours of a space. Without a week it is open as the centre is, from that day on. */
final class SpaceHoursRequests {
    private SpaceHoursRequests() {}

    record SpaceHoursRequest(
            @NotNull UUID spaceId,
            @NotNull LocalDate validFrom,
            @Nullable @Valid SpaceWeek week) {}

    /** Space and day stay: from another day on there are other hours. */
    record ChangeSpaceHoursRequest(@Nullable @Valid SpaceWeek week) {}
}

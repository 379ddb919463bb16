package org.hearth.centre.day.session;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session to plan; times are local to the centre, {@code 2026-01-05T09:00}. */
public record SessionRequest(
        @NotNull UUID activityId,
        @Nullable UUID spaceId,
        @NotNull LocalDateTime startsAt,
        @NotNull LocalDateTime endsAt) {
    SessionTimes times(ZoneId zone) {
        return SessionTimes.of(startsAt, endsAt, zone);
    }
}

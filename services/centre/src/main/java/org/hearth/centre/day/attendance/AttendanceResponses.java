package org.hearth.centre.day.attendance;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.centre.day.session.SessionEvent;
import org.hearth.centre.day.session.SessionResponse;
import org.jspecify.annotations.Nullable;

/** What is answered about attendance. */
public final class AttendanceResponses {
    private AttendanceResponses() {}

    /**
     * One piece of evidence.
     *
     * @param residentName null for heads nobody was named for, and for an erased person
     * @param late 补录: recorded after the session's own day
     */
    public record Entry(
            UUID id,

            @Schema(enumeration = {"SCAN", "NAMED", "SELF", "TALLY", "PARTNER"})
            String method,

            @Nullable UUID residentId,
            @Nullable String residentName,
            int heads,
            Instant occurredAt,
            Instant recordedAt,
            String recordedBy,
            boolean late,
            @Nullable Instant voidedAt,
            @Nullable String voidedBy,
            @Nullable String voidReason) {}

    /** A session, its evidence and its history, newest first, voided entries included. */
    public record Sheet(SessionResponse session, List<Entry> entries, List<SessionEvent> events) {}

    /**
     * What recording did; how many there are now is on the {@link Sheet}, which other desks change too.
     *
     * @param duplicate true when the person was recorded already: {@code entry} is the first one, and nothing was added
     */
    public record Recorded(Entry entry, boolean duplicate) {}

    /** An entry that was taken out of the count, and its session after that. */
    public record Voided(Entry entry, SessionResponse session) {}

    /** What recording a whole list did. */
    public record RecordedAll(int added, int duplicates, SessionResponse session) {}

    /** Who usually comes, by activity of a day; an activity nobody is known to come to is left out. */
    public record Regulars(List<OfActivity> activities) {}

    /** Those who came most often in the 90 days before, at most 12. */
    public record OfActivity(UUID activityId, List<Regular> residents) {}

    /** A resident, and to how many sessions of the activity they came. */
    public record Regular(UUID residentId, int times) {}
}

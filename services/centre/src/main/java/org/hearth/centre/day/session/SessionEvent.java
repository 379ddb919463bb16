package org.hearth.centre.day.session;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done to a session.
 *
 * @param kind {@code created}, {@code changed}, {@code closed}, {@code reopened}, {@code cancelled} or {@code restored}
 * @param detail a reason, or the count at closing
 * @param changes what a change did, field by field; empty for what was entered before this was kept
 */
public record SessionEvent(String kind, String detail, List<FieldChange> changes, String by, Instant at) {
    /**
     * One field before and after, in the words the centre knew it by then.
     *
     * @param field {@code activity}, {@code space}, {@code day} or {@code time}
     */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after) {}

    static List<FieldChange> changes(SessionResponse before, SessionResponse after) {
        List<FieldChange> changes = new ArrayList<>();
        if (!before.activityId().equals(after.activityId())) {
            changes.add(new FieldChange("activity", before.title(), after.title()));
        }
        if (!Objects.equals(before.spaceId(), after.spaceId())) {
            changes.add(new FieldChange("space", before.space(), after.space()));
        }
        if (!before.day().equals(after.day())) {
            changes.add(
                    new FieldChange("day", before.day().toString(), after.day().toString()));
        }
        if (!hours(before).equals(hours(after))) {
            changes.add(new FieldChange("time", hours(before), hours(after)));
        }
        return changes;
    }

    private static String hours(SessionResponse session) {
        return session.startsLocal() + "–" + session.endsLocal();
    }
}

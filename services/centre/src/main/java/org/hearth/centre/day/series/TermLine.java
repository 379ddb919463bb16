package org.hearth.centre.day.series;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sessions of the new term that are alike but for their days.
 *
 * @param rule by which they come, with an end: they become a series; null: each stands alone
 * @param days on which they are to be, in order
 * @param skipped dates by the rule on which there was none last term, though there could have been
 * @param like the session of last term of which one of a day is another; none of a day on which there was none
 */
public record TermLine(
        UUID activityId,
        String title,
        @Nullable UUID spaceId,
        @Nullable String space,
        @Nullable String rule,
        LocalTime starts,
        int minutes,
        List<LocalDate> days,
        List<LocalDate> skipped,
        Map<LocalDate, UUID> like) {
    /** @param instead which have another space */
    List<Slot> slots(Map<TermInstead.Of, UUID> instead) {
        return days.stream()
                .map(day -> Slot.at(
                        day,
                        spaceId == null
                                ? null
                                : instead.getOrDefault(
                                        new TermInstead.Of(activityId, spaceId, day.atTime(starts)), spaceId),
                        day.atTime(starts),
                        minutes,
                        null))
                .toList();
    }
}

package org.hearth.centre.day.registration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What places are counted of, with its terms: a session, or an activity as a course, from its first session that is not cancelled to
 * its last one.
 *
 * @param sessionId null of a course
 * @param own whether it has a number of places of its own
 * @param taken those who have a place, and those for whom one is kept
 */
record Target(
        UUID id,
        UUID activityId,
        String activity,
        @Nullable UUID sessionId,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable Instant startsAt,
        @Nullable Instant endsAt,
        @Nullable String sessionState,
        @Nullable Short ageMin,
        @Nullable Short ageMax,
        int places,
        boolean own,
        int taken,
        int waiting,
        int waitlist,
        @Nullable Integer opensDays,
        @Nullable Integer closesMinutes,
        @Nullable Integer answerHours,
        @Nullable Long feeMinor,
        @Nullable String currency,
        @Nullable String note,
        int version) {
    static final String OPEN = "open";
    static final String NOT_YET = "not-yet";
    static final String CLOSED = "closed";

    /** When one may begin to ask; null: one may. */
    @Nullable
    Instant opensAt(ZoneId zone) {
        return opensDays == null || firstDay == null
                ? null
                : firstDay.minusDays(opensDays).atStartOfDay(zone).toInstant();
    }

    /** Until when one may ask; null: for ever. */
    @Nullable
    Instant closesAt() {
        return closesMinutes == null || startsAt == null ? endsAt : startsAt.minus(Duration.ofMinutes(closesMinutes));
    }

    /** Whether one may ask now, and if not, why. */
    String standing(Instant now, ZoneId zone) {
        if (sessionState != null && !sessionState.equals("planned")) {
            return sessionState;
        }
        if (endsAt != null && !endsAt.isAfter(now)) {
            return "over";
        }
        Instant opens = opensAt(zone);
        if (opens != null && opens.isAfter(now)) {
            return NOT_YET;
        }
        Instant closes = closesAt();
        return closes != null && !closes.isAfter(now) ? CLOSED : OPEN;
    }

    /** How many places somebody who asks now can have: none, as long as somebody waits. */
    int left() {
        return waiting > 0 ? 0 : free();
    }

    /** How many places nobody has. */
    int free() {
        return Math.max(0, places - taken);
    }

    /** What it is called among others. */
    String called(ZoneId zone) {
        return sessionId == null || startsAt == null
                ? activity
                : "%s %s %s".formatted(activity, firstDay, TargetResponse.CLOCK.format(startsAt.atZone(zone)));
    }
}

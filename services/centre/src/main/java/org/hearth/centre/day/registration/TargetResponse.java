package org.hearth.centre.day.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * What people sign up for: a session, or an activity as a course.
 *
 * @param id of the session, or of the activity
 * @param sessionId null of a course
 * @param day its day; of a course that of its first session
 * @param startsLocal local time, {@code HH:mm}; null of a course
 * @param places how many there are, {@code own} or by the terms
 * @param taken who has a place, and for whom one is kept
 * @param left how many places whoever asks now can have: none as long as somebody waits
 * @param standing whether one may ask now: {@code open}, or why not
 * @param version of its own number of places
 */
public record TargetResponse(
        UUID id,
        UUID activityId,
        String activity,
        @Nullable UUID sessionId,
        @Nullable LocalDate day,
        @Nullable LocalDate lastDay,
        @Nullable Instant startsAt,
        @Nullable String startsLocal,
        @Nullable String endsLocal,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        int places,
        boolean own,
        int taken,
        int waiting,
        int waitlist,
        int left,

        @Schema(enumeration = {"open", "not-yet", "closed", "cancelled", "held", "over"})
        String standing,

        @Nullable Instant opensAt,
        @Nullable Instant closesAt,
        @Nullable Integer answerHours,
        @Nullable Long feeMinor,
        @Nullable String currency,
        @Nullable String note,
        int version)
        implements Versioned {
    static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    static TargetResponse of(Target target, Instant now, ZoneId zone) {
        boolean session = target.sessionId() != null;
        return new TargetResponse(
                target.id(),
                target.activityId(),
                target.activity(),
                target.sessionId(),
                target.firstDay(),
                target.lastDay(),
                target.startsAt(),
                session ? clock(target.startsAt(), zone) : null,
                session ? clock(target.endsAt(), zone) : null,
                number(target.ageMin()),
                number(target.ageMax()),
                target.places(),
                target.own(),
                target.taken(),
                target.waiting(),
                target.waitlist(),
                target.left(),
                target.standing(now, zone),
                target.opensAt(zone),
                target.closesAt(),
                target.answerHours(),
                target.feeMinor(),
                target.currency(),
                target.note(),
                target.version());
    }

    private static @Nullable String clock(@Nullable Instant at, ZoneId zone) {
        return at == null ? null : CLOCK.format(at.atZone(zone));
    }

    private static @Nullable Integer number(@Nullable Short value) {
        return value == null ? null : (Integer) value.intValue();
    }
}

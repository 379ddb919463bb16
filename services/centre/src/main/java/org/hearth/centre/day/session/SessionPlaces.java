package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;
import java.util.UUID;
import org.hearth.centre.day.occupation.OccupationService;
import org.hearth.centre.day.occupation.Stretch;
import org.jspecify.annotations.Nullable;

/** Takes the spaces that sessions are in; where they may share them, nobody is in the way (ADR 0044). */
@ApplicationScoped
class SessionPlaces {
    private final OccupationService occupations;

    @Inject
    SessionPlaces(OccupationService occupations) {
        this.occupations = occupations;
    }

    /**
     * Refuses a space that cannot be had. A session that stays where and when it is has it already.
     *
     * @param before the session as it is; null if it is new
     */
    void take(@Nullable UUID space, SessionTimes times, @Nullable SessionResponse before) {
        boolean stays = before != null
                && Objects.equals(space, before.spaceId())
                && times.starts().equals(before.startsAt())
                && times.ends().equals(before.endsAt());
        if (space != null && !stays) {
            occupations.take(
                    new Stretch(space, times.starts(), times.ends(), before == null ? null : before.id(), false),
                    times.day());
        }
    }

    /** Takes the space of a session that was cancelled again. */
    void takeAgain(SessionResponse session) {
        UUID space = session.spaceId();
        if (space != null) {
            occupations.take(
                    new Stretch(space, session.startsAt(), session.endsAt(), session.id(), false), session.day());
        }
    }
}

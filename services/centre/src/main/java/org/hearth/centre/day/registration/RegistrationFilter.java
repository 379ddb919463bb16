package org.hearth.centre.day.registration;

import java.util.UUID;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/**
 * Which registrations to list; what is not given does not filter.
 *
 * @param session those for this session, or for its activity as a course
 * @param state as it is shown: a place that was kept too long has lapsed
 */
record RegistrationFilter(
        @Nullable UUID target,
        @Nullable UUID session,
        @Nullable UUID activity,
        @Nullable UUID resident,
        @Nullable String state) {
    Where where() {
        return Where.all()
                .and("target", target, "r.target_id = :target")
                .and(
                        "session",
                        session,
                        "r.target_id in (:session, (select activity_id from __tenant__.session where id = :session))")
                .and("activity", activity, "a.id = :activity")
                .and("resident", resident, "r.resident_id = :resident")
                .and("state", state, RegistrationSql.STATE + " = :state");
    }
}

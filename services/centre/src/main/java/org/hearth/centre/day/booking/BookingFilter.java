package org.hearth.centre.day.booking;

import java.time.LocalDate;
import java.util.UUID;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Which bookings to list; what is not given does not filter. */
record BookingFilter(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable UUID space,
        @Nullable String state,
        @Nullable String q) {
    /** @param names whether contacts may be searched, too */
    Where where(boolean names) {
        return Where.all()
                .and("from", from, "endDay >= :from")
                .and("to", to, "day <= :to")
                .and("space", space, "spaceId = :space")
                .and("state", state == null || state.isBlank() ? null : state, "state = :state")
                .and(
                        "q",
                        BookingRequest.words(q),
                        "locate(lower(:q), lower(concat(coalesce(organisation, ''), ' ', purpose"
                                + (names ? ", ' ', coalesce(contact, '')" : "") + "))) > 0");
    }
}

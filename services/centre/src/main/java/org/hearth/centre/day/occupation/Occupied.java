package org.hearth.centre.day.occupation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What lies on a day: a session, in a space if it is known, or a booking that has its space or asks for it.
 *
 * @param title of the session; of a booking its organisation, if it has one
 * @param programmeId of a session; null of a booking
 * @param party for whom a booking is, and {@code purpose}, what for; null of a session
 * @param state of a session {@code planned} or {@code held}; of a booking {@code requested}, which takes nothing, {@code confirmed},
 *     {@code used} or {@code no-show}
 * @param day the local day of its start; {@code startsLocal}, local time, {@code HH:mm}
 * @param endDay the local day of its end; one that ends at midnight, {@code 00:00}, ends on the day before
 * @param heads guests of a booking: a kind of their own, never among visits
 */
public record Occupied(
        UUID id,

        @Schema(enumeration = {"session", "booking"}) String kind,

        @Nullable UUID spaceId,
        @Nullable String space,
        @Nullable String title,
        @Nullable UUID programmeId,
        @Nullable String programme,

        @Schema(enumeration = {"staff", "partner", "group", "closure"}) @Nullable
        String party,

        @Nullable String purpose,

        @Schema(enumeration = {"planned", "held", "requested", "confirmed", "used", "no-show"})
        String state,

        @Nullable Integer heads,
        Instant startsAt,
        Instant endsAt,
        LocalDate day,
        String startsLocal,
        LocalDate endDay,
        String endsLocal,
        boolean simulated,
        int version) {}

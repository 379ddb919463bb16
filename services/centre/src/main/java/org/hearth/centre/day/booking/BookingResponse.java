package org.hearth.centre.day.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A reservation of a space.
 *
 * @param day the local day of its start
 * @param startsLocal local time, {@code HH:mm}, on {@code day}; {@code endsLocal} on {@code endDay}
 * @param contact told to whoever may read names of residents
 * @param heads guests who came: a kind of their own, never among visits
 * @param usedLate whether that was said after its last day (补录)
 * @param decisionReason why it was declined or cancelled
 * @param seriesId the series it is one of; null of most
 */
public record BookingResponse(
        UUID id,
        UUID spaceId,
        String space,
        LocalDate day,
        LocalDate endDay,
        Instant startsAt,
        Instant endsAt,
        String startsLocal,
        String endsLocal,

        @Schema(enumeration = {"staff", "partner", "group", "closure"})
        String party,

        @Nullable String organisation,
        @Nullable String contact,
        String purpose,
        @Nullable Integer expected,

        @Schema(enumeration = {"requested", "confirmed", "declined", "cancelled", "used", "no-show"})
        String state,

        @Nullable Integer heads,
        @Nullable Boolean usedLate,
        @Nullable String decisionReason,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,

        @Schema(enumeration = {"free", "subsidised", "priced"}) @Nullable
        String priceKind,

        @Nullable Long priceMinor,
        @Nullable String currency,
        @Nullable String priceReason,
        @Nullable UUID seriesId,
        boolean simulated,
        int version)
        implements Versioned {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /** @param names whether its contact may be told */
    static BookingResponse of(Booking booking, String space, ZoneId zone, boolean names) {
        return new BookingResponse(
                booking.id,
                booking.spaceId,
                space,
                booking.day,
                booking.endDay,
                booking.startsAt,
                booking.endsAt,
                CLOCK.format(booking.startsAt.atZone(zone)),
                CLOCK.format(booking.endsAt.atZone(zone)),
                booking.party,
                booking.organisation,
                names ? booking.contact : null,
                booking.purpose,
                booking.expected,
                booking.state,
                booking.heads,
                booking.usedLate,
                booking.decisionReason,
                booking.decidedAt,
                booking.decidedBy,
                booking.priceKind,
                booking.priceMinor,
                booking.currency,
                booking.priceReason,
                booking.seriesId,
                booking.simulated,
                booking.version);
    }

    /** What it is called among others: by its place and time, since its words may name somebody. */
    String called() {
        return "%s %s %s".formatted(space, day, startsLocal);
    }
}

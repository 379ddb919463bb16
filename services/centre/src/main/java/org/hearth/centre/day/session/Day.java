package org.hearth.centre.day.session;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.centre.day.occupation.Occupied;
import org.hearth.exchange.Heads;
import org.jspecify.annotations.Nullable;

/**
 * One local day of a centre: its sessions in order, and its figures.
 *
 * @param opening when the facility is open that day, {@code [["08:30","20:30"]]}; empty when closed
 * @param recorded whether the day is over and counts as recorded
 * @param state how far the day is recorded, and what staff stated of it
 * @param statements all that was ever stated of it, newest first, withdrawn ones included
 * @param bookings those that have their space on this day, in order of start: their guests are no visits
 * @param month the figures of the month so far
 */
public record Day(
        LocalDate day,
        String timeZone,
        List<List<String>> opening,
        @Nullable Double floorAreaM2,
        Figures figures,
        boolean recorded,
        DayState state,
        List<DayState.Stated> statements,
        List<SessionResponse> sessions,
        List<Booked> bookings,
        Nearest nearest,
        Month month) {

    /** Counts of a day; {@code people} are distinct residents known by name. */
    public record Figures(
            int planned,
            int held,
            int cancelled,
            long visits,
            Heads byMethod,
            @Nullable Double verifiability,
            long people) {}

    /**
     * A booking as it lies on the day.
     *
     * @param title its organisation, if it has one
     * @param heads guests, once it was used
     * @param startsLocal local time, {@code HH:mm}; {@code 00:00} where it began on a day before
     * @param endsLocal local time; {@code 24:00} where it goes on, or ends at midnight
     */
    public record Booked(
            UUID id,
            @Nullable UUID spaceId,
            @Nullable String space,
            @Nullable String title,

            @Schema(enumeration = {"staff", "partner", "group", "closure"}) @Nullable
            String party,

            @Nullable String purpose,

            @Schema(enumeration = {"confirmed", "used", "no-show"})
            String state,

            @Nullable Integer heads,
            String startsLocal,
            String endsLocal,
            Instant endsAt,
            boolean simulated) {
        static Booked on(LocalDate day, Occupied found) {
            boolean through = found.endDay().isAfter(day) || found.endsLocal().equals("00:00");
            return new Booked(
                    found.id(),
                    found.spaceId(),
                    found.space(),
                    found.title(),
                    found.party(),
                    found.purpose(),
                    found.state(),
                    found.heads(),
                    found.day().isBefore(day) ? "00:00" : found.startsLocal(),
                    through ? "24:00" : found.endsLocal(),
                    found.endsAt(),
                    found.simulated());
        }
    }

    /** The nearest days with sessions, null where there are none. */
    public record Nearest(
            @Nullable LocalDate before, @Nullable LocalDate after) {}

    /** The month that holds the day. */
    public record Month(LocalDate from, LocalDate to, long visits, long sessionsHeld, long people) {}
}

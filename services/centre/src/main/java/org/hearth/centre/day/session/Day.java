package org.hearth.centre.day.session;

import java.time.LocalDate;
import java.util.List;
import org.hearth.exchange.Heads;
import org.jspecify.annotations.Nullable;

/**
 * One local day of a centre: its sessions in order, and its figures.
 *
 * @param opening when the facility is open that day, {@code [["08:30","20:30"]]}; empty when closed
 * @param recorded whether the day is over and counts as recorded
 * @param state how far the day is recorded, and what staff stated of it
 * @param statements all that was ever stated of it, newest first, withdrawn ones included
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

    /** The nearest days with sessions, null where there are none. */
    public record Nearest(
            @Nullable LocalDate before, @Nullable LocalDate after) {}

    /** The month that holds the day. */
    public record Month(LocalDate from, LocalDate to, long visits, long sessionsHeld, long people) {}
}

package org.hearth.exchange;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Parts of an insert into a table of the door which writes a row only where it would become another one.
 *
 * @param columns that are compared and written, in the order of the insert
 */
public record Upsert(String columns) {
    /** What is counted of a day, month, quarter or year, people apart. */
    public static final Upsert METRIC = new Upsert(
            "sessions_planned, sessions_held, sessions_cancelled, visits_scan, visits_named,"
                    + " visits_self, visits_tally, visits_partner, visits_not_closed, calendar_days, area_days, open_days, recorded_days,"
                    + " open_minutes, session_minutes, over_visits, over_sessions_held, closed_days, footfall, footfall_days, footfall_visits,"
                    + " space_open_minutes, space_used_minutes, bookings_used, bookings_no_show, booking_guests, simulated");

    /** What is told of a session. */
    public static final Upsert SESSION_TOTAL =
            new Upsert("day, starts_at, starts_local, title, programme, state, visits, visits_scan,"
                    + " visits_named, visits_self, visits_tally, visits_partner, late, simulated");

    /** {@code a.day, a.starts_at, …} */
    public String of(String alias) {
        return Arrays.stream(columns.split(", "))
                .map(column -> alias + "." + column)
                .collect(Collectors.joining(", "));
    }

    /**
     * Leaves out what stands there already: a conflict, even one that changes nothing, locks the row and so writes it.
     *
     * @param key where the row {@code held} is the one of {@code alias}
     */
    public String unlessHeld(String table, String key, String alias) {
        return "not exists (select from " + table + " held where " + key + " and (" + of("held")
                + ") is not distinct from (" + of(alias) + "))";
    }

    /** @param also what is set beside, {@code , computed_at = now()} */
    public String overwrite(String also) {
        return "do update set (" + columns + ") = row(" + of("excluded") + ")" + also;
    }
}

package org.hearth.centre.day.occupation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * Who has which space when, on a few days.
 *
 * @param days when the centre is open on each, {@code [["08:30","20:30"]]}; of days with a profile
 * @param spaces of spaces that have hours of their own: when each is open on those days
 * @param items in order of start
 * @param more whether there are more than are told
 */
public record Occupations(
        LocalDate from, LocalDate to, List<OpenDay> days, List<OpenSpace> spaces, List<Occupied> items, boolean more) {

    /** A day and its hours; none when it is closed. */
    public record OpenDay(LocalDate day, List<List<String>> hours) {}

    /** A day of a space and its hours; none when it is closed. */
    public record OpenSpace(UUID spaceId, LocalDate day, List<List<String>> hours) {}
}

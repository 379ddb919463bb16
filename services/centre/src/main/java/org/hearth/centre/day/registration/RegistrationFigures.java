package org.hearth.centre.day.registration;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the places of an activity on the days of a stretch. One person in one session is one; of a course, in each session
 * since they signed up.
 *
 * @param registered places in sessions that were not cancelled
 * @param expected of these, places in sessions that were held
 * @param came of these, people who were recorded
 * @param missed of these, people who were not
 * @param noShowRate {@code missed} of {@code expected}; null where nobody was expected
 * @param simulated whether something of it was made up for demonstration
 */
public record RegistrationFigures(
        UUID activityId,
        LocalDate from,
        LocalDate to,
        int registered,
        int expected,
        int came,
        int missed,
        @Nullable Double noShowRate,
        boolean simulated) {}

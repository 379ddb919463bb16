package org.hearth.centre.day.occupation;

import java.time.LocalDate;

/**
 * When a space could be had next.
 *
 * @param startsLocal local time on {@code day}, {@code HH:mm}
 * @param endsLocal local time on {@code endDay}
 */
public record Next(LocalDate day, String startsLocal, LocalDate endDay, String endsLocal) {}

package org.hearth.centre.day.series;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A series; times are local.
 *
 * @param rule of RFC 5545, of whole days
 * @param startsOn from which day on the rule counts, {@code firstDay} the first day by it, {@code lastDay} the last
 * @param title of the activity; null of bookings
 * @param party for whom the last of its bookings is, like {@code organisation} and {@code purpose}; null of sessions
 * @param dates how many there are by the rule
 * @param made how many of them there are indeed
 * @param toCome of those made, how many have not begun and were not given up
 * @param requested of those to come, how many wait for somebody to decide
 * @param notHad how many could not be had
 * @param cancelled how many were given up
 */
public record SeriesResponse(
        UUID id,
        @Schema(enumeration = {"booking", "session"}) String kind,

        String rule,
        LocalDate startsOn,
        LocalDate firstDay,
        LocalDate lastDay,
        String startsLocal,
        String endsLocal,
        int minutes,
        @Nullable UUID spaceId,
        @Nullable String space,
        @Nullable UUID activityId,
        @Nullable String title,

        @Schema(enumeration = {"staff", "partner", "group", "closure"}) @Nullable
        String party,

        @Nullable String organisation,
        @Nullable String purpose,
        int dates,
        int made,
        int toCome,
        int requested,
        int notHad,
        int cancelled,
        boolean simulated,
        int version)
        implements Versioned {
    /** What it is called among others. */
    String called() {
        return "%s %s %s".formatted(Objects.requireNonNullElse(title, String.valueOf(space)), firstDay, startsLocal);
    }
}

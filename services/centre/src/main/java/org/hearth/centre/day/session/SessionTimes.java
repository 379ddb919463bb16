package org.hearth.centre.day.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.hearth.kernel.Problem;

/**
 * When a session is, as instants and as the centre's local days.
 *
 * @param endDay the local day on which it ends; a session that ends at midnight ends on its own day
 */
public record SessionTimes(Instant starts, Instant ends, LocalDate day, LocalDate endDay) {
    /** A session that runs past midnight is a night's: by then it has ended (ADR 0017). */
    private static final LocalTime MORNING = LocalTime.of(6, 0);

    private static final Duration NIGHT = Duration.ofHours(12);
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    /**
     * Takes local times. An hour that happens twice, when summer time ends, is taken as the first; one that does not happen, when
     * it begins, is refused. So is an end before the start, and a session past midnight that is longer than a night.
     */
    public static SessionTimes of(LocalDateTime starts, LocalDateTime ends, ZoneId zone) {
        Instant from = instant("startsAt", starts, zone);
        Instant to = instant("endsAt", ends, zone);
        if (!to.isAfter(from)) {
            throw Problem.invalid("endsAt", "结束时间须晚于开始时间。", "The end must be after the start.");
        }
        LocalDate day = starts.toLocalDate();
        boolean pastMidnight = ends.isAfter(day.plusDays(1).atStartOfDay());
        if (pastMidnight
                && (ends.isAfter(day.plusDays(1).atTime(MORNING))
                        || Duration.between(starts, ends).compareTo(NIGHT) > 0)) {
            throw Problem.invalid(
                    "endsAt",
                    "结束早于开始即为次日结束；跨午夜的场次须在次日 06:00 前结束，且不超过 12 小时。",
                    "An end before the start is on the next day; a session past midnight ends by 06:00 and lasts at most 12 hours.");
        }
        return new SessionTimes(from, to, day, pastMidnight ? day.plusDays(1) : day);
    }

    /** A local time as an instant: the first of two, and refused where there is none. */
    public static Instant instant(String field, LocalDateTime local, ZoneId zone) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        if (offsets.isEmpty()) {
            throw Problem.invalid(
                    field,
                    "%s 当天因夏令时没有 %s 这个时刻，请改一个时间。",
                    "On %s there is no %s: clocks go forward. Choose another time.",
                    local.toLocalDate(),
                    CLOCK.format(local));
        }
        return local.toInstant(offsets.getFirst());
    }
}

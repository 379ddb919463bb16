package org.hearth.centre.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.hearth.kernel.Problem;

/**
 * When a session is, as instants and as the centre's local days.
 *
 * @param endDay the local day on which it ends; a session that ends at midnight ends on its own day
 */
public record SessionTimes(Instant starts, Instant ends, LocalDate day, LocalDate endDay) {
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Takes local times; refuses an end before the start and anything longer than 24 hours. */
    public static SessionTimes of(LocalDateTime starts, LocalDateTime ends, ZoneId zone) {
        Instant from = starts.atZone(zone).toInstant();
        Instant to = ends.atZone(zone).toInstant();
        if (!to.isAfter(from)) {
            throw Problem.invalid("endsAt", "结束时间须晚于开始时间。", "The end must be after the start.");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Problem.invalid("endsAt", "一个场次不能超过 24 小时。", "A session may not be longer than 24 hours.");
        }
        LocalDate endDay = to.minusMillis(1).atZone(zone).toLocalDate();
        return new SessionTimes(from, to, starts.toLocalDate(), endDay);
    }
}

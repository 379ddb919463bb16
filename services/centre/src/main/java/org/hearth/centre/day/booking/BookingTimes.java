package org.hearth.centre.day.booking;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.hearth.centre.day.session.SessionTimes;
import org.hearth.kernel.Problem;

/**
 * When a booking is, as instants and as the centre's local days. Unlike a session it may last for days.
 *
 * @param endDay the local day on which it ends; one that ends at midnight ends on the day before
 */
record BookingTimes(Instant starts, Instant ends, LocalDate day, LocalDate endDay) {
    static final Duration LONGEST = Duration.ofDays(31);

    static BookingTimes of(LocalDateTime starts, LocalDateTime ends, ZoneId zone) {
        Instant from = SessionTimes.instant("startsAt", starts, zone);
        Instant to = SessionTimes.instant("endsAt", ends, zone);
        if (!to.isAfter(from)) {
            throw Problem.invalid("endsAt", "结束时间须晚于开始时间。", "The end must be after the start.");
        }
        if (Duration.between(from, to).compareTo(LONGEST) > 0) {
            throw Problem.invalid("endsAt", "一次预约最长 31 天。", "A booking lasts at most 31 days.");
        }
        return new BookingTimes(
                from, to, starts.toLocalDate(), ends.minusNanos(1).toLocalDate());
    }

    long minutes() {
        return Duration.between(starts, ends).toMinutes();
    }
}

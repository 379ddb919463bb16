package org.hearth.centre.day.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.counter.CounterRequests.ReadingRequest;
import org.hearth.centre.day.counter.CounterSql.Kept;
import org.hearth.centre.day.counter.CounterSql.Known;
import org.hearth.centre.day.session.DayStatementService;
import org.hearth.exchange.ChangeLog;
import org.hearth.identity.Caller;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;

/** What counters send. Each reading carries whose it is, so it leaves no act; it is kept once, and stays. */
@ApplicationScoped
public class ReadingService {
    private static final Duration OLDEST = Duration.ofDays(7);

    private final CounterSql sql;
    private final DayStatementService days;
    private final ChangeLog changes;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    ReadingService(
            CounterSql sql,
            DayStatementService days,
            ChangeLog changes,
            CurrentTenant tenant,
            Caller caller,
            Clock clock) {
        this.sql = sql;
        this.days = days;
        this.changes = changes;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    public ReadingResponse send(ReadingRequest request) {
        Known counter =
                sql.of(UUID.fromString(caller.subject())).orElseThrow(() -> Problem.of(ProblemType.NOT_ALLOWED));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Kept reading = reading(counter, request, now);
        Kept known = sql.reading(reading.id()).orElse(null);
        if (known != null) {
            return same(known, reading);
        }
        check(reading, now);
        if (sql.hadPredecessorAt(counter.id(), reading.startsAt())) {
            throw Problem.invalid(
                    "startsAt",
                    "那时这个门还是另一台计数器，请只发它停用之后的读数。",
                    "Another counter stood at this door then; send only what was counted after it was revoked.");
        }
        if (!sql.add(reading)) {
            // somebody was faster: with this very reading, or with one of the same time
            return same(sql.reading(reading.id()).orElseThrow(ReadingService::overlaps), reading);
        }
        changes.append(ChangeLog.Kind.PROFILE, List.of(reading.day()));
        return reading.answer();
    }

    private Kept reading(Known counter, ReadingRequest request, Instant now) {
        Instant starts = request.startsAt().truncatedTo(ChronoUnit.MICROS);
        LocalDate day = LocalDate.ofInstant(starts, zone());
        return new Kept(
                request.id(),
                counter.id(),
                day,
                starts,
                request.endsAt().truncatedTo(ChronoUnit.MICROS),
                request.entered(),
                LocalDate.ofInstant(now, zone()).isAfter(day),
                counter.simulated(),
                now);
    }

    private void check(Kept reading, Instant now) {
        if (reading.startsAt().isBefore(now.minus(OLDEST))) {
            throw Problem.invalid("startsAt", "只收七天之内的读数。", "Readings are taken for seven days.");
        }
        if (reading.endsAt().isAfter(now)) {
            throw Problem.invalid("endsAt", "不能晚于现在，请校准设备的时钟。", "It is still to come; set the device's clock.");
        }
        if (!reading.endsAt().isAfter(reading.startsAt())) {
            throw Problem.invalid("endsAt", "须晚于开始时间。", "It must be after the start.");
        }
        if (!LocalDate.ofInstant(reading.endsAt().minusNanos(1), zone()).equals(reading.day())) {
            throw Problem.invalid(
                    "endsAt",
                    "一条读数须在中心的同一天之内，请在零点分开。",
                    "A reading lies within one day of the centre; part it at midnight.");
        }
        if (days.state(reading.day()).state().equals("no-profile")) {
            throw Problem.invalid("startsAt", "中心在这一天没有档案。", "The centre has no profile for this day.");
        }
    }

    private static ReadingResponse same(Kept known, Kept sent) {
        if (!known.says(sent)) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "这个编号的读数已收到过，内容不同。读数不能改，请用新的编号。",
                            "A reading of this id was received, and says something else. Readings do not change; use another id.")
                    .at("id");
        }
        return known.answer();
    }

    private static Problem overlaps() {
        return Problem.of(
                        ProblemType.CONFLICT,
                        "这台计数器已发过这段时间的读数，同一段时间不能算两遍。",
                        "This counter sent a reading of this time already; no time counts twice.")
                .at("startsAt");
    }

    private ZoneId zone() {
        return tenant.require().zone();
    }
}

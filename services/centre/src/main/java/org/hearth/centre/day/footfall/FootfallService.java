package org.hearth.centre.day.footfall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.footfall.FootfallRequests.CorrectFootfallRequest;
import org.hearth.centre.day.footfall.FootfallRequests.FootfallRequest;
import org.hearth.centre.day.session.DayStatementService;
import org.hearth.exchange.ChangeLog;
import org.hearth.identity.Caller;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/**
 * The footfall of a centre's days as somebody reads it off: one a day, which stands instead of what the counters sent, and is corrected by
 * voiding it and saying another.
 */
@ApplicationScoped
public class FootfallService {
    private static final String KIND = "footfall";

    private final FootfallRepository counts;
    private final FootfallSql sql;
    private final DayStatementService days;
    private final ChangeLog changes;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    FootfallService(
            FootfallRepository counts,
            FootfallSql sql,
            DayStatementService days,
            ChangeLog changes,
            Acts acts,
            CurrentTenant tenant,
            Caller caller,
            Clock clock) {
        this.counts = counts;
        this.sql = sql;
        this.days = days;
        this.changes = changes;
        this.acts = acts;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional
    public Page<FootfallResponse> list(@Nullable LocalDate from, @Nullable LocalDate to, PageParams page) {
        return sql.page(from, to, page);
    }

    @Transactional
    @Idempotent
    public FootfallResponse write(FootfallRequest request) {
        LocalDate day = request.day();
        if (day.isAfter(tenant.require().today(clock))) {
            throw Problem.invalid("day", "%s 还没到。", "%s is still to come.", day);
        }
        if (days.state(day).state().equals("no-profile")) {
            throw Problem.invalid("day", "中心在这一天没有档案。", "The centre has no profile for this day.");
        }
        if (counts.standing(day).isPresent()) {
            throw Problem.of(
                            ProblemType.ALREADY_EXISTS,
                            "%s 已有人流读数，请更正那一条。",
                            "%s has a count already; correct that.",
                            day)
                    .at("day");
        }
        Footfall made = made(day, request.counted(), request.simulated());
        acts.record(Act.of("create", KIND, day)
                .called(day.toString())
                .turned(null, Map.of("day", day.toString(), "counted", made.counted)));
        return sql.of(made.day).orElseThrow();
    }

    /** The count that stood is voided with the reason, and another one stands. */
    @Transactional
    @Idempotent
    public FootfallResponse correct(UUID id, int seen, CorrectFootfallRequest request) {
        Footfall wrong = held(id, seen);
        voidNow(wrong, request.reason());
        Footfall made = made(wrong.day, request.counted(), wrong.simulated);
        acts.record(Act.of("change", KIND, wrong.day)
                .called(wrong.day.toString())
                .because(request.reason().strip())
                .turned(Map.of("counted", wrong.counted), Map.of("counted", made.counted)));
        return sql.of(made.day).orElseThrow();
    }

    /**
     * Nobody's word stands for the day any more: it has what its counters sent, or no count, which is not zero.
     *
     * @return the day as it was
     */
    @Transactional
    @Idempotent
    public FootfallResponse voidIt(UUID id, int seen, String reason) {
        Footfall wrong = held(id, seen);
        FootfallResponse was = sql.of(wrong.day).orElseThrow();
        voidNow(wrong, reason);
        acts.record(Act.of("void", KIND, wrong.day).called(wrong.day.toString()).because(reason.strip()));
        return was;
    }

    private Footfall made(LocalDate day, int counted, boolean simulated) {
        Footfall made = new Footfall();
        made.id = Ids.next(clock);
        made.day = day;
        made.counted = counted;
        made.simulated = simulated;
        made.recordedAt = clock.instant();
        made.recordedBy = caller.actor().name();
        made.recordedSubject = caller.actor().subject();
        counts.persistAndFlush(made);
        changes.append(ChangeLog.Kind.PROFILE, List.of(day));
        return made;
    }

    private Footfall held(UUID id, int seen) {
        Footfall wrong = counts.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        if (wrong.version != seen) {
            throw Problem.of(ProblemType.VERSION_CONFLICT);
        }
        if (wrong.voidedAt != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "这条读数已经作废。", "This count was voided already.");
        }
        return wrong;
    }

    private void voidNow(Footfall wrong, String reason) {
        wrong.voidedAt = clock.instant();
        wrong.voidedBy = caller.actor().name();
        wrong.voidedSubject = caller.actor().subject();
        wrong.voidReason = reason.strip();
        counts.flush();
        changes.append(ChangeLog.Kind.PROFILE, List.of(wrong.day));
    }
}

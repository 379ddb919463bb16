package org.hearth.centre.day.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedCollection;
import java.util.TreeSet;
import org.hearth.centre.day.closing.ClosingRequests.CloseDayRequest;
import org.hearth.centre.day.closing.ClosingRequests.CloseDaysRequest;
import org.hearth.centre.day.closing.ClosingRequests.HandOverRequest;
import org.hearth.centre.day.closing.ClosingResponses.Closing;
import org.hearth.centre.day.closing.ClosingResponses.Closings;
import org.hearth.centre.day.closing.ClosingResponses.DayEnd;
import org.hearth.centre.day.closing.StillOpen.OpenItem;
import org.hearth.centre.day.session.DayState;
import org.hearth.centre.day.session.DayStatementService;
import org.hearth.identity.Caller;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/**
 * Closes days that are over. It locks nothing and counts nothing (ADR 42): a day is recorded by product rule 1 and by nothing else. It is
 * the dated word of a person that the day's work is done, with the figures as they stood and what was left.
 */
@ApplicationScoped
public class ClosingService {
    /** A day closed later than this says why. */
    private static final int IN_TIME = 2;

    private final DayClosingRepository closings;
    private final DayEndService ends;
    private final DayStatementService days;
    private final HandOverService handOvers;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Json json;
    private final Clock clock;

    @Inject
    ClosingService(
            DayClosingRepository closings,
            DayEndService ends,
            DayStatementService days,
            HandOverService handOvers,
            Acts acts,
            CurrentTenant tenant,
            Caller caller,
            Json json,
            Clock clock) {
        this.closings = closings;
        this.ends = ends;
        this.days = days;
        this.handOvers = handOvers;
        this.acts = acts;
        this.tenant = tenant;
        this.caller = caller;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    public DayEnd close(LocalDate day, CloseDayRequest request) {
        String reason = request.reason() == null ? null : request.reason().strip();
        if (day.isBefore(today().minusDays(IN_TIME)) && (reason == null || reason.isEmpty())) {
            throw Problem.invalid("reason", "过了两天才日结，请写明原因。", "Closed more than two days later: say why.");
        }
        close(new TreeSet<>(List.of(day)), "noSessions", request.noSessions(), reason, request.simulated());
        if (request.handOver() != null) {
            handOvers.written(new HandOverRequest(
                    day, request.handOver().words(), request.handOver().urgent()));
        }
        return ends.end(day);
    }

    /** All of the days or none. */
    @Transactional
    @Idempotent
    public Closings closeAll(CloseDaysRequest request) {
        return new Closings(close(
                new TreeSet<>(request.days()),
                "days",
                request.noSessions(),
                request.reason().strip(),
                request.simulated()));
    }

    /** The day is open again, and what was said stays as history. */
    @Transactional
    @Idempotent
    public DayEnd reopen(LocalDate day, int seen, String reason) {
        DayClosing standing = closings.standing(day)
                .orElseThrow(() -> Problem.of(ProblemType.WRONG_STATE, "这一天还没有日结。", "This day is not closed."));
        ends.answer(standing).expect(seen);
        standing.reopenedBy = caller.actor().name();
        standing.reopenedSubject = caller.actor().subject();
        standing.reopenedAt = clock.instant();
        standing.reopenReason = reason.strip();
        closings.flush();
        acts.record(Act.of("reopen", "day", day).called(day.toString()).because(reason.strip()));
        return ends.end(day);
    }

    private List<Closing> close(
            SequencedCollection<LocalDate> asked,
            String field,
            boolean noSessions,
            @Nullable String reason,
            boolean simulated) {
        List<DayState> states = days.states(asked);
        states.forEach(state -> refuseUnlessOver(state, field));
        closings.standing(asked).stream().findFirst().ifPresent(one -> {
            throw Problem.of(ProblemType.WRONG_STATE, "%s 已经日结。", "%s is closed already.", one.day);
        });
        List<LocalDate> unstated = of(states, "unstated");
        if (!unstated.isEmpty()) {
            if (!noSessions) {
                throw Problem.invalid(
                        field,
                        "%s 没有场次，请确认当天确实没有场次。",
                        "%s has no session: confirm that there was none.",
                        unstated.getFirst());
            }
            days.stateWhereNone(unstated, reason, simulated);
        }
        Map<LocalDate, DayFigures> figures = ends.figures(asked);
        Map<LocalDate, List<OpenItem>> open = ends.stillOpen(asked);
        return asked.stream()
                .map(day -> closed(
                        day,
                        Objects.requireNonNull(figures.get(day)),
                        open.getOrDefault(day, List.of()),
                        reason,
                        simulated))
                .toList();
    }

    private Closing closed(
            LocalDate day, DayFigures figures, List<OpenItem> open, @Nullable String reason, boolean simulated) {
        DayClosing made = new DayClosing();
        made.id = Ids.next(clock);
        made.day = day;
        made.figures = json.write(figures);
        made.stillOpen = json.write(open);
        made.reason = reason;
        made.simulated = simulated;
        made.closedBy = caller.actor().name();
        made.closedSubject = caller.actor().subject();
        made.closedAt = clock.instant();
        closings.persistAndFlush(made);
        acts.record(Act.of("close", "day", day)
                .called(day.toString())
                .because(reason == null ? "" : reason)
                .turned(null, Map.of("visits", figures.visits(), "notClosed", figures.planned())));
        return ends.answer(made);
    }

    private static void refuseUnlessOver(DayState state, String field) {
        switch (state.state()) {
            case "ahead" ->
                throw Problem.of(
                        ProblemType.WRONG_STATE, "%s 还没有过完，不能日结。", "%s is not over: it cannot be closed.", state.day());
            case "no-profile" ->
                throw Problem.of(
                        ProblemType.WRONG_STATE, "%s 中心还没有档案，不能日结。", "The centre has no profile for %s.", state.day());
            default -> {}
        }
    }

    private static List<LocalDate> of(List<DayState> states, String word) {
        return states.stream()
                .filter(state -> state.state().equals(word))
                .map(DayState::day)
                .toList();
    }

    private LocalDate today() {
        return tenant.require().today(clock);
    }
}

package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.centre.day.session.DayState.DayStates;
import org.hearth.centre.day.session.DayState.Stated;
import org.hearth.centre.day.session.DayState.UnstatedDays;
import org.hearth.centre.day.session.DayStatementRequests.StateDayRequest;
import org.hearth.centre.day.session.DayStatementRequests.StateDaysRequest;
import org.hearth.exchange.ChangeLog;
import org.hearth.identity.Caller;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Period;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.jspecify.annotations.Nullable;

/**
 * States of a day that nothing more took place on it (product rule 1). A statement speaks where the day has no session: one added
 * later makes the day wait for its closing, whatever was stated before.
 */
@ApplicationScoped
public class DayStatementService {
    private final DayStatementRepository statements;
    private final DaySql days;
    private final ChangeLog changes;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    DayStatementService(
            DayStatementRepository statements,
            DaySql days,
            ChangeLog changes,
            Acts acts,
            CurrentTenant tenant,
            Caller caller,
            Clock clock) {
        this.statements = statements;
        this.days = days;
        this.changes = changes;
        this.acts = acts;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    /** The state of each day of a range of at most a year. */
    @Transactional
    public DayStates states(Period period) {
        if (period.days() > DayStatementRequests.MOST_DAYS) {
            throw Problem.invalid("to", "一次最多看一年。", "At most a year at once.");
        }
        return new DayStates(states(Stream.iterate(period.from(), day -> day.plusDays(1))
                .limit(period.days())
                .toList()));
    }

    /** How many days of the whole profile wait for a word, and the last of them before a day (today, if none is named). */
    @Transactional
    public UnstatedDays unstated(@Nullable LocalDate before) {
        LocalDate today = today();
        return days.unstated(today, before == null ? today : before, DayStatementRequests.UNSTATED_DAYS);
    }

    /** The state of one day. */
    @Transactional
    public DayState state(LocalDate day) {
        return states(List.of(day)).getFirst();
    }

    /** What was ever stated of a day, newest first. */
    @Transactional
    public List<Stated> history(LocalDate day) {
        return statements.ofDay(day).stream().map(Stated::of).toList();
    }

    @Transactional
    @Idempotent
    public DayState state(LocalDate day, StateDayRequest request) {
        if (state(day).statement() != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "这一天已经声明过。", "This day was stated already.");
        }
        return enter("day", List.of(day), request.reason(), request.simulated()).getFirst();
    }

    /** All of the days or none; what was stated already stays as it is. */
    @Transactional
    @Idempotent
    public DayStates stateAll(StateDaysRequest request) {
        return new DayStates(
                enter("days", new TreeSet<>(request.days()), request.reason().strip(), request.simulated()));
    }

    /** As a part of something else, of days that are {@code unstated}. */
    @Transactional
    public void stateWhereNone(Collection<LocalDate> asked, @Nullable String reason, boolean simulated) {
        enter("days", asked, reason, simulated);
    }

    @Transactional
    @Idempotent
    public DayState withdraw(LocalDate day, int seen, String reason) {
        DayStatement standing = statements
                .standing(day)
                .orElseThrow(() -> Problem.of(ProblemType.WRONG_STATE, "这一天没有声明。", "Nothing was stated of this day."));
        Stated.of(standing).expect(seen);
        standing.withdrawnBy = caller.actor().name();
        standing.withdrawnSubject = caller.actor().subject();
        standing.withdrawnAt = clock.instant();
        standing.withdrawReason = reason.strip();
        statements.flush();
        acts.record(Act.of("withdraw", "day", day).called(day.toString()).because(reason.strip()));
        changes.append(ChangeLog.Kind.SESSION, List.of(day));
        return state(day);
    }

    private List<DayState> enter(
            String field, Collection<LocalDate> asked, @Nullable String reason, boolean simulated) {
        List<DayState> before = states(asked);
        before.forEach(state -> refuseUnlessOver(field, state));
        for (DayState state : before) {
            if (state.statement() == null) {
                DayStatement statement = new DayStatement();
                statement.id = Ids.next(clock);
                statement.day = state.day();
                statement.reason = reason;
                statement.simulated = simulated;
                statement.by = caller.actor().name();
                statement.subject = caller.actor().subject();
                statement.at = clock.instant();
                statements.persist(statement);
                acts.record(Act.of("state", "day", state.day())
                        .called(state.day().toString())
                        .because(reason == null ? "" : reason));
            }
        }
        statements.flush();
        changes.append(ChangeLog.Kind.SESSION, asked);
        return states(asked);
    }

    private static void refuseUnlessOver(String field, DayState state) {
        switch (state.state()) {
            case "ahead" -> throw Problem.invalid(field, "%s 还没有过完。", "%s is not over.", state.day());
            case "no-profile" ->
                throw Problem.invalid(field, "%s 中心还没有档案，不能声明。", "The centre has no profile for %s.", state.day());
            case "not-closed" ->
                throw Problem.of(
                        ProblemType.CONFLICT,
                        "%s 还有 %s 个场次没有结场。请先结场或取消。",
                        "%s has %s session(s) not closed. Close or cancel them first.",
                        state.day(),
                        state.planned());
            default -> {}
        }
    }

    /** The state of each of these days, once and in order. */
    @Transactional
    public List<DayState> states(Collection<LocalDate> asked) {
        Map<LocalDate, DayStatement> stated =
                statements.standing(asked).stream().collect(Collectors.toMap(one -> one.day, Function.identity()));
        LocalDate today = today();
        return days.counted(asked).stream()
                .map(day -> DayState.of(day, today, stated.get(day.day())))
                .toList();
    }

    private LocalDate today() {
        return tenant.require().today(clock);
    }
}

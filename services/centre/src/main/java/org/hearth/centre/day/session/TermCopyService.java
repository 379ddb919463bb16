package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.centre.day.series.Refusal;
import org.hearth.centre.day.series.Slot;
import org.hearth.centre.day.series.Term;
import org.hearth.centre.day.series.TermInstead;
import org.hearth.centre.day.series.TermMaker;
import org.hearth.centre.day.series.TermService;
import org.hearth.centre.day.series.TermService.Line;
import org.hearth.centre.day.series.TermWanted;
import org.hearth.centre.day.session.AlongWithTerm.Pair;
import org.hearth.exchange.ChangeLog;
import org.hearth.identity.Caller;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Problem;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.jspecify.annotations.Nullable;

/** Plans a term like another. */
@ApplicationScoped
class TermCopyService {
    private final TermService terms;
    private final SessionSeriesService series;
    private final TermSessionSql sessions;
    private final AlongWithTerm along;
    private final ChangeLog changes;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;

    @Inject
    TermCopyService(
            TermService terms,
            SessionSeriesService series,
            TermSessionSql sessions,
            AlongWithTerm along,
            ChangeLog changes,
            Acts acts,
            CurrentTenant tenant,
            Caller caller) {
        this.terms = terms;
        this.series = series;
        this.sessions = sessions;
        this.along = along;
        this.changes = changes;
        this.acts = acts;
        this.tenant = tenant;
        this.caller = caller;
    }

    /** What an act says of it. */
    private record Facts(LocalDate from, LocalDate to, LocalDate starts, int series, int done, int left) {}

    @Transactional
    public TermCopyResponse preview(LocalDate from, LocalDate to, LocalDate starts, @Nullable UUID activity) {
        Term term = terms.term(from, to, starts);
        TermWanted wanted = new TermWanted(term, activity == null ? null : List.of(activity), List.of());
        return answer(null, term, terms.look(wanted, maker(Ids.next())));
    }

    /** One act, whatever it makes; where all is there already nothing is done. */
    @Transactional
    @Idempotent
    public TermCopyResponse copy(TermCopyRequest request) {
        Term term = terms.term(request.from(), request.to(), request.starts());
        sessions.alone(tenant.require().slug());
        UUID copying = Ids.next();
        List<TermInstead> instead = request.instead() == null ? List.of() : request.instead();
        TermWanted wanted = new TermWanted(term, request.activityIds(), instead);
        TermCopyResponse made = answer(copying, term, terms.make(copying, wanted, maker(copying)));
        if (made.lines().isEmpty()) {
            throw Problem.invalid(
                    "from", "这段时间没有可以照着排的场次。", "There is no session in this time that could be taken again.");
        }
        if (made.done() > 0) {
            acts.record(Act.of("copy", "timetable", copying)
                    .called("%s – %s".formatted(term.starts(), term.last()))
                    .turned(
                            null,
                            new Facts(
                                    term.from(),
                                    term.to(),
                                    term.starts(),
                                    made.series(),
                                    made.done(),
                                    made.dates() - made.done())));
        }
        return made;
    }

    private TermCopyResponse answer(@Nullable UUID copying, Term term, List<Line> lines) {
        Set<UUID> activities =
                lines.stream().map(line -> line.of().activityId()).collect(Collectors.toSet());
        return TermCopyResponse.of(copying, term, lines, along.enrolled(activities));
    }

    private TermMaker maker(UUID copying) {
        Function<Slot, Optional<Refusal>> refusals = series.refusals();
        return new TermMaker() {
            @Override
            public Optional<Refusal> refusal(Slot slot) {
                return refusals.apply(slot);
            }

            @Override
            public List<UUID> make(List<New> wanted) {
                return made(copying, wanted);
            }
        };
    }

    private List<UUID> made(UUID copying, List<TermMaker.New> wanted) {
        List<TermSessionSql.Row> rows = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (TermMaker.New one : wanted) {
            Slot slot = one.slot();
            SessionTimes times = series.times(slot.starts(), slot.ends());
            UUID id = Ids.next();
            if (one.like() != null) {
                pairs.add(new Pair(one.like(), id));
            }
            rows.add(new TermSessionSql.Row(
                    id,
                    one.activityId(),
                    slot.spaceId(),
                    one.seriesId(),
                    times.starts(),
                    times.ends(),
                    times.day(),
                    times.endDay()));
            days.add(times.day());
            days.add(times.endDay());
        }
        sessions.make(copying, rows, tenant.require().simulated(), caller.actor());
        along.along(pairs);
        changes.append(ChangeLog.Kind.TIMETABLE, days.stream().distinct().toList());
        return rows.stream().map(TermSessionSql.Row::id).toList();
    }
}

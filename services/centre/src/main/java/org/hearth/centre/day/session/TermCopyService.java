package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hearth.centre.day.series.Refusal;
import org.hearth.centre.day.series.Slot;
import org.hearth.centre.day.series.Term;
import org.hearth.centre.day.series.TermMaker;
import org.hearth.centre.day.series.TermService;
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
    private final ChangeLog changes;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;

    @Inject
    TermCopyService(
            TermService terms,
            SessionSeriesService series,
            TermSessionSql sessions,
            ChangeLog changes,
            Acts acts,
            CurrentTenant tenant,
            Caller caller) {
        this.terms = terms;
        this.series = series;
        this.sessions = sessions;
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
        return TermCopyResponse.of(term, terms.look(term, activity == null ? null : List.of(activity), maker()));
    }

    /** One act, whatever it makes; where all is there already nothing is done. */
    @Transactional
    @Idempotent
    public TermCopyResponse copy(TermCopyRequest request) {
        Term term = terms.term(request.from(), request.to(), request.starts());
        sessions.alone(tenant.require().slug());
        UUID copying = Ids.next();
        TermCopyResponse made = TermCopyResponse.of(term, terms.make(copying, term, request.activityIds(), maker()));
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

    private TermMaker maker() {
        Function<Slot, Optional<Refusal>> refusals = series.refusals();
        return new TermMaker() {
            @Override
            public Optional<Refusal> refusal(Slot slot) {
                return refusals.apply(slot);
            }

            @Override
            public List<UUID> make(List<New> wanted) {
                return made(wanted);
            }
        };
    }

    private List<UUID> made(List<TermMaker.New> wanted) {
        List<TermSessionSql.Row> rows = new ArrayList<>();
        List<LocalDate> days = new ArrayList<>();
        for (TermMaker.New one : wanted) {
            Slot slot = one.slot();
            SessionTimes times = series.times(slot.starts(), slot.ends());
            rows.add(new TermSessionSql.Row(
                    Ids.next(),
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
        sessions.make(rows, tenant.require().simulated(), caller.actor());
        changes.append(ChangeLog.Kind.SESSION, days.stream().distinct().toList());
        return rows.stream().map(TermSessionSql.Row::id).toList();
    }
}

package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.centre.day.session.TermSessionSql.Made;
import org.hearth.exchange.ChangeLog;
import org.hearth.identity.Caller;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;

/** Takes back what was planned in one copying of a term. */
@ApplicationScoped
class TermUndoService {
    private final TermSessionSql sessions;
    private final AlongWithTerm along;
    private final ChangeLog changes;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    TermUndoService(
            TermSessionSql sessions,
            AlongWithTerm along,
            ChangeLog changes,
            Acts acts,
            CurrentTenant tenant,
            Caller caller,
            Clock clock) {
        this.sessions = sessions;
        this.along = along;
        this.changes = changes;
        this.acts = acts;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    /** One act; what is no longer as it was made stays. */
    @Transactional
    @Idempotent
    public TermUndone undo(UUID copying, String reason) {
        sessions.alone(tenant.require().slug());
        List<Made> made = sessions.made(copying);
        if (made.isEmpty()) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        Instant now = clock.instant();
        List<Made> there = made.stream()
                .filter(one -> !one.state().equals(Session.CANCELLED))
                .toList();
        Set<UUID> wanted = along.wanted(there.stream().map(Made::id).toList());
        List<Made> asMade = there.stream()
                .filter(one -> one.state().equals(Session.PLANNED)
                        && one.version() == 1
                        && one.startsAt().isAfter(now)
                        && !one.attended()
                        && !wanted.contains(one.id()))
                .toList();
        TermUndone undone = new TermUndone(asMade.size(), there.size() - asMade.size());
        if (!asMade.isEmpty()) {
            sessions.cancel(asMade.stream().map(Made::id).toList(), reason.strip(), caller.actor());
            changes.append(
                    ChangeLog.Kind.SESSION,
                    asMade.stream()
                            .flatMap(one -> Stream.of(one.day(), one.endDay()))
                            .distinct()
                            .toList());
            acts.record(Act.of("undo", "timetable", copying)
                    .called("%s – %s"
                            .formatted(asMade.getFirst().day(), asMade.getLast().day()))
                    .because(reason.strip())
                    .turned(null, undone));
        }
        return undone;
    }
}

package org.hearth.centre.day.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.attendance.AttendanceRepository.NewEntry;
import org.hearth.centre.day.attendance.AttendanceRequests.RecordAllRequest;
import org.hearth.centre.day.attendance.AttendanceRequests.RecordRequest;
import org.hearth.centre.day.attendance.AttendanceResponses.Entry;
import org.hearth.centre.day.attendance.AttendanceResponses.Recorded;
import org.hearth.centre.day.attendance.AttendanceResponses.RecordedAll;
import org.hearth.centre.day.attendance.AttendanceResponses.Sheet;
import org.hearth.centre.day.session.SessionResponse;
import org.hearth.centre.day.session.SessionService;
import org.hearth.exchange.ChangeLog;
import org.hearth.identity.Caller;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;

/** Records who came (product rules 2 to 4). The session is held meanwhile, so that its state and its heads agree. */
@ApplicationScoped
public class AttendanceService {
    /** How long before the start people may be received. */
    private static final Duration EARLY = Duration.ofHours(2);

    private final AttendanceRepository attendance;
    private final SessionService sessions;
    private final ChangeLog changes;
    private final Acts acts;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AttendanceService(
            AttendanceRepository attendance,
            SessionService sessions,
            ChangeLog changes,
            Acts acts,
            Caller caller,
            Clock clock) {
        this.attendance = attendance;
        this.sessions = sessions;
        this.changes = changes;
        this.acts = acts;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Sheet sheet(UUID session) {
        return new Sheet(sessions.get(session), attendance.ofSession(session), sessions.events(session));
    }

    @Transactional
    @Idempotent
    public Recorded record(UUID sessionId, RecordRequest request) {
        request.check();
        SessionResponse session = open(sessionId);
        Optional<Entry> before = already(session, request);
        if (before.isPresent()) {
            return new Recorded(before.get(), true, session);
        }
        Entry added = add(session, request);
        changes.append(ChangeLog.Kind.ATTENDANCE, List.of(session.day()));
        return new Recorded(added, false, sessions.get(sessionId));
    }

    /** Enters a whole list, and closes the session if asked: all of it or nothing. */
    @Transactional
    @Idempotent
    public RecordedAll recordAll(UUID sessionId, RecordAllRequest request) {
        request.entries().forEach(RecordRequest::check);
        SessionResponse session = open(sessionId);
        int duplicates = 0;
        for (RecordRequest entry : request.entries()) {
            if (already(session, entry).isPresent()) {
                duplicates++;
            } else {
                add(session, entry);
            }
        }
        changes.append(ChangeLog.Kind.ATTENDANCE, List.of(session.day()));
        int added = request.entries().size() - duplicates;
        SessionResponse after = request.close()
                ? sessions.closeHeld(sessionId, request.entries().isEmpty(), Boolean.TRUE.equals(request.simulated()))
                : sessions.get(sessionId);
        return new RecordedAll(added, duplicates, after);
    }

    /** Takes an entry out of the count; the entry and the reason stay. */
    @Transactional
    @Idempotent
    public Recorded voidEntry(UUID id, String reason) {
        UUID sessionId = attendance.sessionOf(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        SessionResponse session = open(sessionId);
        attendance.holdPerson(id);
        if (!attendance.voidEntry(id, reason, caller.actor(), clock.instant())) {
            throw Problem.of(ProblemType.WRONG_STATE, "这一条已经撤销。", "This entry is voided already.");
        }
        acts.record(Act.of("void", "attendance", id).called(session.title()).because(reason));
        changes.append(ChangeLog.Kind.ATTENDANCE, List.of(session.day()));
        return new Recorded(attendance.find(id).orElseThrow(), false, sessions.get(sessionId));
    }

    private SessionResponse open(UUID sessionId) {
        SessionResponse session = sessions.hold(sessionId);
        if (!session.state().equals("planned")) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "场次已结场或取消。如需更正，请先写明原因重新打开。",
                    "The session is closed or cancelled. To correct it, reopen it with a reason first.");
        }
        if (session.startsAt().minus(EARLY).isAfter(clock.instant())) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "开始前 2 小时起可以签到。",
                    "People can be received from two hours before the start.");
        }
        return session;
    }

    /** Rule 4: a person counts once for each session, however often recorded. */
    private Optional<Entry> already(SessionResponse session, RecordRequest request) {
        UUID resident = request.residentId();
        if (resident == null) {
            return Optional.empty();
        }
        if (!attendance.isKnown(resident)) {
            throw Problem.invalid("residentId", "没有这位居民。", "There is no such resident.");
        }
        return attendance.ofPerson(session.id(), resident);
    }

    private Entry add(SessionResponse session, RecordRequest request) {
        Instant now = clock.instant();
        boolean late = sessions.isOver(session);
        UUID id = Ids.next(clock);
        attendance.insert(new NewEntry(
                id,
                session.id(),
                request.method(),
                request.residentId(),
                request.count(),
                late ? session.startsAt() : now,
                now,
                caller.actor(),
                late,
                request.simulated()));
        return attendance.find(id).orElseThrow();
    }
}

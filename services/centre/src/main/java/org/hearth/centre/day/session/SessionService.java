package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.session.SessionEvent.FieldChange;
import org.hearth.exchange.ChangeLog;
import org.hearth.identity.Caller;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Plans, changes, closes, reopens and cancels sessions. A published statement stays as it is whatever happens to them here; the
 * contract's page shows the difference and offers a correction. */
@ApplicationScoped
public class SessionService {
    /** Evidence stays where it was given. */
    public static final Message ATTENDED = new Message(
            "已有签到的场次不能改到别的日子或活动。请先撤销签到。",
            "People are recorded; void them before moving the session to another day or activity.");

    /** What was recorded of a session is known outside, by itself or in a line: it may not change over to the other. */
    public static final Message APART = new Message(
            "有过签到或结场的场次不能移进或移出敏感服务：单场人数会因此被推算出来。请新建场次。",
            "A session that ever had records cannot be moved into or out of a sensitive programme: its heads could be worked out by"
                    + " that. Make a new session.");

    /** A statement of this contract counted a session before claims said which statement it was. */
    public static Message countedBefore(String contract) {
        return Message.of(
                "这个场次早先已计入合同 %s 的履约报告，查不到是哪一份，不能改到别的日子。请先为那份合同发布或更正包含这一天的报告。",
                "A statement of contract %s counted this session before; which one is not known, so it stays on its day. First publish"
                        + " or correct the statement of that contract that covers the day.",
                contract);
    }

    private final SessionRepository sessions;
    private final SessionTraces traces;
    private final SessionDays days;
    private final SessionPlaces places;
    private final ChangeLog changes;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    SessionService(
            SessionRepository sessions,
            SessionTraces traces,
            SessionDays days,
            SessionPlaces places,
            ChangeLog changes,
            Acts acts,
            CurrentTenant tenant,
            Caller caller,
            Clock clock) {
        this.sessions = sessions;
        this.traces = traces;
        this.days = days;
        this.places = places;
        this.changes = changes;
        this.acts = acts;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Page<SessionResponse> list(SessionFilter filter, PageParams page) {
        return sessions.list(filter, page);
    }

    /** Finds a session of the current centre; not found is the same for another centre's. */
    @Transactional
    public SessionResponse get(UUID id) {
        return sessions.shown(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** What was done to a session, newest first. */
    @Transactional
    public List<SessionEvent> events(UUID id) {
        return traces.of(id);
    }

    /** Finds a session and holds it until the transaction ends. */
    @Transactional
    public SessionResponse hold(UUID id) {
        sessions.hold(id);
        return get(id);
    }

    @Transactional
    @Idempotent
    public SessionResponse create(SessionRequest request) {
        SessionTimes times = request.times(tenant.require().zone());
        check(request);
        checkDay(times.day());
        places.take(request.spaceId(), times, null);
        Session session = new Session();
        session.simulated = tenant.require().simulated();
        fill(session, request, times);
        sessions.saved(session);
        changes.append(ChangeLog.Kind.TIMETABLE, List.of(times.day(), times.endDay()));
        return traced("created", "", null, get(session.id));
    }

    @Transactional
    @Idempotent
    public SessionResponse update(UUID id, int seen, SessionRequest request) {
        SessionResponse before = expected(id, seen, Session.PLANNED);
        SessionTimes times = request.times(tenant.require().zone());
        check(request);
        boolean anotherDay = !before.day().equals(times.day());
        if (before.visits() > 0 && (anotherDay || !before.activityId().equals(request.activityId()))) {
            throw Problem.of(ProblemType.CONFLICT, ATTENDED.zh(), ATTENDED.en());
        }
        if (sessions.wouldCrossSensitive(id, request.activityId())) {
            throw Problem.of(ProblemType.CONFLICT, APART.zh(), APART.en());
        }
        staysWhereItIsCounted(before, times);
        if (anotherDay) {
            checkDay(times.day());
        }
        places.take(request.spaceId(), times, before);
        Session session = sessions.require(id);
        fill(session, request, times);
        sessions.saved(session);
        SessionResponse after = traced("changed", "", before, get(id));
        List<LocalDate> days = new ArrayList<>(days(before));
        days.addAll(days(after));
        changes.append(ChangeLog.Kind.SESSION, days);
        return after;
    }

    /**
     * 结场: states that the session was held and its count is complete. Nobody recorded needs the explicit word.
     *
     * @param simulated whether that was made up: also a 0 is then marked
     */
    @Transactional
    @Idempotent
    public SessionResponse close(UUID id, int seen, boolean nobodyCame, boolean simulated) {
        return closeNow(expected(id, seen, Session.PLANNED), nobodyCame, simulated);
    }

    /** As {@link #close}, of a session the transaction holds already. */
    @Transactional
    public SessionResponse closeHeld(UUID id, boolean nobodyCame, boolean simulated) {
        SessionResponse session = hold(id);
        return closeNow(expected(id, session.version(), Session.PLANNED), nobodyCame, simulated);
    }

    private SessionResponse closeNow(SessionResponse session, boolean nobodyCame, boolean simulated) {
        if (session.startsAt().isAfter(clock.instant())) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "场次还没开始，不能结场。", "The session has not started and cannot be closed.");
        }
        if (session.visits() == 0 && !nobodyCame) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "还没有任何签到。若确实无人到场，请确认“0 人”后结场。",
                    "Nobody is recorded. If nobody came, confirm zero and close.");
        }
        if (session.visits() > 0 && nobodyCame) {
            throw Problem.of(
                    ProblemType.CONFLICT, "已有签到，不能按 0 人结场。", "People are recorded; it cannot be closed with zero.");
        }
        Session closed = sessions.require(session.id());
        closed.state = Session.HELD;
        closed.explicitZero = nobodyCame;
        closed.closedAt = clock.instant();
        closed.closedBy = caller.actor().name();
        closed.closedSubject = caller.actor().subject();
        closed.closedLate = isOver(session);
        closed.closedSimulated = simulated || tenant.require().simulated();
        sessions.saved(closed);
        return changed("closed", Long.toString(session.visits()), session);
    }

    @Transactional
    @Idempotent
    public SessionResponse reopen(UUID id, int seen, String reason) {
        SessionResponse session = hold(id);
        session.expect(seen);
        if (session.state().equals(Session.PLANNED)) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
        boolean cancelled = session.state().equals(Session.CANCELLED);
        if (cancelled) {
            checkDay(session.day());
            places.takeAgain(session);
        }
        Session planned = sessions.require(id);
        planned.plan();
        sessions.saved(planned);
        return changed(cancelled ? "restored" : "reopened", reason, session);
    }

    @Transactional
    @Idempotent
    public SessionResponse cancel(UUID id, int seen, String reason) {
        SessionResponse session = expected(id, seen, Session.PLANNED);
        if (session.visits() > 0) {
            throw Problem.of(
                    ProblemType.CONFLICT, "已有签到的场次不能取消。请先撤销签到。", "People are recorded; void them before cancelling.");
        }
        Session cancelled = sessions.require(id);
        cancelled.state = Session.CANCELLED;
        cancelled.cancelReason = reason;
        sessions.saved(cancelled);
        return changed("cancelled", reason, session);
    }

    /** Whether the last local day of a session is over, so that what is entered now is a late entry (补录). */
    private boolean isOver(SessionResponse session) {
        LocalDate today = tenant.require().today(clock);
        return today.isAfter(days(session).getLast());
    }

    private SessionResponse changed(String kind, String detail, SessionResponse before) {
        changes.append(ChangeLog.Kind.SESSION, days(before));
        return traced(kind, detail, before, get(before.id()));
    }

    /** Keeps what was done in the session's own history and among the acts of the centre. */
    private SessionResponse traced(
            String kind, String detail, @Nullable SessionResponse before, SessionResponse after) {
        List<FieldChange> changed = before == null ? List.of() : SessionEvent.changes(before, after);
        traces.add(after.id(), kind, detail, changed, caller.actor());
        acts.record(Act.of(kind, "session", after.id())
                .called(after.called())
                .because(kind.equals("closed") ? "" : detail)
                .turned(before, after));
        return after;
    }

    private SessionResponse expected(UUID id, int seen, String state) {
        SessionResponse session = hold(id);
        session.expect(seen);
        if (!session.state().equals(state)) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
        return session;
    }

    /** Rule 9: what a statement counted leaves its days only after a correction has let it go. */
    private void staysWhereItIsCounted(SessionResponse session, SessionTimes times) {
        sessions.claim(session.id())
                .flatMap(claim -> claim.refusal(session.day(), times.day()))
                .ifPresent(why -> {
                    throw Problem.of(ProblemType.CONFLICT, why.zh(), why.en());
                });
    }

    private static void fill(Session session, SessionRequest request, SessionTimes times) {
        session.activityId = request.activityId();
        session.spaceId = request.spaceId();
        session.lie(times);
    }

    private void check(SessionRequest request) {
        if (!sessions.isActivity(request.activityId())) {
            throw Problem.invalid("activityId", "请选择一个活动。", "Choose an activity.");
        }
    }

    private void checkDay(LocalDate day) {
        days.allowed().refusal(day).ifPresent(why -> {
            throw Problem.invalid("startsAt", why.zh(), why.en());
        });
    }

    static List<LocalDate> days(SessionResponse session) {
        return session.endsNextDay() ? List.of(session.day(), session.day().plusDays(1)) : List.of(session.day());
    }
}

package org.hearth.centre.day.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.hearth.centre.day.attendance.AttendanceRequests.RecordAllRequest;
import org.hearth.centre.day.attendance.AttendanceRequests.RecordRequest;
import org.hearth.centre.day.attendance.AttendanceResponses.Entry;
import org.hearth.centre.day.attendance.AttendanceResponses.Recorded;
import org.hearth.centre.day.attendance.AttendanceResponses.RecordedAll;
import org.hearth.centre.day.attendance.AttendanceResponses.Sheet;
import org.hearth.centre.day.attendance.AttendanceResponses.Voided;
import org.hearth.centre.day.attendance.AttendanceSql.Outcome;
import org.hearth.centre.day.attendance.AttendanceSql.Tap;
import org.hearth.centre.day.session.SessionResponse;
import org.hearth.centre.day.session.SessionService;
import org.hearth.centre.people.merge.MergedResidents;
import org.hearth.exchange.ChangeLog;
import org.hearth.identity.Caller;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Organisation;
import org.jspecify.annotations.Nullable;

/** Records who came (product rules 2 to 4). The session is shared or held meanwhile, so that its state and its heads agree. */
@ApplicationScoped
public class AttendanceService {
    /** How long before the start people may be received. */
    private static final Duration EARLY = Duration.ofHours(2);

    /** How long whoever recorded an entry takes it back as a slip of the finger. */
    private static final Duration AT_ONCE = Duration.ofMinutes(1);

    private final AttendanceSql hot;
    private final AttendanceRepository attendance;
    private final SessionService sessions;
    private final MergedResidents merged;
    private final ChangeLog changes;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    AttendanceService(
            AttendanceSql hot,
            AttendanceRepository attendance,
            SessionService sessions,
            MergedResidents merged,
            ChangeLog changes,
            Acts acts,
            CurrentTenant tenant,
            Caller caller,
            Clock clock) {
        this.hot = hot;
        this.attendance = attendance;
        this.sessions = sessions;
        this.merged = merged;
        this.changes = changes;
        this.acts = acts;
        this.tenant = tenant;
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
        Added added = add(tap(sessionId, request, clock.instant().truncatedTo(ChronoUnit.MICROS), ""), request);
        Tap tap = added.tap();
        Outcome outcome = added.outcome();
        if (outcome == null) {
            return new Recorded(attendance.entry(tap.id()), false);
        }
        if (outcome.added()) {
            return new Recorded(entry(tap, outcome), false);
        }
        Optional<Entry> before = attendance.ofPerson(sessionId, Objects.requireNonNull(tap.resident()));
        // voided since the tap looked: then it counts after all
        return before.isPresent() ? new Recorded(before.get(), true) : record(sessionId, request);
    }

    /** Enters a whole list, and closes the session if asked: all of it or nothing. */
    @Transactional
    @Idempotent
    public RecordedAll recordAll(UUID sessionId, RecordAllRequest request) {
        List<RecordRequest> entries = request.entries();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Tap> taps = IntStream.range(0, entries.size())
                .mapToObj(at -> tap(sessionId, entries.get(at), now, "entries[%d].".formatted(at)))
                .toList();
        SessionResponse session = sessions.hold(sessionId);
        refuseUnlessOpen(session.state(), session.startsAt(), clock.instant().plus(EARLY));
        int added = addAll(taps, entries);
        SessionResponse after = request.close()
                ? sessions.closeHeld(sessionId, entries.isEmpty(), Boolean.TRUE.equals(request.simulated()))
                : sessions.get(sessionId);
        return new RecordedAll(added, entries.size() - added, after);
    }

    /** All at once; whatever was not added then is tried by itself, and says why. */
    private int addAll(List<Tap> taps, List<RecordRequest> entries) {
        Map<UUID, Tap> once = new LinkedHashMap<>();
        taps.forEach(tap -> once.putIfAbsent(tap.id(), tap));
        Set<UUID> added = once.isEmpty() ? Set.of() : hot.recordAll(List.copyOf(once.values()));
        int late = 0;
        for (int at = 0; at < taps.size(); at++) {
            Tap tap = taps.get(at);
            boolean done = added.contains(tap.id()) && once.get(tap.id()) == tap;
            if (!done) {
                Outcome outcome = add(tap, entries.get(at)).outcome();
                late += outcome != null && outcome.added() ? 1 : 0;
            }
        }
        return added.size() + late;
    }

    /** Takes an entry out of the count; the entry and the reason stay. */
    @Transactional
    @Idempotent
    public Voided voidEntry(UUID id, @Nullable String given) {
        Attendance entry = attendance.findByIdOptional(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        UUID sessionId = entry.sessionId;
        String reason = given == null || given.isBlank() ? null : given;
        if (reason == null && !isSlip(entry)) {
            throw Problem.invalid(
                    "reason",
                    "请写明原因：只有本人一分钟内录入的可以直接撤销。",
                    "Say why: only what you recorded within a minute is taken back without a reason.");
        }
        SessionResponse session = sessions.hold(sessionId);
        refuseUnlessOpen(session.state(), session.startsAt(), clock.instant().plus(EARLY));
        hot.holdPerson(id);
        if (!attendance.voidEntry(id, reason, caller.actor(), clock.instant())) {
            throw Problem.of(ProblemType.WRONG_STATE, "这一条已经撤销。", "This entry is voided already.");
        }
        acts.record(Act.of("void", "attendance", id).called(session.called()).because(reason == null ? "" : reason));
        changes.append(ChangeLog.Kind.ATTENDANCE, List.of(session.day()));
        return new Voided(attendance.entry(id), sessions.get(sessionId));
    }

    /** Whether the caller recorded it a moment ago. */
    private boolean isSlip(Attendance entry) {
        return caller.actor().subject().equals(entry.recordedSubject)
                && entry.recordedAt.isAfter(clock.instant().minus(AT_ONCE));
    }

    private static void refuseUnlessOpen(String state, Instant startsAt, Instant startsBy) {
        if (!state.equals("planned")) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "场次已结场或取消。如需更正，请先写明原因重新打开。",
                    "The session is closed or cancelled. To correct it, reopen it with a reason first.");
        }
        if (startsAt.isAfter(startsBy)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "开始前 2 小时起可以签到。",
                    "People can be received from two hours before the start.");
        }
    }

    private Tap tap(UUID session, RecordRequest request, Instant now, String at) {
        request.check(at);
        Instant happened = request.happened(now, at);
        Organisation centre = tenant.require();
        if (request.by() != null && !request.by().equals(caller.actor().subject())) {
            throw Problem.of(ProblemType.ANOTHER_PERSON);
        }
        return new Tap(
                request.id() == null ? Ids.next(clock) : request.id(),
                session,
                centre.slug(),
                request.method(),
                request.residentId(),
                request.count(),
                now,
                happened,
                LocalDate.ofInstant(happened, centre.zone()),
                LocalDate.ofInstant(now, centre.zone()),
                happened.plus(EARLY),
                caller.actor().name(),
                caller.actor().subject(),
                request.simulated());
    }

    /**
     * Rule 4: a person counts once for each session, however often recorded; and a tap once, however often sent.
     * Whoever was merged into somebody else since is that person now.
     */
    private Added add(Tap tap, RecordRequest request) {
        Outcome outcome = hot.record(tap).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        UUID named = tap.resident();
        boolean unknown = named != null && outcome.named() == null;
        if (named != null && unknown && !merged.now(named).equals(named)) {
            Added added = add(tap.of(merged.now(named)), request);
            if (added.outcome() != null && added.outcome().added()) {
                merged.attended(named, tap.id());
            }
            return added;
        }
        if (!outcome.added() && request.id() != null) {
            Optional<Attendance> before = attendance.findByIdOptional(tap.id());
            if (before.isPresent()) {
                if (!before.get().says(tap)) {
                    throw Problem.of(ProblemType.KEY_REUSED);
                }
                return new Added(tap, null);
            }
        }
        refuseUnlessOpen(outcome.state(), outcome.startsAt(), tap.startsBy());
        if (unknown) {
            throw Problem.invalid("residentId", "没有这位居民。", "There is no such resident.");
        }
        return new Added(tap, outcome);
    }

    /**
     * What became of a tap.
     *
     * @param tap as it counts: for whom the person it names is by now
     * @param outcome null where this very tap was recorded before, though the session may be closed since, or the tap voided
     */
    private record Added(Tap tap, @Nullable Outcome outcome) {}

    private static Entry entry(Tap tap, Outcome outcome) {
        return new Entry(
                tap.id(),
                tap.method(),
                tap.resident(),
                outcome.named(),
                tap.heads(),
                outcome.occurredAt(),
                tap.now(),
                tap.by(),
                outcome.late(),
                null,
                null,
                null);
    }
}

package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.centre.day.series.Maker;
import org.hearth.centre.day.series.Refusal;
import org.hearth.centre.day.series.Slot;
import org.hearth.centre.day.series.Thing;
import org.hearth.centre.day.series.Things;
import org.hearth.exchange.ChangeLog;
import org.hearth.identity.Caller;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Words;
import org.jspecify.annotations.Nullable;

/** Sessions as what a series is made of. What a series does to them is an act of the series, and a line in the history of each. */
@ApplicationScoped
class SessionsOfSeries implements Things {
    private final SessionRepository sessions;
    private final SessionTraces traces;
    private final SessionSeriesService series;
    private final ChangeLog changes;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    SessionsOfSeries(
            SessionRepository sessions,
            SessionTraces traces,
            SessionSeriesService series,
            ChangeLog changes,
            CurrentTenant tenant,
            Caller caller,
            Clock clock) {
        this.sessions = sessions;
        this.traces = traces;
        this.series = series;
        this.changes = changes;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "session";
    }

    @Override
    public Words states() {
        return SessionColumns.STATES;
    }

    @Override
    public boolean alone() {
        return false;
    }

    @Override
    public void checkCaller() {
        if (!caller.may(Permissions.WRITE_TIMETABLE)) {
            throw Problem.of(ProblemType.NOT_ALLOWED);
        }
    }

    @Override
    public void checkMove(List<UUID> ids) {
        checkCaller();
    }

    @Override
    public Maker like(UUID thing) {
        return series.maker(sessions.require(thing).activityId);
    }

    /** Held, attended or counted by a statement: evidence stays where it was given. */
    @Override
    public List<Thing> of(List<UUID> ids, boolean held) {
        if (held) {
            sessions.hold(ids);
        }
        Instant now = clock.instant();
        ZoneId zone = tenant.require().zone();
        Set<UUID> claimed = sessions.claimed(ids);
        return sessions.these(ids).stream()
                .map(session -> new Thing(
                        session.id(),
                        session.spaceId(),
                        session.startsAt().atZone(zone).toLocalDateTime(),
                        session.endsAt().atZone(zone).toLocalDateTime(),
                        session.state(),
                        Thing.left(session.state(), session.startsAt(), now, evidence(session, claimed))))
                .toList();
    }

    private static @Nullable String evidence(SessionResponse session, Set<UUID> claimed) {
        if (claimed.contains(session.id())) {
            return "claimed";
        }
        return session.visits() > 0 ? "attended" : null;
    }

    @Override
    public Function<Slot, Optional<Refusal>> refusals() {
        return series.refusals();
    }

    @Override
    public void move(Map<UUID, Slot> slots) {
        each(List.copyOf(slots.keySet()), "changed", "", session -> {
            Slot slot = Objects.requireNonNull(slots.get(session.id));
            session.spaceId = slot.spaceId();
            session.lie(series.times(slot.starts(), slot.ends()));
        });
    }

    /** Nobody asks for a session: it is planned. */
    @Override
    public void confirm(List<UUID> ids) {
        throw Problem.of(ProblemType.WRONG_STATE);
    }

    @Override
    public void cancel(List<UUID> ids, String reason) {
        each(ids, "cancelled", reason, session -> {
            session.state = Session.CANCELLED;
            session.cancelReason = reason;
        });
    }

    private void each(List<UUID> ids, String kind, String detail, Consumer<Session> change) {
        List<SessionResponse> before = sessions.these(ids);
        ids.forEach(id -> change.accept(sessions.require(id)));
        sessions.flush();
        Map<UUID, SessionResponse> after =
                sessions.these(ids).stream().collect(Collectors.toMap(SessionResponse::id, Function.identity()));
        List<LocalDate> days = new ArrayList<>();
        for (SessionResponse was : before) {
            SessionResponse is = Objects.requireNonNull(after.get(was.id()));
            traces.add(was.id(), kind, detail, SessionEvent.changes(was, is), caller.actor());
            days.addAll(SessionService.days(was));
            days.addAll(SessionService.days(is));
        }
        changes.append(ChangeLog.Kind.SESSION, days.stream().distinct().toList());
    }
}

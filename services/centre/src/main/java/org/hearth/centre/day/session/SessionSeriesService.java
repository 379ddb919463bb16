package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hearth.centre.day.series.Maker;
import org.hearth.centre.day.series.NewSeries;
import org.hearth.centre.day.series.Refusal;
import org.hearth.centre.day.series.SeriesPreview;
import org.hearth.centre.day.series.SeriesPreviewService;
import org.hearth.centre.day.series.SeriesResult;
import org.hearth.centre.day.series.SeriesService;
import org.hearth.centre.day.series.Slot;
import org.hearth.exchange.ChangeLog;
import org.hearth.identity.Caller;
import org.hearth.kernel.Problem;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.jspecify.annotations.Nullable;

/** Plans sessions by a rule. */
@ApplicationScoped
class SessionSeriesService {
    private static final String KIND = "session";

    private final SessionRepository sessions;
    private final SessionTraces traces;
    private final SessionDays days;
    private final SeriesService series;
    private final SeriesPreviewService previews;
    private final ChangeLog changes;
    private final CurrentTenant tenant;
    private final Caller caller;

    @Inject
    SessionSeriesService(
            SessionRepository sessions,
            SessionTraces traces,
            SessionDays days,
            SeriesService series,
            SeriesPreviewService previews,
            ChangeLog changes,
            CurrentTenant tenant,
            Caller caller) {
        this.sessions = sessions;
        this.traces = traces;
        this.days = days;
        this.series = series;
        this.previews = previews;
        this.changes = changes;
        this.tenant = tenant;
        this.caller = caller;
    }

    @Transactional
    public SeriesPreview preview(@Nullable UUID space, LocalDateTime starts, LocalDateTime ends, String rule) {
        times(starts, ends);
        return previews.of(
                new NewSeries(KIND, rule, starts, ends, space, null, List.of(), false), maker(new UUID(0, 0)), null);
    }

    @Transactional
    @Idempotent
    public SeriesResult create(SessionSeriesRequest request) {
        SessionRequest first = request.session();
        times(first.startsAt(), first.endsAt());
        if (!sessions.isActivity(first.activityId())) {
            throw Problem.invalid("activityId", "请选择一个活动。", "Choose an activity.");
        }
        return series.make(
                new NewSeries(
                        KIND,
                        request.rule(),
                        first.startsAt(),
                        first.endsAt(),
                        first.spaceId(),
                        first.activityId(),
                        request.days() == null ? List.of() : request.days(),
                        false),
                maker(first.activityId()));
    }

    SessionTimes times(LocalDateTime starts, LocalDateTime ends) {
        return SessionTimes.of(starts, ends, tenant.require().zone());
    }

    /** Why none can be there: what is asked once for many is remembered. */
    Function<Slot, Optional<Refusal>> refusals() {
        SessionDays.Allowed allowed = days.allowed();
        return slot -> allowed.refusal(times(slot.starts(), slot.ends()).day()).map(Refusal::noDay);
    }

    /** Makes sessions of an activity. */
    Maker maker(UUID activity) {
        Function<Slot, Optional<Refusal>> refusals = refusals();
        return new Maker() {
            @Override
            public Optional<Refusal> refusal(Slot slot) {
                return refusals.apply(slot);
            }

            @Override
            public List<UUID> make(UUID id, List<Slot> slots) {
                return kept(slots.stream().map(slot -> made(activity, id, slot)).toList());
            }
        };
    }

    private Session made(UUID activity, UUID id, Slot slot) {
        Session session = new Session();
        session.activityId = activity;
        session.spaceId = slot.spaceId();
        session.lie(times(slot.starts(), slot.ends()));
        session.seriesId = id;
        session.simulated = tenant.require().simulated();
        return session;
    }

    private List<UUID> kept(List<Session> made) {
        List<UUID> ids = new ArrayList<>();
        List<LocalDate> on = new ArrayList<>();
        for (Session session : made) {
            sessions.persist(session);
            ids.add(Objects.requireNonNull(session.id));
            traces.add(session.id, "created", "", List.of(), caller.actor());
            on.add(session.day);
            on.add(session.endDay);
        }
        sessions.flush();
        changes.append(ChangeLog.Kind.TIMETABLE, on.stream().distinct().toList());
        return ids;
    }
}

package org.hearth.centre.day.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.series.SeriesMoveService.OnDate;
import org.hearth.centre.day.series.SeriesPlaces.Placed;
import org.hearth.centre.day.series.SeriesRequests.CancelSeriesRequest;
import org.hearth.centre.day.series.SeriesSql.Dated;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Idempotent;

/** Gives a series up, whole or from a date on; confirms what was asked for; goes on with it. */
@ApplicationScoped
class SeriesChangeService {
    private final SeriesRepository repository;
    private final SeriesService service;
    private final SeriesMoveService moves;
    private final SeriesPlaces places;
    private final SeriesSql sql;

    @Inject
    SeriesChangeService(
            SeriesRepository repository,
            SeriesService service,
            SeriesMoveService moves,
            SeriesPlaces places,
            SeriesSql sql) {
        this.repository = repository;
        this.service = service;
        this.moves = moves;
        this.places = places;
        this.sql = sql;
    }

    @Transactional
    @Idempotent
    public SeriesResult cancel(UUID id, int seen, CancelSeriesRequest request) {
        Series series = repository.hold(id, seen);
        Things things = moves.things(series);
        things.checkCaller();
        SeriesResponse before = service.get(id);
        List<OnDate> all = moves.onDates(series, things, request.from());
        List<UUID> ids = SeriesMoveService.open(all).stream()
                .map(one -> one.thing().id())
                .toList();
        if (ids.isEmpty()) {
            throw SeriesMoveService.nothingToCome();
        }
        String reason = request.reason().strip();
        things.cancel(ids, reason);
        return moves.done(series, "cancel", before, reason, ids.size(), SeriesMoveService.left(all, List.of()));
    }

    /** Confirms what waits for it and can be had; what cannot goes on waiting. */
    @Transactional
    @Idempotent
    public SeriesResult confirm(UUID id, int seen) {
        Series series = repository.hold(id, seen);
        Things things = moves.things(series);
        SeriesResponse before = service.get(id);
        List<OnDate> asked = SeriesMoveService.open(moves.onDates(series, things, null)).stream()
                .filter(one -> one.thing().state().equals("requested"))
                .toList();
        if (asked.isEmpty()) {
            throw Problem.of(ProblemType.WRONG_STATE, "这个系列没有待批的日期。", "No date of this series waits to be confirmed.");
        }
        List<Slot> slots = asked.stream().map(SeriesChangeService::asItIs).toList();
        List<Placed> placed = places.take(slots, things.alone(), slot -> Optional.empty());
        List<UUID> ids = placed.stream()
                .filter(Placed::had)
                .map(one -> Objects.requireNonNull(one.slot().of()))
                .toList();
        if (ids.isEmpty()) {
            throw SeriesService.none(placed);
        }
        things.confirm(ids);
        return moves.done(series, "confirm", before, "", ids.size(), SeriesService.left(placed));
    }

    /** Makes what can be had of its dates until a later day, like the last of those there are. */
    @Transactional
    @Idempotent
    public SeriesResult extend(UUID id, int seen, LocalDate until) {
        Series series = repository.hold(id, seen);
        Things things = moves.things(series);
        things.checkCaller();
        SeriesResponse before = service.get(id);
        if (!until.isAfter(series.lastDay)) {
            throw Problem.invalid(
                    "until", "已经排到 %s，请选更晚的日子。", "It goes on until %s already; choose a later day.", series.lastDay);
        }
        SeriesRule rule = SeriesRule.of(series.rule).until(until);
        List<Slot> slots = rule.days(series.startsLocal.toLocalDate(), service.latest()).stream()
                .filter(day -> day.isAfter(series.lastDay))
                .map(day -> Slot.at(
                        day, series.spaceId, day.atTime(series.startsLocal.toLocalTime()), series.minutes, null))
                .toList();
        if (slots.isEmpty()) {
            throw Problem.invalid("until", "到那一天为止没有新的日期。", "There is no further date until then.");
        }
        List<Dated> there = sql.things(id, null);
        Maker maker = things.like(there.getLast().thingId());
        List<Placed> placed = places.take(slots, things.alone(), maker::refusal);
        if (placed.stream().noneMatch(Placed::had)) {
            throw SeriesService.none(placed);
        }
        series.rule = rule.text();
        series.lastDay = slots.getLast().day();
        int made = service.fill(id, placed, new ArrayList<>(), maker);
        return moves.done(series, "extend", before, "", made, SeriesService.left(placed));
    }

    private static Slot asItIs(OnDate one) {
        Thing thing = one.thing();
        return new Slot(one.day(), thing.spaceId(), thing.starts(), thing.ends(), thing.id());
    }
}

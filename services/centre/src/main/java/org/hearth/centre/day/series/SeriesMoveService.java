package org.hearth.centre.day.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.centre.day.series.SeriesPlaces.Placed;
import org.hearth.centre.day.series.SeriesRequests.MoveSeriesRequest;
import org.hearth.centre.day.series.SeriesResult.Left;
import org.hearth.centre.day.series.SeriesService.Facts;
import org.hearth.centre.day.series.SeriesSql.Dated;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.jspecify.annotations.Nullable;

/** Moves what is to come of a series to another time of day or another space; each of it that can be had there. */
@ApplicationScoped
class SeriesMoveService {
    private final SeriesRepository repository;
    private final SeriesService service;
    private final SeriesPreviewService previews;
    private final SeriesPlaces places;
    private final SeriesSql sql;
    private final Instance<Things> kinds;
    private final Acts acts;

    @Inject
    SeriesMoveService(
            SeriesRepository repository,
            SeriesService service,
            SeriesPreviewService previews,
            SeriesPlaces places,
            SeriesSql sql,
            @Any Instance<Things> kinds,
            Acts acts) {
        this.repository = repository;
        this.service = service;
        this.previews = previews;
        this.places = places;
        this.sql = sql;
        this.kinds = kinds;
        this.acts = acts;
    }

    /** What there is on a date of a series, held until the transaction ends. */
    record OnDate(LocalDate day, Thing thing) {
        Left left() {
            return new Left(day, String.valueOf(thing.left()), null, null);
        }
    }

    @Transactional
    public SeriesPreview preview(UUID id, MoveSeriesRequest request) {
        Series series = repository.require(id);
        Things things = things(series);
        List<OnDate> open = open(onDates(series, things, request.from(), false));
        List<UUID> ids = open.stream().map(one -> one.thing().id()).toList();
        List<Placed> placed = places.look(slots(open, request), things.alone(), things.refusals());
        return previews.shown(placed, things.alone(), null, things.levels(ids));
    }

    @Transactional
    @Idempotent
    public SeriesResult move(UUID id, int seen, MoveSeriesRequest request) {
        Series series = repository.hold(id, seen);
        Things things = things(series);
        things.checkCaller();
        SeriesResponse before = service.get(id);
        List<OnDate> all = onDates(series, things, request.from());
        List<OnDate> open = open(all);
        things.checkMove(open.stream().map(one -> one.thing().id()).toList());
        List<Placed> placed = places.take(slots(open, request), things.alone(), things.refusals());
        Map<UUID, Slot> moving = new LinkedHashMap<>();
        placed.stream()
                .filter(Placed::had)
                .map(Placed::slot)
                .forEach(slot -> moving.put(Objects.requireNonNull(slot.of()), slot));
        if (moving.isEmpty()) {
            throw open.isEmpty() ? nothingToCome() : SeriesService.none(placed);
        }
        things.move(moving);
        series.startsLocal = series.startsLocal.toLocalDate().atTime(LocalTime.parse(request.startsLocal()));
        series.minutes = request.minutes();
        if (request.spaceId() != null) {
            series.spaceId = request.spaceId();
        }
        return done(series, "move", before, "", moving.size(), left(all, placed));
    }

    /** What is done once with a series: its act, and the answer. */
    SeriesResult done(Series series, String act, SeriesResponse before, String reason, int many, List<Left> left) {
        repository.saved(series);
        SeriesResponse now = service.get(series.id);
        acts.record(Act.of(act, SeriesService.KIND, series.id)
                .called(before.called())
                .because(reason)
                .turned(Facts.of(before), Facts.of(now).counted(many, left.size())));
        return new SeriesResult(now, many, left);
    }

    Things things(Series series) {
        return things(series.kind);
    }

    /** What series of this kind are made of. */
    Things things(String kind) {
        return kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    /** What there is of it from a day on, or all; held; in order of days. */
    List<OnDate> onDates(Series series, Things things, @Nullable LocalDate from) {
        return onDates(series, things, from, true);
    }

    private List<OnDate> onDates(Series series, Things things, @Nullable LocalDate from, boolean hold) {
        List<Dated> dated = sql.things(series.id, from);
        Map<UUID, Thing> held = things.of(dated.stream().map(Dated::thingId).toList(), hold).stream()
                .collect(Collectors.toMap(Thing::id, Function.identity()));
        return dated.stream()
                .filter(one -> held.containsKey(one.thingId()))
                .map(one -> new OnDate(one.day(), Objects.requireNonNull(held.get(one.thingId()))))
                .toList();
    }

    /** Those with which something can be done. */
    static List<OnDate> open(List<OnDate> all) {
        return all.stream().filter(one -> one.thing().left() == null).toList();
    }

    /** Those that stay as they are, without what was given up long ago, and those that could not be had. */
    static List<Left> left(List<OnDate> all, List<Placed> placed) {
        List<Left> left = new ArrayList<>(SeriesService.left(placed));
        all.stream()
                .filter(one -> one.thing().left() != null && !one.thing().isGone())
                .map(OnDate::left)
                .forEach(left::add);
        left.sort(Comparator.comparing(Left::day));
        return left;
    }

    static Problem nothingToCome() {
        return Problem.of(
                ProblemType.WRONG_STATE,
                "这个系列没有可以更改的日期了：已开始的、已结场或已使用的都保持原样。",
                "There is no date of this series left to change: what has begun, was held or used stays as it is.");
    }

    private static List<Slot> slots(List<OnDate> open, MoveSeriesRequest request) {
        LocalTime time = LocalTime.parse(request.startsLocal());
        return open.stream()
                .map(one -> Slot.at(
                        one.day(),
                        request.spaceId() == null ? one.thing().spaceId() : request.spaceId(),
                        one.thing().starts().toLocalDate().atTime(time),
                        request.minutes(),
                        one.thing().id()))
                .toList();
    }
}

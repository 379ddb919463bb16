package org.hearth.centre.day.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.centre.day.series.SeriesPlaces.Placed;
import org.hearth.centre.day.series.SeriesSql.Kept;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.ActorSource;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Acts.Origin;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Makes series: what can be had of their dates, and says of the others why not. What is done to them later: {@link SeriesChangeService}. */
@ApplicationScoped
public class SeriesService {
    static final String KIND = "series";
    static final String SESSION = "session";
    private static final int YEARS_AHEAD = 3;

    private final SeriesRepository repository;
    private final SeriesSql sql;
    private final SeriesPlaces places;
    private final Acts acts;
    private final ActorSource actors;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    SeriesService(
            SeriesRepository repository,
            SeriesSql sql,
            SeriesPlaces places,
            Acts acts,
            ActorSource actors,
            CurrentTenant tenant,
            Clock clock) {
        this.repository = repository;
        this.sql = sql;
        this.places = places;
        this.acts = acts;
        this.actors = actors;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** What an act says of a series; words about people stand in its bookings alone. */
    record Facts(
            @Nullable String space,
            LocalDate firstDay,
            LocalDate lastDay,
            String startsLocal,
            String endsLocal,
            @Nullable Integer done,
            @Nullable Integer left) {
        static Facts of(SeriesResponse series) {
            return new Facts(
                    series.space(),
                    series.firstDay(),
                    series.lastDay(),
                    series.startsLocal(),
                    series.endsLocal(),
                    null,
                    null);
        }

        Facts counted(int many, int others) {
            return new Facts(space, firstDay, lastDay, startsLocal, endsLocal, many, others);
        }
    }

    @Transactional
    public Page<SeriesResponse> list(SeriesFilter filter, PageParams page) {
        return sql.page(filter.where(), page);
    }

    /** Finds a series of the current centre; not found is the same for another centre's. */
    @Transactional
    public SeriesResponse get(UUID id) {
        return sql.shown(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    @Transactional
    public Page<SeriesDayResponse> days(UUID id, PageParams page) {
        repository.require(id);
        return sql.days(id, page);
    }

    @Transactional
    public Page<ActResponse> history(UUID id, PageParams page) {
        UUID copying = repository.require(id).copiedIn;
        return copying == null ? acts.of(KIND, id, page) : acts.of(KIND, id, new Origin("timetable", copying), page);
    }

    /** Makes what can be had of a new series, all of it or, where nothing can be had, nothing. */
    @Transactional
    public SeriesResult make(NewSeries asked, Maker maker) {
        return make(asked, maker, actors.actor());
    }

    /** As {@link #make(NewSeries, Maker)}, in a job: for whom. */
    @Transactional
    public SeriesResult make(NewSeries asked, Maker maker, Actor asker) {
        int minutes = minutes(asked);
        SeriesRule rule = SeriesRule.of(asked.rule());
        List<LocalDate> days = rule.days(asked.starts().toLocalDate(), latest());
        Map<LocalDate, SeriesChoice> choices = choices(asked.choices(), days);
        List<Slot> slots = days.stream()
                .filter(day -> !isSkipped(choices.get(day)))
                .map(day -> slot(day, asked, minutes, choices.get(day)))
                .toList();
        List<Placed> placed = places.take(slots, isAlone(asked.kind()), maker::refusal);
        if (placed.stream().noneMatch(Placed::had)) {
            throw none(placed);
        }
        Series series = new Series();
        series.kind = asked.kind();
        series.rule = rule.text();
        series.startsLocal = asked.starts();
        series.minutes = minutes;
        series.spaceId = asked.spaceId();
        series.activityId = asked.activityId();
        series.lastDay = days.getLast();
        series.simulated = asked.simulated() || tenant.require().simulated();
        repository.saved(series);
        List<Kept> skipped = days.stream()
                .filter(day -> isSkipped(choices.get(day)))
                .map(day -> new Kept(day, null, Refusal.SKIPPED.why()))
                .toList();
        int made = fill(series.id, placed, skipped, maker);
        SeriesResponse now = get(series.id);
        List<SeriesResult.Left> left = left(placed);
        acts.record(
                asker,
                Act.of("create", KIND, series.id)
                        .called(now.called())
                        .turned(null, Facts.of(now).counted(made, left.size())));
        return new SeriesResult(now, made, left);
    }

    /** Makes what can be had, and keeps what became of each date. */
    int fill(UUID series, List<Placed> placed, List<Kept> others, Maker maker) {
        List<Slot> had = placed.stream().filter(Placed::had).map(Placed::slot).toList();
        List<UUID> ids = maker.make(series, had);
        List<Kept> kept = new ArrayList<>(others);
        for (int one = 0; one < had.size(); one++) {
            kept.add(new Kept(had.get(one).day(), ids.get(one), null));
        }
        left(placed).forEach(one -> kept.add(new Kept(one.day(), null, one.why())));
        sql.keep(series, kept);
        return ids.size();
    }

    /** Nothing could be had: there is no series of nothing. */
    static Problem none(List<Placed> placed) {
        boolean taken = placed.stream().anyMatch(one -> one.holder() != null);
        return Problem.of(
                        taken ? ProblemType.SPACE_TAKEN : ProblemType.CONFLICT,
                        "没有一个日期能排上，请换一个时间或空间。",
                        "None of the dates can be had; choose another time or space.")
                .at(taken ? "spaceId" : "rule");
    }

    static List<SeriesResult.Left> left(List<Placed> placed) {
        return placed.stream().filter(one -> !one.had()).map(Placed::left).toList();
    }

    static boolean isAlone(String kind) {
        return kind.equals("booking");
    }

    /** The last day on which anything may be planned. */
    LocalDate latest() {
        return tenant.require().today(clock).plusYears(YEARS_AHEAD);
    }

    static int minutes(NewSeries asked) {
        return Math.toIntExact(Duration.between(asked.starts(), asked.ends()).toMinutes());
    }

    private static Slot slot(LocalDate day, NewSeries asked, int minutes, @Nullable SeriesChoice choice) {
        var starts = choice == null || choice.startsAt() == null
                ? day.atTime(asked.starts().toLocalTime())
                : choice.startsAt();
        UUID space = choice == null || choice.spaceId() == null ? asked.spaceId() : choice.spaceId();
        return Slot.at(day, space, starts, minutes, null);
    }

    private static boolean isSkipped(@Nullable SeriesChoice choice) {
        return choice != null && choice.leftOut();
    }

    private static Map<LocalDate, SeriesChoice> choices(List<SeriesChoice> said, List<LocalDate> days) {
        Map<LocalDate, SeriesChoice> choices = new HashMap<>(said.stream()
                .collect(Collectors.toMap(SeriesChoice::day, Function.identity(), (first, second) -> second)));
        for (LocalDate day : choices.keySet()) {
            if (!days.contains(day)) {
                throw Problem.invalid("days", "%s 不是这个系列的日期。", "%s is no date of this series.", day);
            }
        }
        return choices;
    }
}

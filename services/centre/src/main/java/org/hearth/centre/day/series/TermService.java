package org.hearth.centre.day.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.centre.day.series.SeriesPlaces.Placed;
import org.hearth.centre.day.series.TermMaker.New;
import org.hearth.centre.day.series.TermSql.Begins;
import org.hearth.centre.day.series.TermSql.Kept;
import org.hearth.centre.day.series.TermSql.On;
import org.hearth.kernel.Problem;
import org.hearth.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Plans a term like another: what can be had of it, and says of the rest why not (ADR 51). Whatever is asked is asked of all at once. */
@ApplicationScoped
public class TermService {
    private final SeriesRepository repository;
    private final SeriesService series;
    private final SeriesPlaces places;
    private final TermPlanner planner;
    private final TermElsewhere elsewhere;
    private final TermSql sql;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    TermService(
            SeriesRepository repository,
            SeriesService series,
            SeriesPlaces places,
            TermPlanner planner,
            TermElsewhere elsewhere,
            TermSql sql,
            CurrentTenant tenant,
            Clock clock) {
        this.repository = repository;
        this.series = series;
        this.places = places;
        this.planner = planner;
        this.elsewhere = elsewhere;
        this.sql = sql;
        this.tenant = tenant;
        this.clock = clock;
    }

    /**
     * What became, or would become, of a line.
     *
     * @param done on how many of its days there is something
     * @param left its other days, and why
     * @param seriesId what it became; null where it is none, or none yet
     */
    public record Line(
            TermLine of,
            int done,
            List<TermLeft> left,
            @Nullable UUID seriesId) {}

    /** A term within its bounds. */
    public Term term(LocalDate from, LocalDate to, LocalDate starts) {
        return Term.of(from, to, starts, tenant.require().today(clock), series.latest());
    }

    /** What there would be. */
    @Transactional
    public List<Line> look(TermWanted wanted, TermMaker maker) {
        List<TermLine> lines = planner.lines(wanted);
        return told(lines, placed(lines, slots(lines, wanted), maker, places::lookAt), List.of());
    }

    /** Makes what can be had. Who asks holds the plan of the centre, so that nobody makes the same beside. */
    @Transactional
    public List<Line> make(UUID copying, TermWanted wanted, TermMaker maker) {
        List<TermLine> lines = planner.lines(wanted);
        List<List<Placed>> placed = placed(lines, slots(lines, wanted), maker, places::takeThese);
        List<Optional<Series>> made = opened(copying, lines, placed);
        List<New> news = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            TermLine of = lines.get(line);
            UUID one = made.get(line).map(opened -> opened.id).orElse(null);
            had(placed.get(line))
                    .forEach(slot -> news.add(
                            new New(of.activityId(), one, slot, of.like().get(slot.day()))));
        }
        if (!news.isEmpty()) {
            repository.flush();
            keep(lines, placed, made, maker.make(news).iterator());
        }
        return told(lines, placed, made);
    }

    /** Of each line its days; another space may be said of those there are. */
    private static List<List<Slot>> slots(List<TermLine> lines, TermWanted wanted) {
        Map<TermInstead.Of, UUID> instead = new HashMap<>();
        wanted.instead().forEach(one -> instead.put(one.of(), one.insteadId()));
        Set<TermInstead.Of> there = lines.stream()
                .flatMap(line -> line.days().stream()
                        .map(day -> new TermInstead.Of(line.activityId(), line.spaceId(), day.atTime(line.starts()))))
                .collect(Collectors.toSet());
        if (!there.containsAll(instead.keySet())) {
            throw Problem.invalid("instead", "换了空间的场次不在这一期里。", "What is to have another space is not in this term.");
        }
        return lines.stream().map(line -> line.slots(instead)).toList();
    }

    /** Of each line its days, in the order of both. */
    private List<List<Placed>> placed(
            List<TermLine> lines, List<List<Slot>> slots, TermMaker maker, Function<List<Placed>, List<Placed>> ask) {
        List<On> days = new ArrayList<>();
        List<Begins> begins = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            UUID activity = lines.get(line).activityId();
            for (Slot slot : slots.get(line)) {
                days.add(new On(slot.spaceId(), slot.day()));
                begins.add(new Begins(activity, slot.starts()));
            }
        }
        Set<Integer> there = sql.there(begins);
        Map<Integer, Refusal> closed = sql.closed(days);
        List<Placed> judged = new ArrayList<>();
        slots.stream().flatMap(List::stream).forEach(slot -> {
            int n = judged.size() + 1;
            Refusal known = there.contains(n) ? Refusal.THERE : closed.get(n);
            judged.add(places.judged(slot, each -> Optional.ofNullable(known).or(() -> maker.refusal(each))));
        });
        Iterator<Placed> answers = ask.apply(judged).iterator();
        return lines.stream()
                .map(line -> line.days().stream().map(day -> answers.next()).toList())
                .toList();
    }

    /** A series of each line by a rule of which something can be had. */
    private List<Optional<Series>> opened(UUID copying, List<TermLine> lines, List<List<Placed>> placed) {
        List<Optional<Series>> all = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            TermLine of = lines.get(line);
            boolean any = placed.get(line).stream().anyMatch(Placed::had);
            all.add(Optional.ofNullable(of.rule()).filter(rule -> any).map(rule -> opened(copying, of, rule)));
        }
        return all;
    }

    private Series opened(UUID copying, TermLine line, String rule) {
        Series one = new Series();
        one.kind = SeriesService.SESSION;
        one.rule = rule;
        one.startsLocal = line.days().getFirst().atTime(line.starts());
        one.minutes = line.minutes();
        one.spaceId = line.spaceId();
        one.activityId = line.activityId();
        one.lastDay = line.days().getLast();
        one.simulated = tenant.require().simulated();
        one.copiedIn = copying;
        repository.persist(one);
        return one;
    }

    /** @param ids of what was made, in the order of all that could be had */
    private void keep(
            List<TermLine> lines, List<List<Placed>> placed, List<Optional<Series>> made, Iterator<UUID> ids) {
        List<Kept> kept = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            UUID of = made.get(line).map(one -> one.id).orElse(null);
            for (Placed one : placed.get(line)) {
                UUID thing = one.had() ? ids.next() : null;
                if (of != null) {
                    kept.add(new Kept(
                            of,
                            one.slot().day(),
                            thing,
                            one.refusal() == null ? null : one.refusal().why()));
                }
            }
            if (of != null) {
                lines.get(line).skipped().forEach(day -> kept.add(new Kept(of, day, null, Refusal.SKIPPED.why())));
            }
        }
        sql.keep(kept);
    }

    private static List<Slot> had(List<Placed> placed) {
        return placed.stream().filter(Placed::had).map(Placed::slot).toList();
    }

    private List<Line> told(List<TermLine> lines, List<List<Placed>> placed, List<Optional<Series>> made) {
        List<Line> all = new ArrayList<>();
        List<List<TermLeft>> left = elsewhere.left(placed);
        for (int line = 0; line < lines.size(); line++) {
            all.add(new Line(
                    lines.get(line),
                    had(placed.get(line)).size(),
                    left.get(line),
                    made.isEmpty() ? null : made.get(line).map(one -> one.id).orElse(null)));
        }
        return all;
    }
}

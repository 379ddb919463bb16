package org.hearth.centre.day.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hearth.centre.day.series.SeriesPlaces.Placed;
import org.hearth.centre.day.series.SeriesResult.Left;
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
    /** Sessions of one term that are taken again at once. */
    private static final int MOST = 5_000;

    private final SeriesRepository repository;
    private final SeriesService series;
    private final SeriesPlaces places;
    private final TermSql sql;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    TermService(
            SeriesRepository repository,
            SeriesService series,
            SeriesPlaces places,
            TermSql sql,
            CurrentTenant tenant,
            Clock clock) {
        this.repository = repository;
        this.series = series;
        this.places = places;
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
            List<Left> left,
            @Nullable UUID seriesId) {}

    /** A term within its bounds. */
    public Term term(LocalDate from, LocalDate to, LocalDate starts) {
        return Term.of(from, to, starts, tenant.require().today(clock), series.latest());
    }

    /**
     * What there would be.
     *
     * @param activities only of these; null: of all
     */
    @Transactional
    public List<Line> look(Term term, @Nullable List<UUID> activities, TermMaker maker) {
        List<TermLine> lines = lines(term, activities);
        return told(lines, placed(lines, maker, places::lookAt), List.of());
    }

    /** Makes what can be had. Who asks holds the plan of the centre, so that nobody makes the same beside. */
    @Transactional
    public List<Line> make(UUID copying, Term term, @Nullable List<UUID> activities, TermMaker maker) {
        List<TermLine> lines = lines(term, activities);
        List<List<Placed>> placed = placed(lines, maker, places::takeThese);
        List<Optional<Series>> made = opened(copying, lines, placed);
        List<New> wanted = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            UUID activity = lines.get(line).activityId();
            UUID of = made.get(line).map(one -> one.id).orElse(null);
            had(placed.get(line)).forEach(slot -> wanted.add(new New(activity, of, slot)));
        }
        if (!wanted.isEmpty()) {
            repository.flush();
            keep(lines, placed, made, maker.make(wanted).iterator());
        }
        return told(lines, placed, made);
    }

    private List<TermLine> lines(Term term, @Nullable List<UUID> activities) {
        List<TermSql.Planned> planned = sql.planned(term, activities, MOST + 1);
        if (planned.size() > MOST) {
            throw Problem.invalid(
                    "to",
                    "一次最多照着排 %s 场，请分几段或分几个活动来排。",
                    "At most %s sessions are taken again at once; do it in parts, or by activities.",
                    MOST);
        }
        Collection<TermRhythm> rhythms = TermRhythm.of(planned);
        List<On> gaps = rhythms.stream()
                .flatMap(each ->
                        each.gaps().stream().map(day -> new On(each.first().spaceId(), day)))
                .toList();
        Set<On> closedThen = new HashSet<>();
        sql.closed(gaps).forEach(n -> closedThen.add(gaps.get(n - 1)));
        return rhythms.stream()
                .flatMap(each ->
                        each
                                .again(
                                        term,
                                        day -> closedThen.contains(
                                                new On(each.first().spaceId(), day)))
                                .stream())
                .toList();
    }

    /** Of each line its days, in the order of both. */
    private List<List<Placed>> placed(List<TermLine> lines, TermMaker maker, Function<List<Placed>, List<Placed>> ask) {
        List<On> days = new ArrayList<>();
        List<Begins> begins = new ArrayList<>();
        for (TermLine line : lines) {
            for (Slot slot : line.slots()) {
                days.add(new On(slot.spaceId(), slot.day()));
                begins.add(new Begins(line.activityId(), slot.starts()));
            }
        }
        Set<Integer> there = sql.there(begins);
        Set<Integer> closed = sql.closed(days);
        List<Placed> judged = new ArrayList<>();
        for (TermLine line : lines) {
            for (Slot slot : line.slots()) {
                int n = judged.size() + 1;
                Refusal known = there.contains(n) ? Refusal.THERE : closed.contains(n) ? Refusal.CLOSED : null;
                judged.add(
                        places.judged(slot, each -> Optional.ofNullable(known).or(() -> maker.refusal(each))));
            }
        }
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

    private static List<Line> told(List<TermLine> lines, List<List<Placed>> placed, List<Optional<Series>> made) {
        List<Line> all = new ArrayList<>();
        for (int line = 0; line < lines.size(); line++) {
            all.add(new Line(
                    lines.get(line),
                    had(placed.get(line)).size(),
                    SeriesService.left(placed.get(line)),
                    made.isEmpty() ? null : made.get(line).map(one -> one.id).orElse(null)));
        }
        return all;
    }
}

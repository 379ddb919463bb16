package org.hearth.centre.day.closing;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hearth.centre.day.closing.ClosingResponses.Closing;
import org.hearth.centre.day.closing.ClosingResponses.ClosingLine;
import org.hearth.centre.day.closing.ClosingResponses.DayEnd;
import org.hearth.centre.day.closing.DayFigures.ChangedFigure;
import org.hearth.centre.day.closing.StillOpen.OpenItem;
import org.hearth.centre.day.session.DayState;
import org.hearth.centre.day.session.DayStatementService;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** The ends of days as they stand: what is still open, the figures now, who closed them, and what differs since. */
@ApplicationScoped
public class DayEndService {
    private static final Keyset<LocalDate> LATEST_FIRST = Keyset.down(Keyset.day("o.day", Function.identity()));

    private final DayClosingRepository closings;
    private final ClosingSql sql;
    private final DayStatementService days;
    private final List<StillOpen> features;
    private final CurrentTenant tenant;
    private final Json json;
    private final Clock clock;

    @Inject
    DayEndService(
            DayClosingRepository closings,
            ClosingSql sql,
            DayStatementService days,
            @All List<StillOpen> features,
            CurrentTenant tenant,
            Json json,
            Clock clock) {
        this.closings = closings;
        this.sql = sql;
        this.days = days;
        this.features = features;
        this.tenant = tenant;
        this.json = json;
        this.clock = clock;
    }

    /** The end of one day, as it stands. */
    @Transactional
    public DayEnd end(LocalDate day) {
        Map<LocalDate, DayFigures> figures = figures(List.of(day));
        ClosingLine line = lines(List.of(day), standing(List.of(day)), figures).getFirst();
        return new DayEnd(
                day,
                day.isBefore(today()),
                line.state(),
                line.stillOpen(),
                Objects.requireNonNull(figures.get(day)),
                line.closing(),
                line.changed(),
                closings.ofDay(day).stream().map(this::answer).toList());
    }

    /** Days that are over, the latest first: those on which the facility was open or something was planned. */
    @Transactional
    public Page<ClosingLine> list(@Nullable LocalDate from, @Nullable LocalDate to, boolean open, PageParams page) {
        LocalDate yesterday = today().minusDays(1);
        LocalDate last = to == null || to.isAfter(yesterday) ? yesterday : to;
        LocalDate first = from == null ? last.minusDays(ClosingRequests.MOST_DAYS - 1) : from;
        Page<LocalDate> due = sql.due(first, last, open, LATEST_FIRST, page);
        if (due.items().isEmpty()) {
            return new Page<>(List.of(), due.nextCursor());
        }
        Map<LocalDate, Closing> standing = standing(due.items());
        return new Page<>(lines(due.items(), standing, figures(standing.keySet())), due.nextCursor());
    }

    private Map<LocalDate, Closing> standing(List<LocalDate> asked) {
        return closings.standing(asked).stream()
                .map(this::answer)
                .collect(Collectors.toMap(Closing::day, Function.identity()));
    }

    /** @param figures at least of the days that are closed, of which it is said what differs */
    private List<ClosingLine> lines(
            List<LocalDate> asked, Map<LocalDate, Closing> standing, Map<LocalDate, DayFigures> figures) {
        Map<LocalDate, DayState> states =
                days.states(asked).stream().collect(Collectors.toMap(DayState::day, Function.identity()));
        Map<LocalDate, List<OpenItem>> open = stillOpen(asked);
        return asked.stream()
                .map(day -> {
                    Closing closing = standing.get(day);
                    List<ChangedFigure> changed = closing == null
                            ? List.of()
                            : Objects.requireNonNull(figures.get(day)).since(closing.figures());
                    return new ClosingLine(
                            day,
                            Objects.requireNonNull(states.get(day)),
                            open.getOrDefault(day, List.of()),
                            closing,
                            changed);
                })
                .toList();
    }

    Map<LocalDate, DayFigures> figures(Collection<LocalDate> asked) {
        return asked.isEmpty() ? Map.of() : sql.figures(asked);
    }

    Map<LocalDate, List<OpenItem>> stillOpen(Collection<LocalDate> asked) {
        Map<LocalDate, List<OpenItem>> all = new HashMap<>();
        features.forEach(feature -> feature.of(asked)
                .forEach((day, some) -> all.merge(
                        day,
                        some,
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList())));
        return all;
    }

    Closing answer(DayClosing row) {
        return new Closing(
                row.id,
                row.day,
                row.closedBy,
                row.closedAt,
                row.reason,
                json.read(row.figures, DayFigures.class),
                json.read(row.stillOpen, new TypeReference<List<OpenItem>>() {}),
                row.reopenedBy,
                row.reopenedAt,
                row.reopenReason,
                row.simulated,
                row.version);
    }

    private LocalDate today() {
        return tenant.require().today(clock);
    }
}

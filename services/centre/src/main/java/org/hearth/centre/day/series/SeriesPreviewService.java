package org.hearth.centre.day.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearth.centre.day.occupation.AlternativeService;
import org.hearth.centre.day.occupation.Elsewhere;
import org.hearth.centre.day.occupation.Next;
import org.hearth.centre.day.occupation.Stretch;
import org.hearth.centre.day.series.SeriesPlaces.Placed;
import org.hearth.centre.day.series.SeriesPreview.Previewed;
import org.hearth.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Shows the dates of a series before anything is done: which can be had, and what else there is for the others. */
@ApplicationScoped
public class SeriesPreviewService {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final SeriesService series;
    private final SeriesPlaces places;
    private final SeriesSql sql;
    private final AlternativeService alternatives;
    private final CurrentTenant tenant;

    @Inject
    SeriesPreviewService(
            SeriesService series,
            SeriesPlaces places,
            SeriesSql sql,
            AlternativeService alternatives,
            CurrentTenant tenant) {
        this.series = series;
        this.places = places;
        this.sql = sql;
        this.alternatives = alternatives;
        this.tenant = tenant;
    }

    /** @param maker which dates there cannot be at all */
    @Transactional
    public SeriesPreview of(NewSeries asked, Maker maker, @Nullable Integer expected) {
        int minutes = SeriesService.minutes(asked);
        List<Slot> slots = SeriesRule.of(asked.rule()).days(asked.starts().toLocalDate(), series.latest()).stream()
                .map(day ->
                        Slot.at(day, asked.spaceId(), day.atTime(asked.starts().toLocalTime()), minutes, null))
                .toList();
        boolean alone = SeriesService.isAlone(asked.kind());
        return shown(places.look(slots, alone, maker::refusal), alone, expected, maker.levels());
    }

    /**
     * @param placed in order of days
     * @param levels of spaces that are alternatives
     */
    SeriesPreview shown(List<Placed> placed, boolean alone, @Nullable Integer expected, List<String> levels) {
        ZoneId zone = tenant.require().zone();
        Map<LocalDate, List<List<String>>> outside =
                sql.outside(placed.stream().map(Placed::slot).toList());
        List<Previewed> days = new ArrayList<>();
        for (Placed one : placed) {
            Slot slot = one.slot();
            Stretch stretch = slot.stretch(zone, alone);
            Stretch other = one.had() || Objects.equals(one.refusal(), Refusal.NO_SUCH_TIME) ? null : stretch;
            days.add(new Previewed(
                    slot.day(),
                    slot.of(),
                    CLOCK.format(slot.starts()),
                    slot.ends().minusNanos(1).toLocalDate(),
                    CLOCK.format(slot.ends()),
                    one.refusal() == null ? null : one.refusal().why(),
                    one.refusal() == null ? null : one.refusal().words(),
                    one.holder(),
                    outside.get(slot.day()),
                    other == null ? null : next(other, one, placed, zone, alone),
                    other == null ? List.of() : elsewhere(other, slot, expected, levels)));
        }
        return new SeriesPreview((int) placed.stream().filter(Placed::had).count(), days);
    }

    private @Nullable Next next(Stretch stretch, Placed one, List<Placed> placed, ZoneId zone, boolean alone) {
        List<Stretch> others = placed.stream()
                .filter(each -> each != one && each.had())
                .map(each -> each.slot().stretch(zone, alone))
                .filter(Objects::nonNull)
                .toList();
        return alternatives
                .next(stretch, one.slot().starts().toLocalDate(), others)
                .orElse(null);
    }

    private List<Elsewhere> elsewhere(Stretch stretch, Slot slot, @Nullable Integer expected, List<String> levels) {
        return alternatives.elsewhere(stretch, slot.starts().toLocalDate(), expected, levels);
    }
}

package org.hearth.centre.day.round;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.catalogue.SpaceResponse;
import org.hearth.centre.day.occupation.OccupationService;
import org.hearth.centre.day.occupation.Occupations;
import org.hearth.centre.day.round.Ledger.Date;
import org.hearth.centre.day.round.Ledger.Place;
import org.hearth.centre.day.round.Ledger.Taken;
import org.hearth.centre.day.series.SeasonDays;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/** Reads what an allocation is a function of. */
@ApplicationScoped
class RoundData {
    private final CatalogueService catalogue;
    private final OccupationService occupations;
    private final RoundService service;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    RoundData(
            CatalogueService catalogue,
            OccupationService occupations,
            RoundService service,
            CurrentTenant tenant,
            Json json) {
        this.catalogue = catalogue;
        this.occupations = occupations;
        this.service = service;
        this.tenant = tenant;
        this.json = json;
    }

    /** The spaces that are given out. */
    List<Place> places(Round round) {
        Map<UUID, List<UUID>> parts = occupations.parts();
        return service.offered(round).stream()
                .flatMap(id -> catalogue.knownSpace(id).stream())
                .map(space -> place(space, parts.getOrDefault(space.id(), List.of(space.id()))))
                .toList();
    }

    /** What has the spaces in the season by now. */
    Ledger ledger(Round round) {
        Ledger ledger = new Ledger();
        ZoneId zone = zone();
        occupations
                .pieces(
                        round.firstDay.minusDays(1).atStartOfDay(zone).toInstant(),
                        round.lastDay.plusDays(2).atStartOfDay(zone).toInstant())
                .forEach(piece -> ledger.put(piece.part(), new Taken(piece.starts(), piece.ends(), null)));
        return ledger;
    }

    /** The days of the season on which the centre is open at all. */
    Set<LocalDate> open(Round round) {
        return occupations.hours(round.firstDay, round.lastDay).stream()
                .filter(day -> !day.hours().isEmpty())
                .map(Occupations.OpenDay::day)
                .collect(Collectors.toSet());
    }

    List<Date> dates(Round round, String rule, LocalTime starts, int minutes, Set<LocalDate> open) {
        ZoneId zone = zone();
        return SeasonDays.of(rule, round.firstDay, round.lastDay).stream()
                .map(day -> date(day.atTime(starts), minutes, zone, open))
                .toList();
    }

    /** The applications as the allocation takes them; the order was drawn. */
    List<Allocation.Asked> asked(Round round, List<Application> applications, Set<LocalDate> open) {
        List<RoundClass> classes = service.classes(round);
        return applications.stream()
                .map(one -> new Allocation.Asked(
                        one.number,
                        one.rank,
                        Optional.ofNullable(one.position).orElseThrow(),
                        Application.quotaName(one.organisation),
                        classes.get(one.rank - 1).party(),
                        one.expected,
                        one.wanted,
                        wishes(one).stream()
                                .map(wish -> wish(round, wish, open))
                                .toList()))
                .toList();
    }

    List<ApplicationRequest.Wish> wishes(Application application) {
        return json.read(application.wishes, new TypeReference<List<ApplicationRequest.Wish>>() {});
    }

    private Allocation.Wish wish(Round round, ApplicationRequest.Wish wish, Set<LocalDate> open) {
        return new Allocation.Wish(
                dates(round, wish.rule(), wish.starts(), wish.minutes(), open),
                wish.minutes(),
                wish.spaceIds(),
                wish.anySpace());
    }

    private static Date date(LocalDateTime starts, int minutes, ZoneId zone, Set<LocalDate> open) {
        LocalDateTime ends = starts.plusMinutes(minutes);
        boolean exists = !zone.getRules().getValidOffsets(starts).isEmpty()
                && !zone.getRules().getValidOffsets(ends).isEmpty();
        @Nullable String never = !open.contains(starts.toLocalDate()) ? "closed" : exists ? null : "no-such-time";
        return new Date(
                starts.toLocalDate(),
                starts.atZone(zone).toInstant(),
                ends.atZone(zone).toInstant(),
                never);
    }

    private static Place place(SpaceResponse space, List<UUID> cells) {
        return new Place(
                space.id(),
                space.name(),
                space.capacity(),
                List.copyOf(new HashSet<>(cells)),
                space.setupMinutes(),
                space.clearMinutes(),
                space.bookable(),
                space.inUseFrom(),
                space.retiredOn());
    }

    private ZoneId zone() {
        return tenant.require().zone();
    }
}

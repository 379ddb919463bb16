package org.hearth.centre.day.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.day.occupation.AlternativeService;
import org.hearth.centre.day.occupation.AlternativeService.OnDay;
import org.hearth.centre.day.occupation.Elsewhere;
import org.hearth.centre.day.occupation.Stretch;
import org.hearth.centre.day.series.SeriesPlaces.Placed;
import org.hearth.tenancy.CurrentTenant;

/** What else there is where a space cannot be had: other spaces that are free then, also of what the same term has there. */
@ApplicationScoped
class TermElsewhere {
    private static final Set<Refusal> OF_THE_SPACE = Set.of(Refusal.TAKEN, Refusal.RETIRED);
    /** Days for which it is looked up at once; so many may have another space in one request. */
    static final int MOST = 100;

    private final AlternativeService alternatives;
    private final CurrentTenant tenant;

    @Inject
    TermElsewhere(AlternativeService alternatives, CurrentTenant tenant) {
        this.alternatives = alternatives;
        this.tenant = tenant;
    }

    /** @return of each line the days that cannot be had */
    List<List<TermLeft>> left(List<List<Placed>> placed) {
        ZoneId zone = tenant.require().zone();
        List<Placed> asked = placed.stream()
                .flatMap(List::stream)
                .filter(TermElsewhere::lacksSpace)
                .limit(MOST)
                .toList();
        Map<Integer, List<Elsewhere>> free = alternatives.elsewhere(asked.stream()
                .map(one -> new OnDay(stretch(one, zone), one.slot().starts().toLocalDate()))
                .toList());
        Map<UUID, List<Stretch>> had = placed.stream()
                .flatMap(List::stream)
                .filter(Placed::had)
                .map(one -> one.slot().stretch(zone, false))
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Stretch::space));
        Map<Placed, List<Elsewhere>> offered = new HashMap<>();
        for (int n = 1; n <= asked.size(); n++) {
            Placed one = asked.get(n - 1);
            Set<UUID> taken = taken(stretch(one, zone), had);
            offered.put(
                    one,
                    free.getOrDefault(n, List.of()).stream()
                            .filter(space -> !taken.contains(space.spaceId()))
                            .toList());
        }
        return placed.stream().map(line -> left(line, offered)).toList();
    }

    private static List<TermLeft> left(List<Placed> line, Map<Placed, List<Elsewhere>> offered) {
        List<TermLeft> all = new ArrayList<>();
        for (Placed one : line) {
            if (!one.had()) {
                Refusal why = Objects.requireNonNull(one.refusal());
                all.add(new TermLeft(
                        one.slot().day(),
                        why.why(),
                        why.words(),
                        one.holder(),
                        lacksSpace(one) ? one.slot().spaceId() : null,
                        offered.getOrDefault(one, List.of())));
            }
        }
        return all;
    }

    private static boolean lacksSpace(Placed one) {
        return one.slot().spaceId() != null && one.refusal() != null && OF_THE_SPACE.contains(one.refusal());
    }

    private static Stretch stretch(Placed one, ZoneId zone) {
        return Objects.requireNonNull(one.slot().stretch(zone, false));
    }

    private static Set<UUID> taken(Stretch asked, Map<UUID, List<Stretch>> had) {
        Set<UUID> taken = new HashSet<>();
        had.forEach((space, there) -> {
            if (there.stream()
                    .anyMatch(one -> one.starts().isBefore(asked.ends())
                            && asked.starts().isBefore(one.ends()))) {
                taken.add(space);
            }
        });
        return taken;
    }
}

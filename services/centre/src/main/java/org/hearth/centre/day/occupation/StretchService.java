package org.hearth.centre.day.occupation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.centre.day.occupation.StretchSql.Found;

/** Whether several stretches can be had, each by itself: those asked for first have it before the others. */
@ApplicationScoped
public class StretchService {
    private final StretchSql sql;
    private final OccupationSql spaces;

    @Inject
    StretchService(StretchSql sql, OccupationSql spaces) {
        this.sql = sql;
        this.spaces = spaces;
    }

    /** @return what is so of each, in their order; of a space there is not, that it cannot be had */
    @Transactional
    public List<Had> look(List<Stretch> asked) {
        if (asked.isEmpty()) {
            return List.of();
        }
        Map<Integer, Found> found = sql.found(asked).stream().collect(Collectors.toMap(Found::n, one -> one));
        Map<Integer, Set<Integer>> before = sql.inEachOthersWay(asked).stream()
                .collect(Collectors.groupingBy(
                        StretchSql.Pair::n, Collectors.mapping(StretchSql.Pair::before, Collectors.toSet())));
        Set<Integer> had = new TreeSet<>();
        List<Had> all = new ArrayList<>();
        for (int n = 1; n <= asked.size(); n++) {
            Found one = found.get(n);
            boolean own = before.getOrDefault(n, Set.of()).stream().anyMatch(had::contains);
            boolean free = one != null && !one.retired() && one.holder() == null && !own;
            if (free) {
                had.add(n);
            }
            all.add(new Had(free, one == null || one.retired(), one == null ? null : one.holder()));
        }
        return all;
    }

    /** As {@link #look}, and holds all the spaces until the transaction ends: what can be had now, can be had then. */
    @Transactional
    public List<Had> take(List<Stretch> asked) {
        spaces.holdWhole(asked.stream().map(Stretch::space).distinct().toList());
        return look(asked);
    }

    /** All of these but one: what is free must be free of them, too. */
    public static List<Stretch> others(List<Stretch> all, int one) {
        return IntStream.range(0, all.size())
                .filter(each -> each != one)
                .mapToObj(all::get)
                .toList();
    }
}

package org.hearth.centre.day.series;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.hearth.centre.day.series.TermSql.On;
import org.hearth.kernel.Problem;

/** What lay in a term, as it is to come again: alike by alike. */
@ApplicationScoped
class TermPlanner {
    /** Sessions of one term that are taken again at once. */
    private static final int MOST = 5_000;

    private final TermSql sql;

    @Inject
    TermPlanner(TermSql sql) {
        this.sql = sql;
    }

    List<TermLine> lines(TermWanted wanted) {
        List<TermSql.Planned> planned = sql.planned(wanted.term(), wanted.activities(), MOST + 1);
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
        sql.closed(gaps).keySet().forEach(n -> closedThen.add(gaps.get(n - 1)));
        return rhythms.stream()
                .flatMap(each -> each.again(wanted.term(), closed(each, closedThen)).stream())
                .toList();
    }

    private static Predicate<LocalDate> closed(TermRhythm of, Set<On> closedThen) {
        return day -> closedThen.contains(new On(of.first().spaceId(), day));
    }
}

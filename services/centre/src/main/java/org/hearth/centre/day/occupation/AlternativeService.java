package org.hearth.centre.day.occupation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What else could be had, where a stretch cannot. */
@ApplicationScoped
public class AlternativeService {
    private static final int MOST = 5;
    /** Spaces whoever they may be booked for. */
    public static final List<String> ALL = List.of("nobody", "staff", "partners", "residents");

    private final AlternativeSql sql;

    @Inject
    AlternativeService(AlternativeSql sql) {
        this.sql = sql;
    }

    /**
     * The next quarter of an hour from which it could be there, in the hours of one day.
     *
     * @param also what is asked for beside it, in the same space or elsewhere, and will be in the way
     */
    @Transactional
    public Optional<Next> next(Stretch asked, LocalDate day, List<Stretch> also) {
        return sql.next(
                asked,
                day,
                also.stream()
                        .filter(one -> one.space().equals(asked.space()))
                        .map(one -> "[%s,%s)".formatted(one.starts(), one.ends()))
                        .collect(Collectors.joining(",", "{", "}")));
    }

    /**
     * Other spaces that are free then, the smallest that will do first.
     *
     * @param levels for whom the spaces may be booked, one of these: what the asker may not have is no alternative
     */
    @Transactional
    public List<Elsewhere> elsewhere(Stretch asked, LocalDate day, @Nullable Integer expected, List<String> levels) {
        return sql.elsewhere(asked, day, expected, levels, MOST);
    }

    /** As {@link #elsewhere(Stretch, LocalDate, Integer, List)}, of many at once and whoever the spaces may be booked for: by which of them, from 1. */
    @Transactional
    public Map<Integer, List<Elsewhere>> elsewhere(List<OnDay> asked) {
        return asked.isEmpty() ? Map.of() : sql.elsewhere(asked, MOST);
    }

    /** @param day on which the stretch begins, local */
    public record OnDay(Stretch stretch, LocalDate day) {}
}

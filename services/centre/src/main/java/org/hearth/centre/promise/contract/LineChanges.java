package org.hearth.centre.promise.contract;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.exchange.published.StatementDocument.LineChange;
import org.hearth.exchange.published.StatementDocument.SessionLine;
import org.hearth.kernel.Difference;

/** Which lines of a list are gone, new or other than they were. */
final class LineChanges {
    private static final Comparator<LineChange> IN_ORDER = Comparator.comparing(
            LineChanges::line,
            Comparator.comparing(SessionLine::day)
                    .thenComparing(SessionLine::startsLocal)
                    .thenComparing(SessionLine::title));

    private LineChanges() {}

    /**
     * A statement holds nobody's ids, so a session is known by when it was and what it was called, where its space tells by that too.
     * One that was moved or renamed is one that is gone and one that is new.
     */
    static List<LineChange> of(List<SessionLine> before, List<SessionLine> after) {
        List<SessionLine> gone = without(before, after);
        List<SessionLine> fresh = without(after, before);
        List<LineChange> changes = new ArrayList<>();
        pair(gone, fresh, line -> List.of(called(line), String.valueOf(line.space())), changes);
        pair(gone, fresh, LineChanges::called, changes);
        gone.forEach(line -> changes.add(new LineChange(line, null)));
        fresh.forEach(line -> changes.add(new LineChange(null, line)));
        changes.sort(IN_ORDER);
        return changes;
    }

    /** How many lines of a list are gone or other, and how many are new or other; empty where it is the same. */
    static <T> Optional<Difference> difference(List<T> before, List<T> after) {
        long gone = without(before, after).size();
        long fresh = without(after, before).size();
        return gone + fresh == 0 ? Optional.empty() : Optional.of(new Difference("sessions", gone, fresh));
    }

    private static List<Object> called(SessionLine line) {
        return List.of(line.day(), line.startsLocal(), line.title());
    }

    private static SessionLine line(LineChange change) {
        return Objects.requireNonNull(change.after() == null ? change.before() : change.after());
    }

    /** Takes each line that is gone together with a fresh one of the same key. */
    private static void pair(
            List<SessionLine> gone,
            List<SessionLine> fresh,
            Function<SessionLine, Object> key,
            List<LineChange> changes) {
        Map<Object, Deque<SessionLine>> waiting = new LinkedHashMap<>();
        fresh.forEach(line -> waiting.computeIfAbsent(key.apply(line), any -> new ArrayDeque<>())
                .add(line));
        gone.removeIf(before -> {
            Deque<SessionLine> same = waiting.get(key.apply(before));
            if (same == null || same.isEmpty()) {
                return false;
            }
            changes.add(new LineChange(before, same.remove()));
            return true;
        });
        fresh.clear();
        waiting.values().forEach(fresh::addAll);
    }

    /** The lines that the others do not have, each counted as often as it stands there. */
    private static <T> List<T> without(List<T> these, List<T> others) {
        Map<T, Long> left = new LinkedHashMap<>(
                others.stream().collect(Collectors.groupingBy(line -> line, Collectors.counting())));
        return new ArrayList<>(these.stream()
                .filter(line -> left.merge(line, -1L, Long::sum) < 0)
                .toList());
    }
}

package org.hearth.centre.day.closing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The figures of a day as they stand at some moment: visits by method and people are of held sessions; what is recorded of sessions not
 * closed stands beside.
 *
 * @param notClosed heads of sessions that are not closed
 * @param people distinct residents known by name
 */
public record DayFigures(
        int planned,
        int held,
        int cancelled,
        long visits,
        long scan,
        long named,
        long self,
        long tally,
        long partner,
        long notClosed,
        long people) {

    /** A figure that is another one now. */
    public record ChangedFigure(String field, long was, long now) {}

    /** What differs from what stood then. */
    List<ChangedFigure> since(DayFigures then) {
        Map<String, Long> before = then.byName();
        return byName().entrySet().stream()
                .filter(field -> !Objects.equals(field.getValue(), before.get(field.getKey())))
                .map(field ->
                        new ChangedFigure(field.getKey(), before.getOrDefault(field.getKey(), 0L), field.getValue()))
                .toList();
    }

    private Map<String, Long> byName() {
        Map<String, Long> all = new LinkedHashMap<>();
        all.put("visits", visits);
        all.put("scan", scan);
        all.put("named", named);
        all.put("self", self);
        all.put("tally", tally);
        all.put("partner", partner);
        all.put("notClosed", notClosed);
        all.put("people", people);
        all.put("held", (long) held);
        all.put("planned", (long) planned);
        all.put("cancelled", (long) cancelled);
        return all;
    }
}

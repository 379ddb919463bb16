package org.hearth.headquarters.network.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Message;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Problem.Violation;

/**
 * When a facility is open in a week: for each day the stretches {@code ["08:30", "20:30"]}, in order, not overlapping; an empty
 * list is a closed day. {@code "24:00"} closes at midnight.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record OpeningHours(
        @NotNull @Size(max = OpeningHours.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> mon,
        @NotNull @Size(max = OpeningHours.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> tue,
        @NotNull @Size(max = OpeningHours.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> wed,
        @NotNull @Size(max = OpeningHours.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> thu,
        @NotNull @Size(max = OpeningHours.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> fri,
        @NotNull @Size(max = OpeningHours.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> sat,

        @NotNull @Size(max = OpeningHours.MOST)
        List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> sun) {

    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d|24:00";
    static final int MOST = 4;

    /** Refuses times that are none, stretches that end before they start or overlap. */
    public void check(String field) {
        List<Violation> violations = new ArrayList<>();
        byDay().forEach((day, stretches) -> {
            if (!inOrder(stretches)) {
                violations.add(new Violation(
                        field + "." + day,
                        Message.of(
                                "开放时间须像 08:30 至 20:30 这样起止分明，按先后排列，不重叠，每天最多 %s 段。",
                                "Opening hours go from a time to a later one, as 08:30 to 20:30, in order, not overlapping, at most %s a"
                                        + " day.",
                                MOST)));
            }
        });
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static boolean inOrder(List<List<String>> stretches) {
        String last = "";
        for (List<String> stretch : stretches) {
            if (stretch.size() != 2
                    || !stretch.stream().allMatch(time -> time.matches(TIME))
                    || stretch.getFirst().compareTo(last) < 0
                    || stretch.getFirst().compareTo(stretch.getLast()) >= 0) {
                return false;
            }
            last = stretch.getLast();
        }
        return stretches.size() <= MOST;
    }

    private Map<String, List<List<String>>> byDay() {
        Map<String, List<List<String>>> days = new LinkedHashMap<>();
        days.put("mon", mon);
        days.put("tue", tue);
        days.put("wed", wed);
        days.put("thu", thu);
        days.put("fri", fri);
        days.put("sat", sat);
        days.put("sun", sun);
        return days;
    }
}

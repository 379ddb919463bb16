package org.hearth.centre.day.spacehours;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Problem.Violation;
import org.hearth.kernel.Stretches;

/** When a space is open in a week: each day's stretches {@code ["08:30", "20:30"]}; none is a day on which it is not. */
public record SpaceWeek(
        @NotNull @Size(max = Stretches.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> mon,
        @NotNull @Size(max = Stretches.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> tue,
        @NotNull @Size(max = Stretches.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> wed,
        @NotNull @Size(max = Stretches.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> thu,
        @NotNull @Size(max = Stretches.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> fri,
        @NotNull @Size(max = Stretches.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> sat,
        @NotNull @Size(max = Stretches.MOST) List<@NotNull @Size(max = 2) List<@NotNull @Size(max = 5) String>> sun) {

    /** Refuses times that are none, stretches that end before they start or overlap. */
    void check() {
        List<Violation> wrong = byDay().entrySet().stream()
                .filter(day -> !Stretches.inOrder(day.getValue()))
                .map(day -> new Violation("week." + day.getKey(), Stretches.NOT_IN_ORDER))
                .toList();
        if (!wrong.isEmpty()) {
            throw Problem.invalid(wrong);
        }
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

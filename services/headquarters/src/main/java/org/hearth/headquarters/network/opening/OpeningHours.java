package org.hearth.headquarters.network.opening;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Problem.Violation;
import org.hearth.kernel.Stretches;

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

    static final int MOST = Stretches.MOST;

    /** Refuses times that are none, stretches that end before they start or overlap. */
    public void check(String field) {
        List<Violation> violations = wrong(field);
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    List<Violation> wrong(String field) {
        List<Violation> violations = new ArrayList<>();
        byDay().forEach((day, stretches) -> {
            if (!Stretches.inOrder(stretches)) {
                violations.add(new Violation(field + "." + day, Stretches.NOT_IN_ORDER));
            }
        });
        return violations;
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

package org.hearth.centre.day.opening;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When the facility is open in a week, as headquarters states it for today.
 *
 * @param since first day of that profile; null, as the week, where there is none today
 */
public record CentreOpening(
        @Nullable LocalDate since, @Nullable Week week) {
    /** Each day's stretches; none is a closed day. */
    public record Week(
            List<List<String>> mon,
            List<List<String>> tue,
            List<List<String>> wed,
            List<List<String>> thu,
            List<List<String>> fri,
            List<List<String>> sat,
            List<List<String>> sun) {}
}

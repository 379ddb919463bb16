package org.hearth.centre.session;

import java.time.LocalDate;
import org.hearth.kernel.Period;
import org.jspecify.annotations.Nullable;

/** Which sessions to list; an empty text does not filter. {@code space} may be {@code none}: sessions without a space. */
record SessionFilter(
        LocalDate from, LocalDate to, String q, String state, String space, String programme, String activity) {
    static SessionFilter of(
            LocalDate today,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String q,
            @Nullable String state,
            @Nullable String space,
            @Nullable String programme,
            @Nullable String activity) {
        LocalDate first = from == null ? today : from;
        Period period = new Period(first, to == null ? first.plusDays(6) : to);
        return new SessionFilter(
                period.from(), period.to(), text(q), text(state), text(space), text(programme), text(activity));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}

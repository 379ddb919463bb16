package org.hearth.centre.day.session;

import java.time.LocalDate;
import org.hearth.kernel.Period;
import org.jspecify.annotations.Nullable;

/** Which sessions to list; an empty text does not filter. {@code space} may be {@code none}: sessions without a space. */
record SessionFilter(
        LocalDate from, LocalDate to, String q, String state, String space, String programme, String activity) {
    /** How far back a list goes that says only where it ends. */
    private static final int LOOK_BACK = 366;

    static SessionFilter of(
            LocalDate today,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String q,
            @Nullable String state,
            @Nullable String space,
            @Nullable String programme,
            @Nullable String activity) {
        LocalDate first = from != null ? from : to != null && to.isBefore(today) ? to.minusDays(LOOK_BACK) : today;
        Period period = new Period(first, to == null ? first.plusDays(6) : to);
        return new SessionFilter(
                period.from(), period.to(), text(q), text(state), text(space), text(programme), text(activity));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}

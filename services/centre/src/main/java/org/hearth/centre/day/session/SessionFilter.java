package org.hearth.centre.day.session;

import java.time.LocalDate;
import java.util.UUID;
import org.hearth.kernel.Period;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Which sessions to list; an empty text does not filter. {@code space} may be {@code none}: sessions without a space. */
record SessionFilter(
        LocalDate from, LocalDate to, String q, String state, String space, String programme, String activity) {
    /** How far back a list goes that says only where it ends. */
    private static final int LOOK_BACK = 366;

    static final String NONE = "none";

    /** An id that no row has: what is asked for by something that is no id, is not there. */
    private static final UUID NOBODYS = new UUID(0, 0);

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

    /** @param first whether the list begins: behind a row, that row says from where */
    Where where(boolean first) {
        Where where = Where.with("to", to, "s.day <= :to")
                .and("from", first ? from : null, "s.day >= :from")
                .and("q", q, "locate(lower(:q), lower(a.title)) > 0")
                .and("state", state, "s.state = :state")
                .and("programme", id(programme), "p.id = :programme")
                .and("activity", id(activity), "s.activityId = :activity");
        return space.equals(NONE)
                ? where.and("s.spaceId is null")
                : where.and("space", id(space), "s.spaceId = :space");
    }

    static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return NOBODYS;
        }
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}

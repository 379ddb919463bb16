package org.hearth.centre.day.series;

import java.time.LocalDate;
import java.util.UUID;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/**
 * Which series to list; what is not given does not filter.
 *
 * @param from those whose last date is not before it
 */
record SeriesFilter(
        @Nullable String kind,
        @Nullable UUID space,
        @Nullable LocalDate from,
        @Nullable String q) {
    Where where() {
        return Where.all()
                .and("kind", kind, "s.kind = :kind")
                .and("space", space, "s.space_id = :space")
                .and("from", from, "s.last_day >= :from")
                .and(
                        "q",
                        q == null ? null : q.strip(),
                        "position(lower(:q) in lower(concat_ws(' ', a.title, l.organisation, l.purpose))) > 0");
    }
}

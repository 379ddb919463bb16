package org.hearth.centre.day.occupancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.hearth.centre.day.occupancy.SpaceUseSql.All;
import org.hearth.centre.day.occupancy.SpaceUseSql.Asked;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** How the current centre's spaces were used, on days that are over. */
@ApplicationScoped
class SpaceUseService {
    private static final int MOST_DAYS = 366;

    private final SpaceUseSql sql;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    SpaceUseService(SpaceUseSql sql, CurrentTenant tenant, Clock clock) {
        this.sql = sql;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Transactional
    public Page<SpaceUse> list(@Nullable LocalDate from, @Nullable LocalDate to, PageParams page) {
        return sql.page(asked(from, to), page);
    }

    @Transactional
    public SpaceUseTotal total(@Nullable LocalDate from, @Nullable LocalDate to) {
        Asked asked = asked(from, to);
        All all = sql.all(asked);
        return new SpaceUseTotal(
                asked.from(),
                asked.to().isBefore(asked.from()) ? null : asked.to(),
                all.spaces(),
                all.openMinutes(),
                all.usedMinutes(),
                all.openMinutes() == 0 ? null : (double) all.usedMinutes() / all.openMinutes(),
                all.sessions(),
                all.placeless(),
                all.bookings(),
                all.noShows(),
                all.guests());
    }

    /** A day that is not over is no day yet. */
    private Asked asked(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate over = tenant.require().today(clock).minusDays(1);
        LocalDate last = to == null ? over : to;
        LocalDate first = from == null ? last.withDayOfMonth(1) : from;
        if (last.isBefore(first)) {
            throw Problem.invalid("to", "结束日不能早于开始日。", "The last day must not be before the first.");
        }
        if (last.toEpochDay() - first.toEpochDay() >= MOST_DAYS) {
            throw Problem.invalid("to", "一次最多 %s 天。", "At most %s days at a time.", MOST_DAYS);
        }
        return new Asked(
                first, last.isAfter(over) ? over : last, tenant.require().zone().getId());
    }
}

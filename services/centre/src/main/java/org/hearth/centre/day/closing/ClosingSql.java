package org.hearth.centre.day.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.hearth.kernel.Page;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Where;

/** Figures of days as the rows say, and which days are to be closed. */
@ApplicationScoped
class ClosingSql {
    private final CentreSql sql;

    @Inject
    ClosingSql(CentreSql sql) {
        this.sql = sql;
    }

    private record Days(String days) {}

    private record OfDay(
            LocalDate day,
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
        DayFigures figures() {
            return new DayFigures(
                    planned, held, cancelled, visits, scan, named, self, tally, partner, notClosed, people);
        }
    }

    /** A day that is over, and may be closed. */
    record Due(LocalDate day) {}

    /** The figures of each of these days. */
    Map<LocalDate, DayFigures> figures(Collection<LocalDate> days) {
        return sql.list(OfDay.class, """
                select d.day, s.planned, s.held, s.cancelled, s.scan + s.named + s.self + s.tally + s.partner as visits,
                  s.scan, s.named, s.self, s.tally, s.partner, s.not_closed, p.people
                from unnest(cast(:days as date[])) as d (day)
                cross join lateral (
                  select count(*) filter (where s.state = 'planned') as planned, count(*) filter (where s.state = 'held') as held,
                    count(*) filter (where s.state = 'cancelled') as cancelled,
                    coalesce(sum(h.scan) filter (where s.state = 'held'), 0) as scan,
                    coalesce(sum(h.named) filter (where s.state = 'held'), 0) as named,
                    coalesce(sum(h.self) filter (where s.state = 'held'), 0) as self,
                    coalesce(sum(h.tally) filter (where s.state = 'held'), 0) as tally,
                    coalesce(sum(h.partner) filter (where s.state = 'held'), 0) as partner,
                    coalesce(sum(h.visits) filter (where s.state = 'planned'), 0) as not_closed
                  from __tenant__.session s join __tenant__.session_heads h on h.session_id = s.id
                  where s.day = d.day) s
                cross join lateral (
                  select count(distinct a.resident_id) as people
                  from __tenant__.session s join __tenant__.attendance a on a.session_id = s.id
                  where s.day = d.day and s.state = 'held' and a.voided_at is null) p
                """, new Days(Sql.array(days))).stream()
                .collect(Collectors.toMap(OfDay::day, OfDay::figures));
    }

    /**
     * Days that are over, on which the facility was open or something was planned; the latest first.
     *
     * @param open those alone that nobody closed
     */
    Page<LocalDate> due(LocalDate from, LocalDate last, boolean open, Keyset<LocalDate> order, PageParams page) {
        Where where = Where.that("(o.minutes > 0 or exists (select from __tenant__.session s where s.day = o.day))")
                .bind("first", from)
                .bind("last", last);
        if (open) {
            where.and(
                    "not exists (select from __tenant__.day_closing c where c.day = o.day and c.reopened_at is null)");
        }
        return sql.page(
                Due.class, "select o.day from __tenant__.days_open(:first, :last) o", where, order, page, Due::day);
    }
}

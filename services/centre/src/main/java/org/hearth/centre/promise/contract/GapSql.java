package org.hearth.centre.promise.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.promise.contract.StatementResource.Gap;
import org.hearth.centre.promise.contract.StatementResource.Gaps;
import org.hearth.kernel.Period;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Organisation;

/** What the records of a centre lack of the days a statement speaks of. */
@ApplicationScoped
class GapSql {
    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    GapSql(CentreSql sql, CurrentTenant tenant, Clock clock) {
        this.sql = sql;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** @param next first day after those that are looked at */
    private record Asked(UUID contract, LocalDate from, LocalDate next, Instant now) {}

    /** A day on which the centre was open, or a session is not closed. */
    private record DayRow(
            LocalDate day, boolean open, boolean recorded, int notClosed, int notClosedOthers, boolean unstated) {}

    /** Days that are over, of the contract's. A day is recorded as it is for the completeness of the centre's figures. */
    Gaps of(ContractResponse contract, Period period) {
        Organisation centre = tenant.require();
        LocalDate from = later(period.from(), contract.starts());
        LocalDate last = earlier(period.to(), contract.ends());
        LocalDate next = earlier(last.plusDays(1), centre.today(clock));
        List<DayRow> days = next.isAfter(from)
                ? sql.list(DayRow.class, """
                        with late as (
                          select s.day, count(*) filter (where c.activity_id is not null) as counted,
                            count(*) filter (where c.activity_id is null) as others
                          from __tenant__.session s
                          left join __tenant__.contract_activity c on c.contract_id = :contract and c.activity_id = s.activity_id
                          where s.day >= :from and s.day < :next and s.state = 'planned' and s.ends_at < :now
                          group by s.day
                        ), open as (
                          select day from __tenant__.days_open(:from, cast(:next as date) - 1) where minutes > 0
                        )
                        select coalesce(o.day, l.day) as day, o.day is not null as open,
                          coalesce(n.planned = 0 and (n.sessions > 0 or t.day is not null), false) as recorded,
                          coalesce(l.counted, 0) as not_closed, coalesce(l.others, 0) as not_closed_others,
                          o.day is not null and n.sessions = 0 and t.day is null as unstated
                        from open o
                        full join late l on l.day = o.day
                        cross join lateral (
                          select count(*) as sessions, count(*) filter (where state = 'planned') as planned
                          from __tenant__.session s where s.day = coalesce(o.day, l.day)) n
                        left join __tenant__.day_statement t on t.day = o.day and t.withdrawn_at is null
                        order by 1
                        """, new Asked(contract.id(), from, next, clock.instant()))
                : List.of();
        return new Gaps(
                (int) days.stream().filter(DayRow::open).count(),
                (int) days.stream().filter(one -> one.open() && !one.recorded()).count(),
                days.stream().mapToInt(DayRow::notClosedOthers).sum(),
                days.stream()
                        .filter(one -> one.unstated() || one.notClosed() + one.notClosedOthers() > 0)
                        .limit(Gaps.SHOWN)
                        .map(one -> new Gap(one.day(), one.notClosed(), one.notClosedOthers(), one.unstated()))
                        .toList());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}

package org.hearth.centre.promise.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.figures.SessionTotals;
import org.hearth.exchange.SessionTotal;
import org.hearth.kernel.Period;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** What a statement is composed of. */
@ApplicationScoped
class StatementSql {
    /** As its claim says; old claims were all listed; where a correction let it go, as it was published before. */
    private static final String PUBLISHED_AS = """
            select case when l.session_id is not null then coalesce(l.published_as, 'listed')
                when w.programme_id is not null then 'sensitive'
                when w.session_id is not null then 'listed' end as published_as,
              coalesce(l.programme_id, w.programme_id, p.id) as line_of,
            """;

    private static final String PUBLISHED = """
            left join __tenant__.claim l on l.session_id = s.id and l.contract_id = :contract
            left join __tenant__.session_shown w on w.session_id = s.id and w.reader = 'agency'
            """;

    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    StatementSql(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    /** Sessions {@code s} of a contract's activities in these days. */
    static Where sessions(UUID contract, Period period) {
        return Where.with("from", period.from(), "s.day >= :from")
                .and("to", period.to(), "s.day <= :to")
                .and(
                        "contract",
                        contract,
                        "s.activity_id in (select activity_id from __tenant__.contract_activity where contract_id = :contract)");
    }

    private record Held(UUID id) {}

    /**
     * Holds every session that these days may count until the transaction ends, so that none is closed, reopened, moved or
     * recorded between composing and claiming. All who change a session hold it first.
     */
    void hold(UUID contract, Period period) {
        Where where = sessions(contract, period);
        sql.list(
                Held.class,
                "select s.id from __tenant__.session s where " + where.text() + " order by s.id for update",
                where);
    }

    /**
     * A session that was held, as a contract may count it.
     *
     * @param publishedAs how a statement of this contract has published it, {@code listed} or {@code sensitive}; null if none has
     * @param lineOf the programme whose line it enters, if it enters one
     */
    record Counted(SessionTotal total, @Nullable String publishedAs, UUID lineOf) {
        /** Whether it stands in list and totals: an ordinary programme's, and never part of a line before. */
        boolean isListed() {
            return !total.sensitive() && !"sensitive".equals(publishedAs);
        }

        /** Whether its heads belong to the line of a programme. What was listed before the mark was set never does. */
        boolean isInLine() {
            return "sensitive".equals(publishedAs) || publishedAs == null && total.sensitive();
        }
    }

    /** Sessions of the contract's activities that were held in these days, in order. */
    List<Counted> counted(UUID contract, Period period) {
        Where where = sessions(contract, period)
                .and("s.state = 'held'")
                .bind("zone", tenant.require().zone().getId());
        return sql.list(
                Counted.class,
                PUBLISHED_AS + SessionTotals.COLUMNS + SessionTotals.FROM + PUBLISHED + " where " + where.text()
                        + " order by s.starts_at, s.id",
                where);
    }

    private record Found(int found) {}

    /** How many sessions of these days have ended and are not closed: they are not counted. */
    int notClosed(UUID contract, Period period, Instant now, boolean sensitiveToo) {
        Where where = sessions(contract, period).and("s.state = 'planned'").and("now", now, "s.ends_at < :now");
        if (!sensitiveToo) {
            where.and("not p.sensitive");
        }
        return sql.first(Found.class, """
                        select count(*) as found from __tenant__.session s
                        join __tenant__.activity a on a.id = s.activity_id
                        join __tenant__.programme p on p.id = a.programme_id
                        where\s""" + where.text(), where).orElseThrow().found();
    }

    private record Days(UUID contract, LocalDate from, LocalDate to) {}

    private record Numbered(String number) {}

    /** Number of the statement, not itself a correction's predecessor, whose days overlap these. */
    Optional<String> overlapping(UUID contract, Period period) {
        return sql.first(
                        Numbered.class,
                        "select number from exchange.valid_statement where contract_id = :contract"
                                + " and daterange(starts, ends, '[]') && daterange(:from, :to, '[]') order by starts limit 1",
                        new Days(contract, period.from(), period.to()))
                .map(Numbered::number);
    }
}

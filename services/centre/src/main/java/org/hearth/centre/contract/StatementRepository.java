package org.hearth.centre.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.figures.SessionTotals;
import org.hearth.exchange.SessionTotal;
import org.hearth.kernel.Period;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;

/** What a statement is composed of, and the claims it makes. */
@ApplicationScoped
class StatementRepository {
    private static final String COUNTED = """
            s.day between :from and :to and s.activity_id in
              (select activity_id from __tenant__.contract_activity where contract_id = :contract)
            """;

    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    StatementRepository(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    /** Sessions of the contract's activities that were held in these days, in order. */
    List<SessionTotal> held(UUID contract, Period period) {
        Map<String, Object> values = values(contract, period);
        values.put("zone", tenant.require().zone().getId());
        return sql.list(
                SessionTotals.SELECT + " where " + COUNTED + " and s.state = 'held' order by s.starts_at, s.id",
                values,
                SessionTotals::of);
    }

    /** How many sessions of these days have ended and are not closed: they are not counted. */
    int notClosed(UUID contract, Period period, Instant now) {
        Map<String, Object> values = values(contract, period);
        values.put("now", now);
        return sql.one(
                "select count(*) as found from __tenant__.session s where " + COUNTED
                        + " and s.state = 'planned' and s.ends_at < :now",
                values,
                row -> row.integer("found"));
    }

    /** Another contract's number that a published statement claimed one of these sessions for. */
    Optional<String> claimedElsewhere(UUID contract, Period period) {
        return sql.first(
                "select c.number from __tenant__.session s join __tenant__.claim l on l.session_id = s.id"
                        + " join __tenant__.contract c on c.id = l.contract_id"
                        + " where " + COUNTED + " and s.state = 'held' and l.contract_id <> :contract limit 1",
                values(contract, period),
                row -> row.text("number"));
    }

    /** Claims the sessions for the contract; a session claimed for another one stays there and is not among the result. */
    void claim(UUID contract, Period period) {
        sql.run(
                "insert into __tenant__.claim (session_id, contract_id, day, starts, ends)"
                        + " select s.id, c.id, s.day, c.starts, c.ends"
                        + " from __tenant__.session s, __tenant__.contract c"
                        + " where c.id = :contract and s.state = 'held' and " + COUNTED
                        + " on conflict (session_id) do nothing",
                values(contract, period));
    }

    /** Number of the statement, not itself a correction's predecessor, whose days overlap these. */
    Optional<String> overlapping(UUID contract, Period period) {
        return sql.first(
                "select number from exchange.statement where contract_id = :contract and replaces is null"
                        + " and daterange(starts, ends, '[]') && daterange(:from, :to, '[]') limit 1",
                values(contract, period),
                row -> row.text("number"));
    }

    private static Map<String, Object> values(UUID contract, Period period) {
        Map<String, Object> values = new HashMap<>();
        values.put("contract", contract);
        values.put("from", period.from());
        values.put("to", period.to());
        return values;
    }
}

package org.hearth.centre.promise.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hearth.centre.day.figures.SessionTotals;
import org.hearth.exchange.SessionTotal;
import org.hearth.kernel.Period;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/** What a statement is composed of, and the claims it makes. */
@ApplicationScoped
class StatementRepository {
    private static final String COUNTED = """
            s.day between :from and :to and s.activity_id in
              (select activity_id from __tenant__.contract_activity where contract_id = :contract)
            """;

    /** As its claim says; old claims were all listed; where a correction let it go, as it was published before. */
    private static final String PUBLISHED_AS = """
            select case when l.session_id is not null then coalesce(l.published_as, 'listed')
                when w.programme_id is not null then 'sensitive'
                when w.session_id is not null then 'listed' end as published_as,
              coalesce(l.programme_id, w.programme_id, p.id) as line_programme
            """;

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    StatementRepository(CentreSql sql, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    /**
     * Holds every session that these days may count until the transaction ends, so that none is closed, reopened, moved or
     * recorded between composing and claiming. All who change a session hold it first.
     */
    void hold(UUID contract, Period period) {
        sql.list(
                "select s.id from __tenant__.session s where " + COUNTED + " order by s.id for update",
                values(contract, period),
                row -> true);
    }

    /**
     * A session that was held, as this contract may count it.
     *
     * @param publishedAs how a statement of this contract has published it, {@code listed} or {@code sensitive}; null if none has
     * @param programme the sensitive programme whose line it enters, if it enters one
     */
    record Counted(SessionTotal total, @Nullable String publishedAs, UUID programme) {
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
        Map<String, Object> values = values(contract, period);
        values.put("zone", zone());
        return sql.list(
                PUBLISHED_AS + ", " + SessionTotals.COLUMNS + SessionTotals.FROM
                        + " left join __tenant__.claim l on l.session_id = s.id and l.contract_id = :contract"
                        + " left join __tenant__.session_shown w on w.session_id = s.id and w.reader = 'agency'"
                        + " where " + COUNTED + " and s.state = 'held' order by s.starts_at, s.id",
                values,
                row -> new Counted(SessionTotals.of(row), row.textOrNull("published_as"), row.uuid("line_programme")));
    }

    /** How many sessions of these days have ended and are not closed: they are not counted. */
    int notClosed(UUID contract, Period period, Instant now, boolean sensitiveToo) {
        Map<String, Object> values = values(contract, period);
        values.put("now", now);
        values.put("sensitiveToo", sensitiveToo);
        return sql.one(
                "select count(*) as found from __tenant__.session s join __tenant__.activity a on a.id = s.activity_id"
                        + " join __tenant__.programme p on p.id = a.programme_id where " + COUNTED
                        + " and s.state = 'planned' and s.ends_at < :now and (:sensitiveToo or not p.sensitive)",
                values,
                row -> row.integer("found"));
    }

    /**
     * The first session of these days that counts somewhere else already.
     *
     * @param statement its number; null where an old claim does not tell
     * @param sessions how many there are
     */
    record Taken(
            LocalDate day,
            String startsLocal,
            String title,
            String contract,
            @Nullable String statement,
            long sessions) {}

    /**
     * Old claims of this contract that name no statement are nobody's: no valid statement covered their day.
     *
     * @param replaced the statement whose sessions a correction may count again
     */
    Optional<Taken> taken(UUID contract, Period period, @Nullable UUID replaced) {
        Map<String, Object> values = values(contract, period);
        values.put("zone", zone());
        values.put("replaced", replaced == null ? "" : replaced.toString());
        return sql.first(
                """
                select s.day, to_char(s.starts_at at time zone :zone, 'HH24:MI') as starts_local, a.title, c.number as contract,
                  k.number as statement, count(*) over () as sessions
                from __tenant__.session s
                join __tenant__.claim l on l.session_id = s.id
                join __tenant__.contract c on c.id = l.contract_id
                join __tenant__.activity a on a.id = s.activity_id
                left join exchange.statement k on k.id = l.statement_id
                where s.state = 'held' and coalesce(cast(l.statement_id as text), '-') <> :replaced
                  and not (l.statement_id is null and l.contract_id = :contract) and
                """ + COUNTED + " order by s.starts_at, s.id limit 1",
                values,
                row -> new Taken(
                        row.day("day"),
                        row.text("starts_local"),
                        row.text("title"),
                        row.text("contract"),
                        row.textOrNull("statement"),
                        row.number("sessions")));
    }

    /** Sessions that a statement holds in lines of sensitive programmes. */
    Set<UUID> inLines(UUID statement) {
        return new HashSet<>(sql.list(
                "select session_id from __tenant__.claim where statement_id = :statement and published_as = 'sensitive'",
                Map.of("statement", statement),
                row -> row.uuid("session_id")));
    }

    /** A session as it was composed: with the programme in whose line it is, or listed. */
    private record Claim(UUID session, @Nullable UUID programme) {}

    /**
     * Claims these sessions, and no others, for a statement, as it was composed of them. What the replaced one counted and this one
     * does not is let go, and so are old claims of these days that name no statement. How a session was first published stays with it.
     */
    void claim(UUID statement, UUID contract, Period period, @Nullable UUID replaced, List<Counted> sessions) {
        String composed = json.write(sessions.stream()
                .map(one -> new Claim(one.total().sessionId(), one.isInLine() ? one.programme() : null))
                .toList());
        Map<String, Object> values = values(contract, period);
        values.put("statement", statement);
        values.put("sessions", composed);
        if (replaced != null) {
            sql.run("""
                    with dropped as (
                      delete from __tenant__.claim where statement_id = :replaced and session_id not in
                        (select t.session from jsonb_to_recordset(cast(:sessions as jsonb)) as t (session uuid))
                      returning session_id, programme_id
                    )
                    insert into __tenant__.session_shown (session_id, reader, programme_id)
                    select session_id, 'agency', programme_id from dropped on conflict do nothing
                    """, Map.of("replaced", replaced, "sessions", composed));
            sql.run(
                    "update __tenant__.claim set statement_id = :statement where statement_id = :replaced",
                    Map.of("statement", statement, "replaced", replaced));
        }
        sql.run("""
                delete from __tenant__.claim l using __tenant__.session s
                where s.id = l.session_id and l.contract_id = :contract and l.statement_id is null
                  and s.day between :from and :to
                """, values(contract, period));
        sql.run("""
                insert into __tenant__.claim (session_id, contract_id, day, starts, ends, statement_id, covers_from, covers_to,
                  published_as, programme_id)
                select s.id, c.id, s.day, c.starts, c.ends, :statement, :from, :to,
                  case when t.programme is null then 'listed' else 'sensitive' end, t.programme
                from jsonb_to_recordset(cast(:sessions as jsonb)) as t (session uuid, programme uuid)
                join __tenant__.session s on s.id = t.session
                join __tenant__.contract c on c.id = :contract
                where not exists (select 1 from __tenant__.claim l where l.session_id = s.id and l.statement_id = :statement)
                """, values);
    }

    /** Number of the statement, not itself a correction's predecessor, whose days overlap these. */
    Optional<String> overlapping(UUID contract, Period period) {
        return sql.first(
                "select number from exchange.valid_statement where contract_id = :contract"
                        + " and daterange(starts, ends, '[]') && daterange(:from, :to, '[]') order by starts limit 1",
                values(contract, period),
                row -> row.text("number"));
    }

    private String zone() {
        return tenant.require().zone().getId();
    }

    private static Map<String, Object> values(UUID contract, Period period) {
        Map<String, Object> values = new HashMap<>();
        values.put("contract", contract);
        values.put("from", period.from());
        values.put("to", period.to());
        return values;
    }
}

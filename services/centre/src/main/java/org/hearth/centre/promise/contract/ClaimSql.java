package org.hearth.centre.promise.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.promise.contract.StatementSql.Counted;
import org.hearth.kernel.Period;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Which statement counts which session: never two. */
@ApplicationScoped
class ClaimSql {
    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    ClaimSql(CentreSql sql, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    /**
     * The first session of these days that counts somewhere else already.
     *
     * @param statement its number; null where an old claim does not tell
     * @param sessions how many there are
     */
    record Claimed(
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
    Optional<Claimed> claimed(UUID contract, Period period, @Nullable UUID replaced) {
        Where where = StatementSql.sessions(contract, period)
                .and("s.state = 'held'")
                .and("not (l.statement_id is null and l.contract_id = :contract)")
                .and("replaced", replaced, "l.statement_id is distinct from :replaced")
                .bind("zone", tenant.require().zone().getId());
        return sql.first(Claimed.class, """
                select s.day, to_char(s.starts_at at time zone :zone, 'HH24:MI') as starts_local, a.title,
                  c.number as contract, k.number as statement, count(*) over () as sessions
                from __tenant__.session s
                join __tenant__.claim l on l.session_id = s.id
                join __tenant__.contract c on c.id = l.contract_id
                join __tenant__.activity a on a.id = s.activity_id
                left join exchange.statement k on k.id = l.statement_id
                where\s""" + where.text() + " order by s.starts_at, s.id limit 1", where);
    }

    private record Of(UUID statement) {}

    private record InLine(UUID sessionId) {}

    /** Sessions that a statement holds in lines of sensitive programmes. */
    Set<UUID> inLines(UUID statement) {
        return sql
                .list(
                        InLine.class,
                        "select session_id from __tenant__.claim where statement_id = :statement and published_as = 'sensitive'",
                        new Of(statement))
                .stream()
                .map(InLine::sessionId)
                .collect(Collectors.toSet());
    }

    /** A session as it was composed: with the programme in whose line it is, or listed. */
    private record Composed(UUID session, @Nullable UUID programme) {}

    private record Dropping(UUID replaced, String sessions) {}

    private record TakingOver(UUID statement, UUID replaced) {}

    private record LettingGo(UUID contract, LocalDate from, LocalDate to) {}

    private record Claiming(UUID statement, UUID contract, LocalDate from, LocalDate to, String sessions) {}

    /**
     * Claims these sessions, and no others, for a statement, as it was composed of them. What the replaced one counted and this one
     * does not is let go, and so are old claims of these days that name no statement. How a session was first published stays with it.
     */
    void claim(UUID statement, UUID contract, Period period, @Nullable UUID replaced, List<Counted> counted) {
        String sessions = json.write(counted.stream()
                .map(one -> new Composed(one.total().sessionId(), one.isInLine() ? one.lineOf() : null))
                .toList());
        if (replaced != null) {
            sql.run("""
                    with dropped as (
                      delete from __tenant__.claim where statement_id = :replaced and session_id not in
                        (select t.session from jsonb_to_recordset(cast(:sessions as jsonb)) as t (session uuid))
                      returning session_id, programme_id
                    )
                    insert into __tenant__.session_shown (session_id, reader, programme_id)
                    select session_id, 'agency', programme_id from dropped on conflict do nothing
                    """, new Dropping(replaced, sessions));
            sql.run(
                    "update __tenant__.claim set statement_id = :statement where statement_id = :replaced",
                    new TakingOver(statement, replaced));
        }
        // they were all listed
        sql.run("""
                with dropped as (
                  delete from __tenant__.claim l using __tenant__.session s
                  where s.id = l.session_id and l.contract_id = :contract and l.statement_id is null
                    and s.day between :from and :to
                  returning l.session_id, l.programme_id
                )
                insert into __tenant__.session_shown (session_id, reader, programme_id)
                select session_id, 'agency', programme_id from dropped on conflict do nothing
                """, new LettingGo(contract, period.from(), period.to()));
        sql.run("""
                insert into __tenant__.claim (session_id, contract_id, day, starts, ends, statement_id, covers_from, covers_to,
                  published_as, programme_id)
                select s.id, c.id, s.day, c.starts, c.ends, :statement, :from, :to,
                  case when t.programme is null then 'listed' else 'sensitive' end, t.programme
                from jsonb_to_recordset(cast(:sessions as jsonb)) as t (session uuid, programme uuid)
                join __tenant__.session s on s.id = t.session
                join __tenant__.contract c on c.id = :contract
                where not exists (select 1 from __tenant__.claim l where l.session_id = s.id and l.statement_id = :statement)
                """, new Claiming(statement, contract, period.from(), period.to(), sessions));
    }
}

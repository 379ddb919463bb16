package org.hearth.centre.promise.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hearth.exchange.published.StatementDocument.Covered;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/** What {@link SensitiveLines} are made of. */
@ApplicationScoped
class SensitiveSql {
    private final CentreSql sql;
    private final Json json;

    @Inject
    SensitiveSql(CentreSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    private record Of(UUID contract) {}

    record Programme(UUID id, String name) {}

    /** What sessions of one programme and of one statement's days come to. */
    record Amount(UUID programmeId, Covered days, long sessions, long heads, boolean simulated) {}

    /** A line of a valid statement; without sessions where it said "too few". */
    record Said(
            UUID programmeId,
            Covered days,
            @Nullable Long sessions,
            @Nullable Long heads,
            List<Covered> covers) {}

    /** @param covers as JSON */
    private record SaidRow(
            UUID programmeId,
            Covered days,
            @Nullable Long sessions,
            @Nullable Long heads,
            String covers) {}

    /** The sensitive programmes of a contract's activities, and those that its statements counted as such. */
    List<Programme> programmes(UUID contract) {
        return sql.list(Programme.class, """
                select p.id, p.name from __tenant__.programme p
                where p.sensitive and p.id in (select a.programme_id from __tenant__.contract_activity ca
                    join __tenant__.activity a on a.id = ca.activity_id where ca.contract_id = :contract)
                  or p.id in (select l.programme_id from __tenant__.claim l where l.contract_id = :contract)
                order by p.name, p.id
                """, new Of(contract));
    }

    /** What the contract's statements have counted in lines, as it stands now. */
    List<Amount> claimed(UUID contract) {
        return sql.list(Amount.class, """
                select l.programme_id, l.covers_from as "from", l.covers_to as "to", count(*) as sessions,
                  sum(h.visits) as heads, bool_or(h.simulated) as simulated
                from __tenant__.claim l
                join __tenant__.session s on s.id = l.session_id and s.state = 'held'
                join __tenant__.session_heads h on h.session_id = l.session_id
                where l.contract_id = :contract and l.published_as = 'sensitive'
                group by l.programme_id, l.covers_from, l.covers_to
                """, new Of(contract));
    }

    /** What the lines of its valid statements say. */
    List<Said> said(UUID contract) {
        return sql.list(SaidRow.class, """
                select t."programmeId" as programme_id, v.starts as "from", v.ends as "to", t.sessions, t.visits as heads,
                  cast(t.covers as text) as covers
                from exchange.valid_statement v, jsonb_to_recordset(v.content -> 'sensitive') as t ("programmeId" uuid,
                  sessions bigint, visits bigint, covers jsonb)
                where v.contract_id = :contract
                """, new Of(contract)).stream()
                .map(row -> new Said(
                        row.programmeId(),
                        row.days(),
                        row.sessions(),
                        row.heads(),
                        json.read(row.covers(), new TypeReference<List<Covered>>() {})))
                .toList();
    }
}

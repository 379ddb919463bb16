package org.hearth.centre.promise.contract;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.centre.promise.contract.StatementRepository.Counted;
import org.hearth.exchange.SensitiveSum;
import org.hearth.exchange.published.StatementDocument.Covered;
import org.hearth.exchange.published.StatementDocument.SensitiveLine;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a statement says of sensitive programmes (product rule 10): for each, one line of sessions and heads, or that there are
 * too few. A line is all that the contract's statements have counted of the programme, as it stands now, less what their lines
 * said already. So what was too few, and every later correction, comes with the next line that is large enough, and two lines
 * never differ by less than that. A programme of the contract has its line even where nothing was held: that, too, is "too few".
 */
@ApplicationScoped
class SensitiveLines {
    private final CentreSql sql;
    private final Json json;

    @Inject
    SensitiveLines(CentreSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    private record Programme(UUID id, String name) {}

    /** What sessions of one programme and of one statement's days come to. */
    private record Amount(UUID programme, Covered days, long sessions, long heads, boolean simulated) {}

    /** A line of a valid statement; without sessions where it said "too few". */
    private record Said(
            UUID programme,
            Covered days,
            @Nullable Long sessions,
            @Nullable Long heads,
            List<Covered> covers) {}

    /** @param held the sessions of a new statement's days */
    List<SensitiveLine> of(UUID contract, Covered days, List<Counted> held) {
        List<Amount> claimed = claimed(contract);
        List<Said> said = said(contract);
        return programmes(contract).stream()
                .map(programme -> {
                    List<Counted> own = held.stream()
                            .filter(one -> one.isInLine() && one.programme().equals(programme.id()))
                            .toList();
                    Amount here = new Amount(
                            programme.id(),
                            days,
                            own.size(),
                            own.stream()
                                    .mapToLong(one -> one.total().heads().visits())
                                    .sum(),
                            own.stream().anyMatch(one -> one.total().simulated()));
                    return line(
                            programme,
                            Stream.concat(claimed.stream(), Stream.of(here))
                                    .filter(amount -> amount.programme().equals(programme.id()))
                                    .toList(),
                            said.stream()
                                    .filter(line -> line.programme().equals(programme.id()))
                                    .toList(),
                            days);
                })
                .toList();
    }

    private static SensitiveLine line(Programme programme, List<Amount> amounts, List<Said> said, Covered days) {
        Set<Covered> covers = covers(said, days);
        long saidSessions = 0;
        long saidHeads = 0;
        for (Said line : said) {
            if (line.sessions() != null && line.heads() != null) {
                saidSessions += line.sessions();
                saidHeads += line.heads();
            }
        }
        long sessions = -saidSessions;
        long heads = -saidHeads;
        long earlierSessions = -saidSessions;
        long earlierHeads = -saidHeads;
        for (Amount amount : amounts) {
            sessions += amount.sessions();
            heads += amount.heads();
            boolean earlier = !covers.contains(amount.days());
            earlierSessions += earlier ? amount.sessions() : 0;
            earlierHeads += earlier ? amount.heads() : 0;
        }
        boolean enough = SensitiveSum.mayBeTold(sessions, heads);
        return new SensitiveLine(
                programme.id(),
                programme.name(),
                enough ? (Long) sessions : null,
                enough ? (Long) heads : null,
                covers.stream().sorted(Comparator.comparing(Covered::from)).toList(),
                enough && (earlierSessions != 0 || earlierHeads != 0),
                enough && amounts.stream().anyMatch(Amount::simulated));
    }

    /** The days of statements whose line said "too few" and was not carried by a later one, and these. */
    private static Set<Covered> covers(List<Said> said, Covered days) {
        Set<Covered> covers = new HashSet<>(Set.of(days));
        said.stream().filter(line -> line.sessions() == null).forEach(line -> covers.add(line.days()));
        said.stream().filter(line -> line.sessions() != null).forEach(line -> covers.removeAll(line.covers()));
        return covers;
    }

    /** The sensitive programmes of a contract's activities, and those that its statements counted as such. */
    private List<Programme> programmes(UUID contract) {
        return sql.list("""
                select p.id, p.name from __tenant__.programme p
                where p.sensitive and p.id in (select a.programme_id from __tenant__.contract_activity ca
                    join __tenant__.activity a on a.id = ca.activity_id where ca.contract_id = :contract)
                  or p.id in (select l.programme_id from __tenant__.claim l where l.contract_id = :contract)
                order by p.name, p.id
                """, Map.of("contract", contract), row -> new Programme(row.uuid("id"), row.text("name")));
    }

    /** What the contract's statements have counted in lines, as it stands now. */
    private List<Amount> claimed(UUID contract) {
        return sql.list(
                """
                select l.programme_id, l.covers_from, l.covers_to, count(*) as sessions, sum(h.visits) as heads,
                  bool_or(h.simulated) as simulated
                from __tenant__.claim l
                join __tenant__.session s on s.id = l.session_id and s.state = 'held'
                join __tenant__.session_heads h on h.session_id = l.session_id
                where l.contract_id = :contract and l.published_as = 'sensitive'
                group by l.programme_id, l.covers_from, l.covers_to
                """,
                Map.of("contract", contract),
                row -> new Amount(
                        row.uuid("programme_id"),
                        new Covered(row.day("covers_from"), row.day("covers_to")),
                        row.number("sessions"),
                        row.number("heads"),
                        row.yes("simulated")));
    }

    private List<Said> said(UUID contract) {
        return sql.list(
                """
                select v.starts, v.ends, t."programmeId", t.sessions, t.visits, cast(t.covers as text) as covers
                from exchange.valid_statement v, jsonb_to_recordset(v.content -> 'sensitive') as t ("programmeId" uuid,
                  sessions bigint, visits bigint, covers jsonb)
                where v.contract_id = :contract
                """,
                Map.of("contract", contract),
                row -> new Said(
                        row.uuid("programmeId"),
                        new Covered(row.day("starts"), row.day("ends")),
                        row.numberOrNull("sessions"),
                        row.numberOrNull("visits"),
                        json.read(row.text("covers"), new TypeReference<List<Covered>>() {})));
    }
}

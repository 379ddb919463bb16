package org.hearth.centre.promise.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.centre.promise.contract.SensitiveSql.Amount;
import org.hearth.centre.promise.contract.SensitiveSql.Programme;
import org.hearth.centre.promise.contract.SensitiveSql.Said;
import org.hearth.centre.promise.contract.StatementSql.Counted;
import org.hearth.exchange.SensitiveSum;
import org.hearth.exchange.published.StatementDocument.Covered;
import org.hearth.exchange.published.StatementDocument.SensitiveLine;

/**
 * What a statement says of sensitive programmes (product rule 10): for each, one line of sessions and heads, or that there are
 * too few. A line is all that the contract's statements have counted of the programme, as it stands now, less what their lines
 * said already. So what was too few, and every later correction, comes with the next line that is large enough, and two lines
 * never differ by less than that. A programme of the contract has its line even where nothing was held: that, too, is "too few".
 */
@ApplicationScoped
class SensitiveLines {
    private final SensitiveSql sql;

    @Inject
    SensitiveLines(SensitiveSql sql) {
        this.sql = sql;
    }

    /** @param held the sessions of a new statement's days */
    List<SensitiveLine> of(UUID contract, Covered days, List<Counted> held) {
        List<Amount> claimed = sql.claimed(contract);
        List<Said> said = sql.said(contract);
        return sql.programmes(contract).stream()
                .map(programme -> {
                    List<Counted> own = held.stream()
                            .filter(one -> one.isInLine() && one.lineOf().equals(programme.id()))
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
                                    .filter(amount -> amount.programmeId().equals(programme.id()))
                                    .toList(),
                            said.stream()
                                    .filter(line -> line.programmeId().equals(programme.id()))
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
}

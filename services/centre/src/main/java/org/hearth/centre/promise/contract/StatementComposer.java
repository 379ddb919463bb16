package org.hearth.centre.promise.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.promise.contract.StatementSql.Counted;
import org.hearth.exchange.Heads;
import org.hearth.exchange.SessionTotal;
import org.hearth.exchange.published.ContractDocument.CentreName;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.Publisher;
import org.hearth.exchange.published.Publisher.Chain;
import org.hearth.exchange.published.StatementDocument;
import org.hearth.exchange.published.StatementDocument.ContractReference;
import org.hearth.exchange.published.StatementDocument.Covered;
import org.hearth.exchange.published.StatementDocument.Delivery;
import org.hearth.exchange.published.StatementDocument.Replaced;
import org.hearth.exchange.published.StatementDocument.SensitiveLine;
import org.hearth.exchange.published.StatementDocument.SessionLine;
import org.hearth.exchange.published.Totals;
import org.hearth.kernel.Difference;
import org.hearth.kernel.Period;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Organisation;
import org.jspecify.annotations.Nullable;

/** Composes a statement from the sessions that were held. Composed twice from the same records, it says the same. */
@ApplicationScoped
class StatementComposer {
    private static final int SCHEMA = 3;

    /** Version of the counting rules: docs/metrics.md. */
    private static final String RULES = "2";

    private final StatementSql statements;
    private final ClaimSql claims;
    private final SensitiveLines lines;
    private final Publisher publisher;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    StatementComposer(
            StatementSql statements,
            ClaimSql claims,
            SensitiveLines lines,
            Publisher publisher,
            CurrentTenant tenant,
            Clock clock) {
        this.statements = statements;
        this.claims = claims;
        this.lines = lines;
        this.publisher = publisher;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** @param sessions all it was composed of: what it has to claim */
    record Composed(StatementDocument document, List<Counted> sessions) {}

    /** @param reason why {@code replaced} is corrected; null as long as nobody said */
    Composed compose(
            ContractResponse contract, Period period, @Nullable PublishedStatement replaced, @Nullable String reason) {
        Organisation centre = tenant.require();
        List<Counted> counted = statements.counted(contract.id(), period);
        List<SessionTotal> listed =
                counted.stream().filter(Counted::isListed).map(Counted::total).toList();
        Heads heads = listed.stream().map(SessionTotal::heads).reduce(Heads.NONE, Heads::plus);
        Totals totals =
                new Totals(listed.size(), heads, statements.notClosed(contract.id(), period, clock.instant(), false));
        List<SessionLine> list =
                listed.stream().map(StatementComposer::sessionLine).toList();
        List<SensitiveLine> sensitive = sensitive(contract, period, replaced, counted);
        Chain chain = publisher.chain(contract.id()).orElse(new Chain(0, ""));
        int sequence = chain.sequence() + 1;
        StatementDocument document = new StatementDocument(
                SCHEMA,
                "%s-%s-R%02d".formatted(centre.slug().toUpperCase(Locale.ROOT), contract.number(), sequence),
                sequence,
                new ContractReference(
                        contract.id(),
                        contract.number(),
                        contract.title(),
                        contract.agency(),
                        contract.agencyName(),
                        contract.starts(),
                        contract.ends()),
                new CentreName(
                        centre.slug(),
                        centre.name(),
                        centre.nameEn(),
                        centre.zone().getId()),
                period.from(),
                period.to(),
                clock.instant(),
                period.to(),
                deliveries(contract, totals),
                totals.sessionsHeld(),
                heads.visits(),
                heads,
                heads.verifiability(),
                totals.notClosed(),
                list,
                sensitive,
                replaced == null
                        ? null
                        : new Replaced(replaced.id(), replaced.document().number()),
                reason,
                replaced == null ? List.of() : differences(replaced, totals, list, counted),
                replaced == null
                        ? List.of()
                        : LineChanges.of(replaced.document().sessions(), list),
                RULES,
                contract.simulated()
                        || centre.simulated()
                        || counted.stream().anyMatch(one -> one.total().simulated())
                        || sensitive.stream().anyMatch(SensitiveLine::simulated),
                chain.sha256());
        return new Composed(document, counted);
    }

    /** A correction repeats the lines it finds, so that no figure kept back can be told from it; what changed comes with the next. */
    private List<SensitiveLine> sensitive(
            ContractResponse contract, Period period, @Nullable PublishedStatement replaced, List<Counted> counted) {
        if (replaced != null) {
            return Objects.requireNonNullElse(replaced.document().sensitive(), List.of());
        }
        return lines.of(contract.id(), new Covered(period.from(), period.to()), counted);
    }

    private static List<Delivery> deliveries(ContractResponse contract, Totals totals) {
        Map<String, Long> inPeriod = Map.of(
                Totals.SESSIONS_HELD,
                totals.sessionsHeld(),
                Totals.VISITS,
                totals.byMethod().visits());
        return contract.indicators().stream()
                .map(promise ->
                        new Delivery(promise.kind(), promise.target(), inPeriod.getOrDefault(promise.kind(), 0L)))
                .toList();
    }

    private static SessionLine sessionLine(SessionTotal session) {
        return new SessionLine(
                session.day(),
                session.startsLocal(),
                session.title(),
                session.programme(),
                session.space(),
                session.heads().visits(),
                session.heads(),
                session.late(),
                session.simulated());
    }

    /**
     * What a correction changes: totals by kind; {@code sessions}: how many lines of the list are gone or other, before and
     * after; {@code sensitive}, without a number: other sessions of sensitive programmes are counted.
     */
    private List<Difference> differences(
            PublishedStatement replaced, Totals totals, List<SessionLine> list, List<Counted> counted) {
        StatementDocument before = replaced.document();
        List<Difference> differences = new ArrayList<>(before.totals().differences(totals));
        LineChanges.difference(before.sessions(), list).ifPresent(differences::add);
        Set<UUID> inLines = counted.stream()
                .filter(Counted::isInLine)
                .map(one -> one.total().sessionId())
                .collect(Collectors.toSet());
        if (!inLines.equals(claims.inLines(replaced.id()))) {
            differences.add(new Difference("sensitive", null, null));
        }
        return differences;
    }
}

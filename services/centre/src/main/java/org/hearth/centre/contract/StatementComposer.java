package org.hearth.centre.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.exchange.Heads;
import org.hearth.exchange.SessionTotal;
import org.hearth.exchange.Suppression;
import org.hearth.exchange.published.ContractDocument.CentreName;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.Publisher;
import org.hearth.exchange.published.Publisher.Chain;
import org.hearth.exchange.published.StatementDocument;
import org.hearth.exchange.published.StatementDocument.ContractReference;
import org.hearth.exchange.published.StatementDocument.Delivery;
import org.hearth.exchange.published.StatementDocument.Difference;
import org.hearth.exchange.published.StatementDocument.Replaced;
import org.hearth.exchange.published.StatementDocument.SessionLine;
import org.hearth.kernel.Period;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Organisation;
import org.jspecify.annotations.Nullable;

/** Composes a statement from the sessions that were held. Composed twice from the same records, it says the same. */
@ApplicationScoped
class StatementComposer {
    private static final int SCHEMA = 1;

    /** Version of the counting rules: docs/metrics.md. */
    private static final String RULES = "1";

    private static final String SESSIONS_HELD = "sessionsHeld";
    private static final String VISITS = "visits";

    private final StatementRepository statements;
    private final Publisher publisher;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    StatementComposer(StatementRepository statements, Publisher publisher, CurrentTenant tenant, Clock clock) {
        this.statements = statements;
        this.publisher = publisher;
        this.tenant = tenant;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(tenant.require().zone()));
    }

    StatementDocument compose(ContractResponse contract, Period period, @Nullable PublishedStatement replaced) {
        Organisation centre = tenant.require();
        List<SessionTotal> sessions = statements.held(contract.id(), period);
        Heads heads = sessions.stream().map(SessionTotal::heads).reduce(Heads.NONE, Heads::plus);
        Map<String, Long> inPeriod = Map.of(SESSIONS_HELD, (long) sessions.size(), VISITS, heads.visits());
        Chain chain = publisher.chain(contract.id()).orElse(new Chain(0, ""));
        int sequence = chain.sequence() + 1;
        LocalDate asOfDay = today().isBefore(period.to()) ? today() : period.to();
        return new StatementDocument(
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
                asOfDay,
                new Period(contract.starts(), contract.ends()).passed(asOfDay),
                deliveries(contract, period, inPeriod),
                sessions.size(),
                heads.visits(),
                heads,
                heads.verifiability(),
                lines(sessions),
                replaced == null
                        ? null
                        : new Replaced(replaced.id(), replaced.document().number()),
                replaced == null ? List.of() : differences(replaced.document(), inPeriod),
                RULES,
                contract.simulated() || centre.simulated() || sessions.stream().anyMatch(SessionTotal::simulated),
                chain.sha256());
    }

    private List<Delivery> deliveries(ContractResponse contract, Period period, Map<String, Long> inPeriod) {
        Map<String, Long> before = publisher.deliveredBefore(contract.id(), period.from());
        return contract.indicators().stream()
                .map(promise -> {
                    long now = inPeriod.getOrDefault(promise.kind(), 0L);
                    return new Delivery(
                            promise.kind(), promise.target(), now, before.getOrDefault(promise.kind(), 0L) + now);
                })
                .toList();
    }

    /** The whole statement is one group: its totals are published, so one masked session alone would be no secret. */
    private static List<SessionLine> lines(List<SessionTotal> sessions) {
        Set<UUID> masked = Suppression.masked(sessions, session -> "statement");
        return sessions.stream()
                .map(session -> {
                    boolean hidden = masked.contains(session.sessionId());
                    return new SessionLine(
                            session.day(),
                            session.startsLocal(),
                            session.title(),
                            session.programme(),
                            session.space(),
                            hidden ? null : (Long) session.heads().visits(),
                            hidden ? null : session.heads(),
                            hidden,
                            session.late(),
                            session.simulated());
                })
                .toList();
    }

    private static List<Difference> differences(StatementDocument before, Map<String, Long> now) {
        List<Difference> differences = new ArrayList<>();
        addIfOther(differences, SESSIONS_HELD, before.sessionsHeld(), now.getOrDefault(SESSIONS_HELD, 0L));
        addIfOther(differences, VISITS, before.visits(), now.getOrDefault(VISITS, 0L));
        return differences;
    }

    private static void addIfOther(List<Difference> differences, String kind, long before, long after) {
        if (before != after) {
            differences.add(new Difference(kind, before, after));
        }
    }
}

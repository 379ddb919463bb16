package org.hearth.centre.promise.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.promise.contract.StatementComposer.Composed;
import org.hearth.centre.promise.contract.StatementResource.PublishStatementRequest;
import org.hearth.centre.promise.contract.StatementResource.StatementPreview;
import org.hearth.exchange.published.PublishedSql;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.Publisher;
import org.hearth.exchange.published.Standing;
import org.hearth.exchange.published.Standing.NextReport;
import org.hearth.exchange.published.Standing.Report;
import org.hearth.exchange.published.StatementDocument;
import org.hearth.exchange.published.StatementResponse;
import org.hearth.kernel.CanonicalJson;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Page;
import org.hearth.kernel.Period;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Statements of a contract: shown before, published once, corrected by another (product rules 9 to 11). */
@ApplicationScoped
public class StatementService {
    private final ContractRepository contracts;
    private final ContractSql contractSql;
    private final StatementSql statements;
    private final GapSql gaps;
    private final ClaimSql claims;
    private final StatementComposer composer;
    private final StatementObstacles obstacles;
    private final Publisher publisher;
    private final Acts acts;
    private final PublishedSql published;
    private final Json json;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    StatementService(
            ContractRepository contracts,
            ContractSql contractSql,
            StatementSql statements,
            GapSql gaps,
            ClaimSql claims,
            StatementComposer composer,
            StatementObstacles obstacles,
            Publisher publisher,
            Acts acts,
            CentreSql sql,
            Json json,
            CurrentTenant tenant,
            Clock clock) {
        this.contracts = contracts;
        this.contractSql = contractSql;
        this.statements = statements;
        this.gaps = gaps;
        this.claims = claims;
        this.composer = composer;
        this.obstacles = obstacles;
        this.publisher = publisher;
        this.acts = acts;
        this.published = new PublishedSql(sql, json, clock);
        this.json = json;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Transactional
    public Page<StatementResponse> list(UUID contract, PageParams page) {
        contractSql.require(contract);
        return published.statements(contract, page);
    }

    /** @return number and title of the contract, or 404 */
    @Transactional
    public String contractCalled(UUID contract) {
        ContractResponse row = contractSql.require(contract);
        return row.number() + " " + row.title();
    }

    @Transactional
    public PublishedStatement get(UUID id) {
        return published.statement(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** The very text whose hash was published. */
    @Transactional
    public String document(UUID id) {
        return published.document(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Composes the statement as it would be published now, and says what stands in the way. */
    @Transactional
    public StatementPreview preview(
            UUID id, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID replaces) {
        ContractResponse contract = contractSql.require(id);
        Optional<PublishedStatement> replaced = Optional.ofNullable(replaces).map(other -> replaced(id, other));
        Period period = period(contract, from, to, replaced);
        StatementDocument statement =
                composer.compose(contract, period, replaced.orElse(null), null).document();
        List<Problem> inTheWay = obstacles.of(contract, statement, replaced);
        return new StatementPreview(
                statement,
                inTheWay.isEmpty() ? standingWith(contract, statement) : null,
                statements.notClosed(id, period, clock.instant(), true),
                gaps.of(contract, period),
                inTheWay.stream().map(Problem::detail).toList(),
                digest(statement.figures()),
                SeenFigures.of(statement, this::digest));
    }

    /**
     * Publishes what was looked at, or nothing. Contract and sessions are held before it is composed, so what is published is
     * what is claimed.
     */
    @Transactional
    @Idempotent
    public StatementResponse publish(UUID id, PublishStatementRequest request) {
        contracts.hold(id);
        ContractResponse contract = contractSql.require(id);
        Period period = request.period();
        Optional<PublishedStatement> replaced =
                Optional.ofNullable(request.replaces()).map(other -> replaced(id, other));
        statements.hold(id, period);
        String reason = reason(request);
        Composed composed = composer.compose(contract, period, replaced.orElse(null), reason);
        StatementDocument statement = composed.document();
        List<Problem> inTheWay = obstacles.of(contract, statement, replaced);
        if (!inTheWay.isEmpty()) {
            throw inTheWay.getFirst();
        }
        if (!digest(statement.figures()).equals(request.digest())) {
            SeenFigures now = SeenFigures.of(statement, this::digest);
            throw Problem.changed(ProblemType.FIGURES_CHANGED, request.seen().differences(now));
        }
        UUID statementId = Ids.next(clock);
        claims.claim(statementId, id, period, request.replaces(), composed.sessions());
        publisher.publish(statementId, statement, request.replaces());
        acts.record(Act.of("publish", "statement", statementId)
                .called(statement.number())
                .because(reason == null ? "" : reason)
                .turned(null, statement.totals()));
        return published.summary(statementId).orElseThrow();
    }

    /** How the contract would stand, up to the last day of a statement, if that one were published in place of what it replaces. */
    private Standing standingWith(ContractResponse contract, StatementDocument statement) {
        List<Report> reports = new ArrayList<>(contractSql.reports(contract.id()));
        if (statement.replaces() != null) {
            // a correction is of the same days, and no two valid statements share a day
            reports.removeIf(report -> report.from().equals(statement.from()));
        }
        reports.add(new Report(statement.from(), statement.to(), statement.indicators()));
        return Standing.of(
                contract.terms(), reports, statement.to(), tenant.require().today(clock));
    }

    /** A correction says why; what corrects nothing has nothing to say there. */
    private static @Nullable String reason(PublishStatementRequest request) {
        String reason = request.reason() == null ? "" : request.reason().strip();
        if (request.replaces() == null && !reason.isEmpty()) {
            throw Problem.invalid("reason", "只有更正报告才写更正原因。", "Only a correction has a reason.");
        }
        if (request.replaces() != null && reason.isEmpty()) {
            throw Problem.invalid("reason", "请写明为什么更正；原因会写进报告。", "Say why it is corrected; the statement says so.");
        }
        return reason.isEmpty() ? null : reason;
    }

    private String digest(Object figures) {
        return CanonicalJson.sha256(CanonicalJson.of(json.tree(figures)));
    }

    /**
     * The days of a statement where a person names none: those of the one it replaces; or of the report that is next, to its last
     * day or yesterday.
     */
    private Period period(
            ContractResponse contract,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Optional<PublishedStatement> replaced) {
        if (replaced.isPresent()) {
            StatementDocument document = replaced.get().document();
            Period same = new Period(document.from(), document.to());
            if (from != null && !from.equals(same.from()) || to != null && !to.equals(same.to())) {
                throw Problem.invalid("replaces", "更正报告的报告期须与原报告相同。", "A correction covers the same days.");
            }
            return same;
        }
        NextReport next =
                contract.standing() == null ? null : contract.standing().next();
        LocalDate first = from != null ? from : next == null ? contract.starts() : next.from();
        LocalDate end = next == null || next.to().isBefore(first) ? contract.ends() : next.to();
        LocalDate yesterday = tenant.require().today(clock).minusDays(1);
        LocalDate last = yesterday.isBefore(end) ? yesterday : end;
        return new Period(first, to != null ? to : last.isBefore(first) ? first : last);
    }

    private PublishedStatement replaced(UUID contract, UUID id) {
        return published
                .statement(id)
                .filter(found -> found.document().contract().id().equals(contract))
                .orElseThrow(() -> Problem.invalid("replaces", "没有这份履约报告。", "There is no such statement."));
    }
}

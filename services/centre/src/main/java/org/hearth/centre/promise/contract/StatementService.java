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
import org.hearth.centre.promise.contract.StatementRepository.Taken;
import org.hearth.centre.promise.contract.StatementResource.PublishStatementRequest;
import org.hearth.centre.promise.contract.StatementResource.StatementPreview;
import org.hearth.exchange.published.PublishedSql;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.Publisher;
import org.hearth.exchange.published.Standing.NextReport;
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
    private final StatementRepository statements;
    private final StatementComposer composer;
    private final Publisher publisher;
    private final Acts acts;
    private final PublishedSql published;
    private final Json json;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    StatementService(
            ContractRepository contracts,
            StatementRepository statements,
            StatementComposer composer,
            Publisher publisher,
            Acts acts,
            CentreSql sql,
            Json json,
            CurrentTenant tenant,
            Clock clock) {
        this.contracts = contracts;
        this.statements = statements;
        this.composer = composer;
        this.publisher = publisher;
        this.acts = acts;
        this.published = new PublishedSql(sql, json, clock);
        this.json = json;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Transactional
    public Page<StatementResponse> list(UUID contract, PageParams page) {
        find(contract);
        return published.statements(contract, page);
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
        ContractResponse contract = find(id);
        Optional<PublishedStatement> replaced = Optional.ofNullable(replaces).map(other -> replaced(id, other));
        Period period = period(contract, from, to, replaced);
        StatementDocument statement =
                composer.compose(contract, period, replaced.orElse(null)).document();
        return new StatementPreview(
                statement,
                contracts.standingWith(contract, statement, today()),
                statements.notClosed(id, period, clock.instant(), true),
                obstacles(contract, statement, replaced).stream()
                        .map(Problem::detail)
                        .toList(),
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
        contracts.lock(id);
        ContractResponse contract = find(id);
        Period period = request.period();
        Optional<PublishedStatement> replaced =
                Optional.ofNullable(request.replaces()).map(other -> replaced(id, other));
        statements.hold(id, period);
        Composed composed = composer.compose(contract, period, replaced.orElse(null));
        StatementDocument statement = composed.document();
        List<Problem> obstacles = obstacles(contract, statement, replaced);
        if (!obstacles.isEmpty()) {
            throw obstacles.getFirst();
        }
        if (!digest(statement.figures()).equals(request.digest())) {
            SeenFigures now = SeenFigures.of(statement, this::digest);
            throw Problem.changed(ProblemType.FIGURES_CHANGED, request.seen().differences(now));
        }
        UUID statementId = Ids.next(clock);
        statements.claim(statementId, id, period, request.replaces(), composed.sessions());
        publisher.publish(statementId, statement, request.replaces());
        acts.record(Act.of("publish", "statement", statementId)
                .called(statement.number())
                .turned(null, statement.totals()));
        return published.summary(statementId).orElseThrow();
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
        LocalDate yesterday = today().minusDays(1);
        LocalDate last = yesterday.isBefore(end) ? yesterday : end;
        return new Period(first, to != null ? to : last.isBefore(first) ? first : last);
    }

    private PublishedStatement replaced(UUID contract, UUID id) {
        return published
                .statement(id)
                .filter(found -> found.document().contract().id().equals(contract))
                .orElseThrow(() -> Problem.invalid("replaces", "没有这份履约报告。", "There is no such statement."));
    }

    private List<Problem> obstacles(
            ContractResponse contract, StatementDocument statement, Optional<PublishedStatement> replaced) {
        List<Problem> obstacles = new ArrayList<>();
        Period period = new Period(statement.from(), statement.to());
        if (!contract.state().equals("published")) {
            obstacles.add(Problem.of(
                    ProblemType.WRONG_STATE, "请先发布合同，再发布履约报告。", "Publish the contract before its statements."));
        }
        if (!new Period(contract.starts(), contract.ends()).contains(period)) {
            obstacles.add(Problem.of(
                    ProblemType.OUTSIDE_CONTRACT,
                    "报告期须在合同期限 %s 至 %s 之内。",
                    "The days must lie inside the contract, %s to %s.",
                    contract.starts(),
                    contract.ends()));
        }
        if (!period.to().isBefore(today())) {
            obstacles.add(Problem.of(
                    ProblemType.WRONG_STATE,
                    "报告期最晚到昨天：还没有过完的日子不能发布。",
                    "The last day may be yesterday at the latest: only days that are over are published."));
        }
        if (replaced.isPresent()) {
            correctionObstacles(statement, replaced.get(), obstacles);
        } else {
            statements
                    .overlapping(contract.id(), period)
                    .ifPresent(number -> obstacles.add(Problem.of(
                            ProblemType.STATEMENT_OVERLAP,
                            "报告期与已发布的 %s 重叠；如需更正，请发布更正报告。",
                            "The days overlap those of %s; to correct it, publish a correction.",
                            number)));
        }
        statements
                .taken(
                        contract.id(),
                        period,
                        replaced.map(PublishedStatement::id).orElse(null))
                .ifPresent(taken -> obstacles.add(doubleClaim(taken)));
        return obstacles;
    }

    private static void correctionObstacles(
            StatementDocument statement, PublishedStatement replaced, List<Problem> obstacles) {
        if (replaced.replacedBy() != null) {
            obstacles.add(Problem.of(
                    ProblemType.CONFLICT,
                    "这份报告已由 %s 更正，请更正最新的一份。",
                    "This statement is corrected by %s; correct the latest one.",
                    replaced.replacedBy()));
        }
        if (statement.differences().isEmpty()) {
            obstacles.add(Problem.of(
                    ProblemType.CONFLICT,
                    "与原报告没有任何差异，不需要更正。敏感服务的数字变动会计入下一期报告。",
                    "Nothing differs from that statement; there is nothing to correct. A change of sensitive services comes with the"
                            + " next statement."));
        }
    }

    private static Problem doubleClaim(Taken taken) {
        if (taken.statement() == null) {
            return Problem.of(
                    ProblemType.DOUBLE_CLAIM,
                    "“%s”（%s %s）早先已计入合同 %s 的履约报告，查不到是哪一份，不能重复计入（共 %s 场）。如需改计，请先为那份合同发布或更正" + "包含这一天的报告。",
                    "“%s” (%s %s) was counted for contract %s before; by which statement is not known, and it may not count twice (%s"
                            + " sessions in all). To count it here, first publish or correct the statement of that contract that covers"
                            + " the day.",
                    taken.title(),
                    taken.day(),
                    taken.startsLocal(),
                    taken.contract(),
                    taken.sessions());
        }
        return Problem.of(
                ProblemType.DOUBLE_CLAIM,
                "“%s”（%s %s）已计入合同 %s 的履约报告 %s，不能重复计入（共 %s 场）。如需改计，请先更正那份报告。",
                "“%s” (%s %s) is counted for contract %s by statement %s and may not count twice (%s sessions in all)."
                        + " To count it here, correct that statement first.",
                taken.title(),
                taken.day(),
                taken.startsLocal(),
                taken.contract(),
                taken.statement(),
                taken.sessions());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(tenant.require().zone()));
    }

    private ContractResponse find(UUID id) {
        tenant.require();
        return contracts.find(id, today()).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}

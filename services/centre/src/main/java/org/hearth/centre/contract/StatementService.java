package org.hearth.centre.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.contract.StatementResource.PublishStatementRequest;
import org.hearth.centre.contract.StatementResource.StatementPreview;
import org.hearth.exchange.published.PublishedSql;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.Publisher;
import org.hearth.exchange.published.StatementDocument;
import org.hearth.exchange.published.StatementResponse;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Page;
import org.hearth.kernel.Period;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Json;
import org.jspecify.annotations.Nullable;

/** Statements of a contract: shown before, published once, corrected by another (product rules 9 to 11). */
@ApplicationScoped
public class StatementService {
    private final ContractRepository contracts;
    private final StatementRepository statements;
    private final StatementComposer composer;
    private final Publisher publisher;
    private final PublishedSql published;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    StatementService(
            ContractRepository contracts,
            StatementRepository statements,
            StatementComposer composer,
            Publisher publisher,
            CentreSql sql,
            Json json,
            CurrentTenant tenant,
            Clock clock) {
        this.contracts = contracts;
        this.statements = statements;
        this.composer = composer;
        this.publisher = publisher;
        this.published = new PublishedSql(sql, json);
        this.tenant = tenant;
        this.clock = clock;
    }

    @Transactional
    public Page<StatementResponse> list(UUID contract, @Nullable String cursor, @Nullable Integer limit) {
        find(contract);
        return published.statements(contract, cursor, limit);
    }

    @Transactional
    public PublishedStatement get(UUID id) {
        return published.statement(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Composes the statement as it would be published now, and says what stands in the way. */
    @Transactional
    public StatementPreview preview(
            UUID id, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable UUID replaces) {
        ContractResponse contract = find(id);
        LocalDate first = from == null ? contract.starts() : from;
        LocalDate today = composer.today().isBefore(first) ? first : composer.today();
        LocalDate last = contract.ends().isBefore(today) ? contract.ends() : today;
        PublishStatementRequest request = new PublishStatementRequest(first, to == null ? last : to, replaces);
        Period period = request.period();
        PublishedStatement replaced = replaced(id, request);
        List<Problem> obstacles = obstacles(contract, period, replaced);
        return new StatementPreview(
                composer.compose(contract, period, replaced),
                statements.notClosed(id, period, clock.instant()),
                obstacles.stream().map(Problem::detail).toList());
    }

    @Transactional
    @Idempotent
    public StatementResponse publish(UUID id, PublishStatementRequest request) {
        contracts.lock(id);
        ContractResponse contract = find(id);
        Period period = request.period();
        PublishedStatement replaced = replaced(id, request);
        List<Problem> obstacles = obstacles(contract, period, replaced);
        if (!obstacles.isEmpty()) {
            throw obstacles.getFirst();
        }
        statements.claim(id, period);
        // the claim waited for whoever was claiming the same sessions; now it is certain whose they are
        statements.claimedElsewhere(id, period).ifPresent(number -> {
            throw doubleClaim(number);
        });
        StatementDocument statement = composer.compose(contract, period, replaced);
        UUID statementId = Ids.next(clock);
        publisher.publish(statementId, statement, request.replaces());
        return published.summary(statementId).orElseThrow();
    }

    private @Nullable PublishedStatement replaced(UUID contract, PublishStatementRequest request) {
        UUID id = request.replaces();
        if (id == null) {
            return null;
        }
        PublishedStatement replaced = published
                .statement(id)
                .filter(found -> found.document().contract().id().equals(contract))
                .orElseThrow(() -> Problem.invalid("replaces", "没有这份履约报告。", "There is no such statement."));
        StatementDocument document = replaced.document();
        if (!new Period(document.from(), document.to()).equals(request.period())) {
            throw Problem.invalid("replaces", "更正报告的报告期须与原报告相同。", "A correction covers the same days.");
        }
        return replaced;
    }

    private List<Problem> obstacles(ContractResponse contract, Period period, @Nullable PublishedStatement replaced) {
        List<Problem> obstacles = new ArrayList<>();
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
        if (period.to().isAfter(composer.today())) {
            obstacles.add(
                    Problem.of(ProblemType.WRONG_STATE, "报告期还没有结束。", "The days of the statement are not over yet."));
        }
        if (replaced != null && replaced.replacedBy() != null) {
            obstacles.add(Problem.of(
                    ProblemType.CONFLICT,
                    "这份报告已由 %s 更正，请更正最新的一份。",
                    "This statement is corrected by %s; correct the latest one.",
                    replaced.replacedBy()));
        }
        if (replaced == null) {
            statements
                    .overlapping(contract.id(), period)
                    .ifPresent(number -> obstacles.add(Problem.of(
                            ProblemType.STATEMENT_OVERLAP,
                            "报告期与已发布的 %s 重叠；如需更正，请发布更正报告。",
                            "The days overlap those of %s; to correct it, publish a correction.",
                            number)));
        }
        statements.claimedElsewhere(contract.id(), period).ifPresent(number -> obstacles.add(doubleClaim(number)));
        return obstacles;
    }

    private static Problem doubleClaim(String contract) {
        return Problem.of(
                ProblemType.DOUBLE_CLAIM,
                "有场次已计入合同 %s 的履约报告，不能重复计入。",
                "A session is counted by a statement of contract %s and may not count twice.",
                contract);
    }

    private ContractResponse find(UUID id) {
        tenant.require();
        return contracts.find(id, composer.today()).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}

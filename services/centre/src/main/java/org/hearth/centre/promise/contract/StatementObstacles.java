package org.hearth.centre.promise.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hearth.centre.promise.contract.ClaimSql.Claimed;
import org.hearth.centre.promise.contract.StatementResource.Gaps;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.StatementDocument;
import org.hearth.kernel.Period;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CurrentTenant;

/** Why a statement cannot be published: all there is in the way, in the order in which it is best cleared away. */
@ApplicationScoped
class StatementObstacles {
    private final StatementSql statements;
    private final ClaimSql claims;
    private final GapSql gaps;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    StatementObstacles(StatementSql statements, ClaimSql claims, GapSql gaps, CurrentTenant tenant, Clock clock) {
        this.statements = statements;
        this.claims = claims;
        this.gaps = gaps;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** @param replaced the statement that this one corrects */
    List<Problem> of(ContractResponse contract, StatementDocument statement, Optional<PublishedStatement> replaced) {
        List<Problem> obstacles = new ArrayList<>();
        Period period = new Period(statement.from(), statement.to());
        if (!contract.state().equals(Contract.PUBLISHED)) {
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
        if (!period.to().isBefore(tenant.require().today(clock))) {
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
        claims.claimed(
                        contract.id(),
                        period,
                        replaced.map(PublishedStatement::id).orElse(null))
                .ifPresent(claimed -> obstacles.add(doubleClaim(claimed)));
        if (obstacles.isEmpty() && replaced.isEmpty()) {
            nothingKnown(contract, statement, period).ifPresent(obstacles::add);
        }
        return obstacles;
    }

    /**
     * No data is not zero (product rule 7): where nothing was held, a statement says so only once the records of all its days do. A
     * contract with sensitive programmes is not asked: that it could be published would tell that something was held in them.
     */
    private Optional<Problem> nothingKnown(ContractResponse contract, StatementDocument statement, Period period) {
        if (statement.sessionsHeld() > 0
                || statement.sensitive() == null
                || !statement.sensitive().isEmpty()) {
            return Optional.empty();
        }
        Gaps lacking = gaps.of(contract, period);
        if (lacking.missingDays() == 0 && Objects.requireNonNullElse(statement.notClosed(), 0) == 0) {
            return Optional.empty();
        }
        return Optional.of(Problem.of(
                ProblemType.WRONG_STATE,
                "这段时间没有已举办的场次，而 %s 个开放日中有 %s 天没有记录完整：没有数据不等于 0，不能发布。请先结场，或声明没有场次的日子。",
                "No session was held in these days, and of %s open days %s are not recorded: no data is not zero, so it"
                        + " cannot be published. First close the sessions, or state the days without any.",
                lacking.openDays(),
                lacking.missingDays()));
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

    private static Problem doubleClaim(Claimed claimed) {
        if (claimed.statement() == null) {
            return Problem.of(
                    ProblemType.DOUBLE_CLAIM,
                    "“%s”（%s %s）早先已计入合同 %s 的履约报告，查不到是哪一份，不能重复计入（共 %s 场）。如需改计，请先为那份合同发布或更正" + "包含这一天的报告。",
                    "“%s” (%s %s) was counted for contract %s before; by which statement is not known, and it may not count twice (%s"
                            + " sessions in all). To count it here, first publish or correct the statement of that contract that covers"
                            + " the day.",
                    claimed.title(),
                    claimed.day(),
                    claimed.startsLocal(),
                    claimed.contract(),
                    claimed.sessions());
        }
        return Problem.of(
                ProblemType.DOUBLE_CLAIM,
                "“%s”（%s %s）已计入合同 %s 的履约报告 %s，不能重复计入（共 %s 场）。如需改计，请先更正那份报告。",
                "“%s” (%s %s) is counted for contract %s by statement %s and may not count twice (%s sessions in all)."
                        + " To count it here, correct that statement first.",
                claimed.title(),
                claimed.day(),
                claimed.startsLocal(),
                claimed.contract(),
                claimed.statement(),
                claimed.sessions());
    }
}

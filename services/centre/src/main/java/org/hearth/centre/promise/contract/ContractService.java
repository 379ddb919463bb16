package org.hearth.centre.promise.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.promise.contract.Contract.Indicator;
import org.hearth.centre.promise.contract.ContractResponse.CountedActivity;
import org.hearth.centre.promise.contract.ContractResponse.Purchaser;
import org.hearth.centre.promise.contract.ContractSql.Taken;
import org.hearth.exchange.published.ContractDocument;
import org.hearth.exchange.published.ContractDocument.CentreName;
import org.hearth.exchange.published.ContractDocument.Promise;
import org.hearth.exchange.published.Publisher;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Contracts of the current centre: drafted, changed while drafts, published to the agency once and for all. */
@ApplicationScoped
public class ContractService {
    private static final int SCHEMA = 2;

    private final ContractRepository contracts;
    private final ContractSql sql;
    private final Publisher publisher;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    ContractService(
            ContractRepository contracts,
            ContractSql sql,
            Publisher publisher,
            Acts acts,
            CurrentTenant tenant,
            Clock clock) {
        this.contracts = contracts;
        this.sql = sql;
        this.publisher = publisher;
        this.acts = acts;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Transactional
    public List<Purchaser> purchasers() {
        return sql.purchasers();
    }

    /** Latest start first. */
    @Transactional
    public Page<ContractResponse> list(PageParams page) {
        return sql.page(page);
    }

    @Transactional
    public ContractResponse get(UUID id) {
        return sql.require(id);
    }

    @Transactional
    @Idempotent
    public ContractResponse create(ContractRequest request) {
        String agency = checked(null, request);
        ContractResponse made = written(new Contract(), request, agency);
        acts.record(act("create", made).turned(null, ContractRequest.of(made)));
        return made;
    }

    @Transactional
    @Idempotent
    public ContractResponse update(UUID id, int seen, ContractRequest request) {
        Contract contract = draft(id, seen);
        ContractResponse before = sql.require(id);
        String agency = checked(id, request);
        // first: the days of its activities follow its own, and could meet those of another contract
        sql.countNothing(id);
        // its activities stand in another table; its version is of both
        contract.changedAt = clock.instant();
        ContractResponse now = written(contract, request, agency);
        acts.record(act("change", before).turned(ContractRequest.of(before), ContractRequest.of(now)));
        return now;
    }

    private ContractResponse written(Contract contract, ContractRequest request, String agencyName) {
        contract.agency = request.agency();
        contract.agencyName = agencyName;
        contract.number = request.number().strip();
        contract.title = request.title().strip();
        contract.starts = request.starts();
        contract.ends = request.ends();
        contract.amountMinor = request.amountMinor();
        contract.currency = request.currency();
        contract.procurement = request.procurement();
        contract.reportEvery = Objects.requireNonNullElse(request.reportEvery(), "quarter");
        Set<Indicator> indicators = request.indicators().stream()
                .map(one -> new Indicator(one.kind(), one.target()))
                .collect(Collectors.toSet());
        contract.indicators.retainAll(indicators);
        contract.indicators.addAll(indicators);
        // a simulated centre promises nothing real
        contract.simulated = request.simulated() || tenant.require().simulated();
        contracts.saved(contract);
        sql.count(contract.id, request.period(), request.activityIds());
        return sql.require(contract.id);
    }

    /** Shows the contract to its agency; from then on it stays as it is. */
    @Transactional
    @Idempotent
    public ContractResponse publish(UUID id, int seen) {
        Contract draft = draft(id, seen);
        ContractResponse contract = sql.require(id);
        Organisation centre = tenant.require();
        publisher.publish(
                new ContractDocument(
                        SCHEMA,
                        id,
                        contract.number(),
                        contract.title(),
                        contract.agency(),
                        contract.agencyName(),
                        new CentreName(
                                centre.slug(),
                                centre.name(),
                                centre.nameEn(),
                                centre.zone().getId()),
                        contract.starts(),
                        contract.ends(),
                        contract.amountMinor(),
                        contract.currency(),
                        contract.procurement(),
                        contract.indicators().stream()
                                .map(one -> new Promise(one.kind(), one.target()))
                                .toList(),
                        contract.activities().stream()
                                .map(CountedActivity::title)
                                .toList(),
                        contract.reportEvery(),
                        contract.simulated()),
                clock.instant());
        draft.state = Contract.PUBLISHED;
        draft.publishedAt = clock.instant();
        contracts.saved(draft);
        ContractResponse now = sql.require(id);
        acts.record(act("publish", now).turned(Map.of("state", contract.state()), Map.of("state", now.state())));
        return now;
    }

    private static Act act(String done, ContractResponse contract) {
        return Act.of(done, "contract", contract.id()).called(contract.number() + " " + contract.title());
    }

    private Contract draft(UUID id, int seen) {
        Contract contract = contracts.hold(id);
        contract.expect(seen);
        if (!contract.state.equals(Contract.DRAFT)) {
            throw Problem.of(ProblemType.WRONG_STATE, "合同已经发布，不能再修改。", "The contract is published and stays as it is.");
        }
        return contract;
    }

    /** Refuses what cannot be promised; gives the agency's name as it is now. */
    private String checked(@Nullable UUID id, ContractRequest request) {
        request.check();
        if (contracts.numberTaken(request.number().strip(), id)) {
            throw Problem.of(ProblemType.ALREADY_EXISTS, "已有这个合同编号。", "There is a contract of that number.")
                    .at("number");
        }
        List<UUID> activities = request.activityIds().stream().distinct().toList();
        if (sql.known(activities) != activities.size()) {
            throw Problem.invalid("activityIds", "有活动不在本中心的目录里。", "An activity is not in this centre's catalogue.");
        }
        Optional<Taken> taken = sql.taken(id, request.period(), activities);
        if (taken.isPresent()) {
            throw Problem.of(
                    ProblemType.DOUBLE_CLAIM,
                    "活动“%s”在这段时间已计入合同 %s，不能重复计入。",
                    "The activity “%s” counts for contract %s in these days and may not count twice.",
                    taken.get().activity(),
                    taken.get().contract());
        }
        return sql.purchasers().stream()
                .filter(one -> one.slug().equals(request.agency()))
                .map(Purchaser::name)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("agency", "请选择一个购买主体。", "Choose an agency."));
    }
}

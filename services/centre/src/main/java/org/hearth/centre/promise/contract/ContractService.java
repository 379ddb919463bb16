package org.hearth.centre.promise.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.promise.contract.ContractRepository.Claimed;
import org.hearth.centre.promise.contract.ContractResponse.CountedActivity;
import org.hearth.centre.promise.contract.ContractResponse.Purchaser;
import org.hearth.exchange.published.ContractDocument;
import org.hearth.exchange.published.ContractDocument.CentreName;
import org.hearth.exchange.published.ContractDocument.Promise;
import org.hearth.exchange.published.Publisher;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.PageParams;

/** Contracts of the current centre: drafted, changed while drafts, published to the agency once and for all. */
@ApplicationScoped
public class ContractService {
    private static final int SCHEMA = 2;
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);
    private static final UUID LAST = new UUID(-1, -1);

    private final ContractRepository contracts;
    private final Publisher publisher;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    ContractService(ContractRepository contracts, Publisher publisher, Acts acts, CurrentTenant tenant, Clock clock) {
        this.contracts = contracts;
        this.publisher = publisher;
        this.acts = acts;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Transactional
    public List<Purchaser> purchasers() {
        return contracts.purchasers();
    }

    /** Latest start first. */
    @Transactional
    public Page<ContractResponse> list(PageParams page) {
        int size = page.size();
        Cursor before = page.after(2);
        List<ContractResponse> rows = contracts.list(
                before == null ? LAST_DAY : before.day(0), before == null ? LAST : before.uuid(1), size + 1, today());
        return Page.cut(rows, size, last -> Cursor.of(last.starts(), last.id()));
    }

    @Transactional
    public ContractResponse get(UUID id) {
        return find(id);
    }

    @Transactional
    @Idempotent
    public ContractResponse create(ContractRequest request) {
        UUID id = Ids.next(clock);
        contracts.insert(id, request, checked(id, request), isMadeUp(request));
        ContractResponse made = find(id);
        acts.record(act("create", made).turned(null, ContractRequest.of(made)));
        return made;
    }

    @Transactional
    @Idempotent
    public ContractResponse update(UUID id, int seen, ContractRequest request) {
        ContractResponse before = draft(id, seen);
        contracts.update(id, request, checked(id, request), isMadeUp(request));
        ContractResponse now = find(id);
        acts.record(act("change", before).turned(ContractRequest.of(before), ContractRequest.of(now)));
        return now;
    }

    /** Shows the contract to its agency; from then on it stays as it is. */
    @Transactional
    @Idempotent
    public ContractResponse publish(UUID id, int seen) {
        ContractResponse contract = draft(id, seen);
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
        contracts.publish(id, clock.instant());
        ContractResponse now = find(id);
        acts.record(act("publish", now).turned(Map.of("state", contract.state()), Map.of("state", now.state())));
        return now;
    }

    /** A simulated centre promises nothing real. */
    private boolean isMadeUp(ContractRequest request) {
        return request.simulated() || tenant.require().simulated();
    }

    private static Act act(String done, ContractResponse contract) {
        return Act.of(done, "contract", contract.id()).called(contract.number() + " " + contract.title());
    }

    private ContractResponse draft(UUID id, int seen) {
        contracts.lock(id);
        ContractResponse contract = find(id);
        contract.expect(seen);
        if (!contract.state().equals("draft")) {
            throw Problem.of(ProblemType.WRONG_STATE, "合同已经发布，不能再修改。", "The contract is published and stays as it is.");
        }
        return contract;
    }

    /** Refuses what cannot be promised; gives the agency's name as it is now. */
    private String checked(UUID id, ContractRequest request) {
        request.check();
        if (contracts.numberTaken(request.number().strip(), id)) {
            throw Problem.of(ProblemType.ALREADY_EXISTS, "已有这个合同编号。", "There is a contract of that number.");
        }
        List<UUID> activities = request.activityIds().stream().distinct().toList();
        if (contracts.known(activities) != activities.size()) {
            throw Problem.invalid("activityIds", "有活动不在本中心的目录里。", "An activity is not in this centre's catalogue.");
        }
        Optional<Claimed> claimed = contracts.claimedElsewhere(id, request);
        if (claimed.isPresent()) {
            throw Problem.of(
                    ProblemType.DOUBLE_CLAIM,
                    "活动“%s”在这段时间已计入合同 %s，不能重复计入。",
                    "The activity “%s” counts for contract %s in these days and may not count twice.",
                    claimed.get().activity(),
                    claimed.get().contract());
        }
        return contracts.purchasers().stream()
                .filter(one -> one.slug().equals(request.agency()))
                .map(Purchaser::name)
                .findFirst()
                .orElseThrow(() -> Problem.invalid("agency", "请选择一个购买主体。", "Choose an agency."));
    }

    private ContractResponse find(UUID id) {
        return contracts.find(id, today()).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(tenant.require().zone()));
    }
}

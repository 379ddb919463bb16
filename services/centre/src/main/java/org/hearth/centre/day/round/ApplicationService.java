package org.hearth.centre.day.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hearth.identity.Caller;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** What organisations apply for: entered, changed and withdrawn while applications are taken. */
@ApplicationScoped
class ApplicationService {
    static final String KIND = "round-application";
    private static final int MOST = 300;

    private final ApplicationRepository applications;
    private final RoundRepository rounds;
    private final RoundService service;
    private final RoundSql sql;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;
    private final Json json;

    @Inject
    ApplicationService(
            ApplicationRepository applications,
            RoundRepository rounds,
            RoundService service,
            RoundSql sql,
            Acts acts,
            CurrentTenant tenant,
            Caller caller,
            Clock clock,
            Json json) {
        this.applications = applications;
        this.rounds = rounds;
        this.service = service;
        this.sql = sql;
        this.acts = acts;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** What an act says of an application. */
    private record Facts(
            String state,
            String organisation,
            @Nullable String contact,
            String className,
            int expected,
            String purpose,
            int wanted,
            List<ApplicationRequest.Wish> wishes) {
        static Facts of(ApplicationResponse application) {
            return new Facts(
                    application.state(),
                    application.organisation(),
                    application.contact(),
                    application.className(),
                    application.expected(),
                    application.purpose(),
                    application.wanted(),
                    application.wishes());
        }
    }

    /** Which applications to list; what is not given does not filter. */
    record Filter(
            @Nullable Integer rank,
            @Nullable String state,
            @Nullable String q) {}

    @Transactional
    public Page<ApplicationResponse> list(UUID round, Filter filter, PageParams page) {
        rounds.require(round);
        Where where = Where.with("round", round, "a.round_id = :round")
                .and("rank", filter.rank(), "a.rank = :rank")
                .and("state", filter.state(), "a.state = :state")
                .and(
                        "q",
                        filter.q() == null ? null : filter.q().strip(),
                        "position(lower(:q) in lower(a.organisation || ' ' || a.purpose)) > 0");
        return sql.applications(where, mayReadNames(), page);
    }

    @Transactional
    public ApplicationResponse get(UUID id) {
        return sql.application(id, mayReadNames()).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    @Transactional
    public Page<ActResponse> history(UUID id, PageParams page) {
        applications.require(id);
        return acts.of(KIND, id, page);
    }

    /** Takes an application; its round is held, so that no number is given twice. */
    @Transactional
    @Idempotent
    public ApplicationResponse create(UUID roundId, ApplicationRequest request) {
        Round round = taking(roundId);
        int number = applications.last(roundId) + 1;
        if (number > MOST) {
            throw Problem.of(ProblemType.CONFLICT, "一轮最多 %s 份申请。", "A round takes at most %s applications.", MOST);
        }
        Application application = new Application();
        application.roundId = roundId;
        application.number = number;
        application.simulated =
                Boolean.TRUE.equals(request.simulated()) || tenant.require().simulated();
        return done("create", round, null, filled(application, round, request), "");
    }

    @Transactional
    @Idempotent
    public ApplicationResponse update(UUID id, int seen, ApplicationRequest request) {
        Round round = taking(applications.require(id).roundId);
        Application application = submitted(id, seen);
        ApplicationResponse before = get(id);
        return done("change", round, before, filled(application, round, request), "");
    }

    @Transactional
    @Idempotent
    public ApplicationResponse withdraw(UUID id, int seen, String reason) {
        Round round = taking(applications.require(id).roundId);
        Application application = submitted(id, seen);
        ApplicationResponse before = get(id);
        application.state = Application.WITHDRAWN;
        application.withdrawReason = reason.strip();
        return done("withdraw", round, before, application, application.withdrawReason);
    }

    private Application submitted(UUID id, int seen) {
        Application application = applications.requireAt(id, seen);
        if (!application.state.equals(Application.SUBMITTED)) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
        return application;
    }

    private Round taking(UUID id) {
        Round round = rounds.held(id);
        if (!round.takes(tenant.require().today(clock))) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "现在不收申请：须已开放，且在 %s 至 %s 之间。",
                    "No applications are taken now: the round must be open, and it is from %s to %s.",
                    round.opensOn,
                    round.closesOn);
        }
        return round;
    }

    private Application filled(Application application, Round round, ApplicationRequest request) {
        request.check(round, service.offered(round), service.classes(round).size());
        application.organisation = request.organisation().strip();
        application.contact = request.contact().strip();
        application.rank = request.rank();
        application.expected = request.expected();
        application.purpose = request.purpose().strip();
        application.wanted = request.wanted();
        application.wishes = json.write(request.wishes());
        return application;
    }

    private ApplicationResponse done(
            String act, Round round, @Nullable ApplicationResponse before, Application application, String reason) {
        applications.saved(application);
        ApplicationResponse now = get(application.id);
        acts.record(Act.of(act, KIND, application.id)
                .called(now.called(round.name))
                .because(reason)
                .turned(before == null ? null : Facts.of(before), Facts.of(now)));
        return now;
    }

    private boolean mayReadNames() {
        return caller.may(Permissions.READ_RESIDENTS);
    }
}

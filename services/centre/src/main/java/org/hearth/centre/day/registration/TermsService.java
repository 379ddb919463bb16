package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.registration.TermsRequests.NewTerms;
import org.hearth.centre.day.registration.TermsRequests.TermsRequest;
import org.hearth.centre.day.registration.TermsSql.Fuller;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** How people sign up for activities. Who has a place already keeps it, whatever the terms say later. */
@ApplicationScoped
class TermsService {
    private static final String KIND = "registration-terms";

    private final TermsRepository repository;
    private final TermsSql sql;
    private final CatalogueService catalogue;
    private final Jobs jobs;
    private final Acts acts;
    private final Clock clock;

    @Inject
    TermsService(
            TermsRepository repository, TermsSql sql, CatalogueService catalogue, Jobs jobs, Acts acts, Clock clock) {
        this.repository = repository;
        this.sql = sql;
        this.catalogue = catalogue;
        this.jobs = jobs;
        this.acts = acts;
        this.clock = clock;
    }

    @Transactional
    public Page<TermsResponse> list(@Nullable UUID activity, PageParams page) {
        return sql.page(activity, page);
    }

    @Transactional
    public TermsResponse get(UUID id) {
        return answer(repository.require(id));
    }

    @Transactional
    public Page<ActResponse> history(UUID id, PageParams page) {
        repository.require(id);
        return acts.of(KIND, id, page);
    }

    @Transactional
    @Idempotent
    public TermsResponse create(NewTerms request) {
        request.terms().check();
        if (!sql.isActivity(request.activityId())) {
            throw Problem.invalid("activityId", "请选择一个活动。", "Choose an activity.");
        }
        if (repository.count("activityId", request.activityId()) > 0) {
            throw Problem.of(
                            ProblemType.ALREADY_EXISTS,
                            "这个活动已设好报名，请在原处修改。",
                            "People can sign up for this activity already; change that.")
                    .at("activityId");
        }
        RegistrationTerms terms = new RegistrationTerms();
        terms.activityId = request.activityId();
        request.terms().fill(terms);
        TermsResponse now = answer(repository.saved(terms));
        acts.record(Act.of("create", KIND, now.id()).called(now.activity()).turned(null, now));
        return now;
    }

    /** What lies ahead and has no number of its own follows; refused where more have a place than there would be. */
    @Transactional
    @Idempotent
    public TermsResponse update(UUID id, int seen, TermsRequest request) {
        request.check();
        RegistrationTerms terms = repository.hold(id, seen);
        TermsResponse before = answer(terms);
        Instant now = clock.instant();
        if (!terms.scope.equals(request.scope()) && sql.isAskedFor(terms.activityId, now)) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "已有人报名，不能再改按场次或按整个活动报名。",
                            "People signed up already: what they signed up for stays.")
                    .at("scope");
        }
        sql.fuller(terms.activityId, request.places(), now)
                .map(TermsService::tooFew)
                .ifPresent(problem -> {
                    throw problem;
                });
        request.fill(terms);
        repository.flush();
        sql.follow(terms.activityId, terms.places, now).forEach(target -> jobs.ask(WaitlistJob.KIND, target));
        TermsResponse after = answer(terms);
        acts.record(Act.of("change", KIND, id).called(before.activity()).turned(before, after));
        return after;
    }

    private static Problem tooFew(Fuller fuller) {
        LocalDate day = fuller.day();
        Problem problem = day == null
                ? Problem.of(
                        ProblemType.CONFLICT,
                        "已有 %s 人有名额，名额不能更少。",
                        "%s people have a place already: there cannot be fewer.",
                        fuller.taken())
                : Problem.of(
                        ProblemType.CONFLICT,
                        "%s 的场次已有 %s 人有名额，名额不能更少。",
                        "For the session of %s %s people have a place already: there cannot be fewer.",
                        day,
                        fuller.taken());
        return problem.at("places");
    }

    private TermsResponse answer(RegistrationTerms terms) {
        return TermsResponse.of(terms, catalogue.activityTitle(terms.activityId));
    }
}

package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.registration.TargetSql.Wanted;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** What people sign up for, and how many places it has. */
@ApplicationScoped
class TargetService {
    private static final String KIND = "registration-target";

    private final TargetSql sql;
    private final WaitlistService waitlist;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    TargetService(TargetSql sql, WaitlistService waitlist, Acts acts, CurrentTenant tenant, Clock clock) {
        this.sql = sql;
        this.waitlist = waitlist;
        this.acts = acts;
        this.tenant = tenant;
        this.clock = clock;
    }

    @Transactional
    public Page<TargetResponse> list(Wanted wanted, PageParams page) {
        return sql.page(wanted, page, clock.instant(), tenant.require().zone());
    }

    @Transactional
    public TargetResponse get(UUID id) {
        return answer(require(id));
    }

    /** Gives it a number of places of its own, or takes that back; whoever waits moves up. */
    @Transactional
    @Idempotent
    public TargetResponse setPlaces(UUID id, int seen, @Nullable Integer places) {
        Target target = sql.hold(require(id)).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        answer(target).expect(seen);
        int wanted = places == null ? sql.placesOfTerms(target) : places;
        if (wanted < target.taken()) {
            throw Problem.of(
                            ProblemType.CONFLICT,
                            "已有 %s 人有名额，名额不能更少。",
                            "%s people have a place already: there cannot be fewer.",
                            target.taken())
                    .at("places");
        }
        sql.set(target, places);
        acts.record(Act.of("change", KIND, id)
                .called(target.called(tenant.require().zone()))
                .turned(Map.of("places", target.places()), Map.of("places", wanted)));
        waitlist.settle(require(id));
        return get(id);
    }

    Target require(UUID id) {
        return sql.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    TargetResponse answer(Target target) {
        return TargetResponse.of(target, clock.instant(), tenant.require().zone());
    }
}

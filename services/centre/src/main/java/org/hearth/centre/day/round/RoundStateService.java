package org.hearth.centre.day.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.identity.Caller;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.Json;

/** What becomes of a round: opened, closed, drawn and given out, confirmed; or cancelled. */
@ApplicationScoped
class RoundStateService {
    private static final int MINUTES = 60;

    private final RoundRepository rounds;
    private final ApplicationRepository applications;
    private final OutcomeRepository outcomes;
    private final RoundService service;
    private final RoundData data;
    private final Jobs jobs;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;
    private final Json json;

    @Inject
    RoundStateService(
            RoundRepository rounds,
            ApplicationRepository applications,
            OutcomeRepository outcomes,
            RoundService service,
            RoundData data,
            Jobs jobs,
            CurrentTenant tenant,
            Caller caller,
            Clock clock,
            Json json) {
        this.rounds = rounds;
        this.applications = applications;
        this.outcomes = outcomes;
        this.service = service;
        this.data = data;
        this.jobs = jobs;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
        this.json = json;
    }

    /** Opens a round: its rules stand from now on, and the secret of the draw is committed to. */
    @Transactional
    @Idempotent
    public RoundResponse open(UUID id, int seen) {
        Round round = from(id, seen, Round.DRAFT);
        RoundResponse before = service.get(id);
        if (round.closesOn.isBefore(tenant.require().today(clock))) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "截止日 %s 已经过了，请先改截止日。",
                    "The closing day %s is over; change it first.",
                    round.closesOn);
        }
        round.state = Round.COLLECTING;
        round.secret = Draw.newSecret();
        round.digest = Draw.digest(round.secret);
        return service.done("open", before, round);
    }

    /** Takes no more applications; on the last day at the earliest, as was announced. */
    @Transactional
    @Idempotent
    public RoundResponse close(UUID id, int seen) {
        Round round = from(id, seen, Round.COLLECTING);
        RoundResponse before = service.get(id);
        if (tenant.require().today(clock).isBefore(round.closesOn)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "申请收到 %s 为止，不能提前截止。",
                    "Applications are taken until %s; that was announced and is not cut short.",
                    round.closesOn);
        }
        round.state = Round.CLOSED;
        return service.done("close", before, round);
    }

    @Transactional
    @Idempotent
    public RoundResponse cancel(UUID id, int seen, String reason) {
        Round round = from(id, seen, Round.DRAFT, Round.COLLECTING, Round.CLOSED, Round.ALLOCATED);
        RoundResponse before = service.get(id);
        if (before.settled() > 0) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "已有预约按本轮结果生成，请逐个系列取消。",
                    "Bookings were made of it already; cancel those series one by one.");
        }
        round.state = Round.CANCELLED;
        round.cancelReason = reason.strip();
        return service.done("cancel", before, round, round.cancelReason);
    }

    /** Makes the draw, once, and proposes who gets what. */
    @Transactional
    @Idempotent
    public RoundResponse allocate(UUID id, int seen, String word) {
        Round round = from(id, seen, Round.CLOSED);
        RoundResponse before = service.get(id);
        round.word = word.strip();
        round.drawnAt = clock.instant();
        List<Application> all = applications.submitted(id);
        draw(round, all);
        Map<Integer, Application> byNumber =
                all.stream().collect(Collectors.toMap(one -> one.number, Function.identity()));
        Set<LocalDate> open = data.open(round);
        Quota quota = new Quota(round.quotaHours * MINUTES, round.quotaPer.equals("week"));
        new Allocation(data.places(round), data.ledger(round), quota, round.missingPercent)
                .of(data.asked(round, all, open))
                .forEach(verdict -> outcomes.persist(
                        outcome(round, Objects.requireNonNull(byNumber.get(verdict.number())), verdict)));
        outcomes.flush();
        round.state = Round.ALLOCATED;
        return service.done("allocate", before, round);
    }

    /** Begins to make bookings of all that is granted; {@link RoundJob} goes on with it. */
    @Transactional
    @Idempotent
    public RoundResponse confirm(UUID id, int seen) {
        Round round = from(id, seen, Round.ALLOCATED);
        RoundResponse before = service.get(id);
        if (before.granted() == 0) {
            throw Problem.of(ProblemType.WRONG_STATE, "没有获批的志愿可以确认。", "No wish is granted that could be confirmed.");
        }
        round.state = Round.CONFIRMING;
        round.askedBy(caller.actor());
        round.failure = null;
        RoundResponse now = service.done("confirm", before, round);
        jobs.ask(RoundJob.KIND, id);
        return now;
    }

    /** Stops making bookings; those that were made stay, and confirming again goes on behind them. */
    @Transactional
    @Idempotent
    public RoundResponse stop(UUID id, int seen) {
        Round round = from(id, seen, Round.CONFIRMING);
        RoundResponse before = service.get(id);
        round.state = Round.ALLOCATED;
        return service.done("stop", before, round);
    }

    private void draw(Round round, List<Application> all) {
        Draw draw = round.draw();
        all.forEach(one -> one.drawKey = draw.key(one.number));
        all.stream().collect(Collectors.groupingBy(one -> one.rank)).values().forEach(each -> {
            each.sort(Comparator.comparing(one -> Objects.requireNonNull(one.drawKey)));
            for (int place = 0; place < each.size(); place++) {
                each.get(place).position = place + 1;
            }
        });
    }

    private Outcome outcome(Round round, Application application, Allocation.Verdict verdict) {
        ApplicationRequest.Wish wish = data.wishes(application).get(verdict.wish() - 1);
        Outcome outcome = new Outcome();
        outcome.roundId = round.id;
        outcome.applicationId = application.id;
        outcome.number = verdict.number();
        outcome.wish = verdict.wish();
        outcome.state = verdict.why() == null ? Outcome.GRANTED : Outcome.REFUSED;
        outcome.why = verdict.why();
        outcome.rule = wish.rule();
        outcome.startsLocal = wish.startsLocal();
        outcome.minutes = wish.minutes();
        outcome.spaceId = verdict.place();
        outcome.dates = verdict.dates();
        outcome.missing = json.write(verdict.missing());
        outcome.tried = json.write(verdict.tried());
        return outcome;
    }

    private Round from(UUID id, int seen, String... states) {
        Round round = rounds.hold(id, seen);
        if (!Arrays.asList(states).contains(round.state)) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
        return round;
    }
}

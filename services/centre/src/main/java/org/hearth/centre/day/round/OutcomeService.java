package org.hearth.centre.day.round;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hearth.centre.day.round.Ledger.Date;
import org.hearth.centre.day.round.Ledger.Missing;
import org.hearth.centre.day.round.Ledger.Place;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** What became of wishes, and what is made of it by hand before all is confirmed. */
@ApplicationScoped
class OutcomeService {
    static final String KIND = "round-outcome";

    private final OutcomeRepository outcomes;
    private final RoundRepository rounds;
    private final RoundService service;
    private final OutcomeSql sql;
    private final RoundData data;
    private final Acts acts;
    private final Json json;

    @Inject
    OutcomeService(
            OutcomeRepository outcomes,
            RoundRepository rounds,
            RoundService service,
            OutcomeSql sql,
            RoundData data,
            Acts acts,
            Json json) {
        this.outcomes = outcomes;
        this.rounds = rounds;
        this.service = service;
        this.sql = sql;
        this.data = data;
        this.acts = acts;
        this.json = json;
    }

    /** Which outcomes to list; what is not given does not filter. */
    record Filter(
            @Nullable String state,
            @Nullable UUID application,
            @Nullable String q) {}

    /** What an act says of an outcome; whose it is stands in the application. */
    private record Facts(
            String state,
            @Nullable String space,
            String startsLocal,
            String endsLocal,
            int dates,
            @Nullable String handReason) {
        static Facts of(OutcomeResponse outcome) {
            return new Facts(
                    outcome.state(),
                    outcome.space(),
                    outcome.startsLocal(),
                    outcome.endsLocal(),
                    outcome.dates(),
                    outcome.handReason());
        }
    }

    @Transactional
    public Page<OutcomeResponse> list(UUID round, Filter filter, PageParams page) {
        return sql.page(
                service.get(round),
                Where.with("round", round, "o.round_id = :round")
                        .and("state", filter.state(), "o.state = :state")
                        .and("application", filter.application(), "o.application_id = :application")
                        .and(
                                "q",
                                filter.q() == null ? null : filter.q().strip(),
                                "position(lower(:q) in lower(a.organisation)) > 0"),
                page);
    }

    @Transactional
    public OutcomeResponse get(UUID id) {
        Outcome outcome = outcomes.require(id);
        return sql.one(service.get(outcome.roundId), id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    @Transactional
    public Page<ActResponse> history(UUID id, PageParams page) {
        outcomes.require(id);
        return acts.of(KIND, id, page);
    }

    /** Gives a wish another place, or one at all, or none. Whatever else is proposed stays as it is: it is in the way. */
    @Transactional
    @Idempotent
    public OutcomeResponse adjust(UUID id, int seen, AdjustRequest request) {
        Round round = rounds.held(outcomes.require(id).roundId);
        Outcome outcome = outcomes.requireAt(id, seen);
        if (!round.state.equals(Round.ALLOCATED) || outcome.settled) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "只有已抽签、未确认的结果可以调整。",
                    "An outcome is adjusted after the draw, before it is confirmed.");
        }
        OutcomeResponse before = get(id);
        AdjustRequest.Give give = request.give();
        if (give == null) {
            outcome.state = Outcome.REFUSED;
            outcome.why = "hand";
            outcome.spaceId = null;
            outcome.dates = 0;
            outcome.missing = "[]";
        } else {
            give(round, outcome, give);
        }
        outcome.tried = "[]";
        outcome.byHand = true;
        outcome.handReason = request.reason().strip();
        outcomes.saved(outcome);
        OutcomeResponse now = get(id);
        acts.record(Act.of("adjust", KIND, id)
                .called("%s · %s · %s".formatted(round.name, outcome.number, outcome.wish))
                .because(outcome.handReason)
                .turned(Facts.of(before), Facts.of(now)));
        return now;
    }

    private void give(Round round, Outcome outcome, AdjustRequest.Give give) {
        LocalTime starts = LocalTime.parse(give.startsLocal());
        int minutes = (int) ChronoUnit.MINUTES.between(starts, LocalTime.parse(give.endsLocal()));
        if (minutes < ApplicationRequest.SHORTEST) {
            throw Problem.invalid(
                    "give.endsLocal", "结束时间须晚于开始时间，至少 5 分钟。", "The end must be at least 5 minutes after the start.");
        }
        Map<UUID, Place> places = data.places(round).stream().collect(Collectors.toMap(Place::id, Function.identity()));
        Place place = places.get(give.spaceId());
        if (place == null) {
            throw Problem.invalid("give.spaceId", "只能选本轮开放申请的空间。", "Choose among the spaces of this round.");
        }
        Set<LocalDate> open = data.open(round);
        List<Date> dates = data.dates(round, give.rule(), starts, minutes, open);
        List<Missing> missing = proposed(round, outcome, places, open).missing(place, dates);
        int had = Allocation.without(dates, missing).size();
        if (had == 0) {
            throw Problem.of(
                            ProblemType.SPACE_TAKEN,
                            "这里一次也排不上，请换一个空间或时间。",
                            "None of the dates can be had there; choose another space or time.")
                    .at("give.spaceId");
        }
        outcome.state = Outcome.GRANTED;
        outcome.why = null;
        outcome.spaceId = place.id();
        outcome.rule = give.rule().strip();
        outcome.startsLocal = give.startsLocal();
        outcome.minutes = minutes;
        outcome.dates = had;
        outcome.missing = json.write(missing);
    }

    /** What was there before, and all that is proposed besides. */
    private Ledger proposed(Round round, Outcome except, Map<UUID, Place> places, Set<LocalDate> open) {
        Ledger ledger = data.ledger(round);
        for (Outcome other : outcomes.granted(round.id)) {
            Place place = places.get(other.spaceId);
            if (other != except && !other.settled && place != null) {
                List<Missing> missing = json.read(other.missing, new TypeReference<List<Missing>>() {});
                List<Date> dates =
                        data.dates(round, other.rule, LocalTime.parse(other.startsLocal), other.minutes, open);
                ledger.take(place, Allocation.without(dates, missing), other.number);
            }
        }
        return ledger;
    }
}

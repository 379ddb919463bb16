package org.hearth.centre.day.round;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.day.catalogue.CatalogueService;
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

/** Rounds and their rules, which stand from the opening on. What becomes of a round: {@link RoundStateService}. */
@ApplicationScoped
class RoundService {
    static final String KIND = "round";
    private static final int YEARS_AHEAD = 3;

    private final RoundRepository rounds;
    private final RoundSql sql;
    private final CatalogueService catalogue;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Clock clock;
    private final Json json;

    @Inject
    RoundService(
            RoundRepository rounds,
            RoundSql sql,
            CatalogueService catalogue,
            Acts acts,
            CurrentTenant tenant,
            Clock clock,
            Json json) {
        this.rounds = rounds;
        this.sql = sql;
        this.catalogue = catalogue;
        this.acts = acts;
        this.tenant = tenant;
        this.clock = clock;
        this.json = json;
    }

    /** What an act says of a round. */
    private record Facts(
            String state,
            String name,
            LocalDate firstDay,
            LocalDate lastDay,
            LocalDate opensOn,
            LocalDate closesOn,
            String classes,
            List<UUID> spaces,
            int quotaHours,
            String quotaPer,
            int missingPercent,
            String source,
            @Nullable String digest,
            @Nullable String word,
            int granted,
            int settled) {
        static Facts of(RoundResponse round) {
            return new Facts(
                    round.state(),
                    round.name(),
                    round.firstDay(),
                    round.lastDay(),
                    round.opensOn(),
                    round.closesOn(),
                    round.classes().stream().map(RoundClass::name).collect(Collectors.joining(" > ")),
                    round.spaceIds(),
                    round.quotaHours(),
                    round.quotaPer(),
                    round.missingPercent(),
                    round.source(),
                    round.digest(),
                    round.word(),
                    round.granted(),
                    round.settled());
        }
    }

    @Transactional
    public Page<RoundResponse> list(@Nullable String state, @Nullable String q, PageParams page) {
        return sql.rounds(
                Where.all()
                        .and("state", state, "r.state = :state")
                        .and("q", q == null ? null : q.strip(), "position(lower(:q) in lower(r.name)) > 0"),
                page);
    }

    /** Finds a round of the current centre; not found is the same for another centre's. */
    @Transactional
    public RoundResponse get(UUID id) {
        return sql.round(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    @Transactional
    public Page<ActResponse> history(UUID id, PageParams page) {
        rounds.require(id);
        return acts.of(KIND, id, page);
    }

    @Transactional
    @Idempotent
    public RoundResponse create(RoundRequest request) {
        Round round = new Round();
        round.simulated =
                Boolean.TRUE.equals(request.simulated()) || tenant.require().simulated();
        return done("create", null, filled(round, request));
    }

    /** Changes a draft; of one that is open nothing but its name, and its closing to a later day: the rules are known by then. */
    @Transactional
    @Idempotent
    public RoundResponse update(UUID id, int seen, RoundRequest request) {
        Round round = rounds.hold(id, seen);
        RoundResponse before = get(id);
        if (round.state.equals(Round.COLLECTING)) {
            request.check(tenant.require().today(clock).plusYears(YEARS_AHEAD));
            if (!isOnlyLonger(before, request)) {
                throw Problem.of(
                        ProblemType.WRONG_STATE,
                        "已经开放申请，规则不能再改；只能改名称，或把截止日推后。",
                        "Applications are open and the rules stand; only the name may change, or the closing to a later day.");
            }
            round.name = request.name().strip();
            round.closesOn = request.closesOn();
            return done("change", before, round);
        }
        if (!round.state.equals(Round.DRAFT)) {
            throw Problem.of(ProblemType.WRONG_STATE);
        }
        return done("change", before, filled(round, request));
    }

    List<UUID> offered(Round round) {
        return json.read(round.spaces, new TypeReference<List<UUID>>() {});
    }

    List<RoundClass> classes(Round round) {
        return json.read(round.classes, new TypeReference<List<RoundClass>>() {});
    }

    RoundResponse done(String act, @Nullable RoundResponse before, Round round) {
        return done(act, before, round, "");
    }

    RoundResponse done(String act, @Nullable RoundResponse before, Round round, String reason) {
        rounds.saved(round);
        RoundResponse now = get(round.id);
        acts.record(Act.of(act, KIND, round.id)
                .called(now.name())
                .because(reason)
                .turned(before == null ? null : Facts.of(before), Facts.of(now)));
        return now;
    }

    private Round filled(Round round, RoundRequest request) {
        request.check(tenant.require().today(clock).plusYears(YEARS_AHEAD));
        var known = catalogue.spaceNames().keySet();
        if (!known.containsAll(request.spaceIds())
                || new HashSet<>(request.spaceIds()).size() < request.spaceIds().size()) {
            throw Problem.invalid("spaceIds", "没有这个空间，或者选了两次。", "There is no such space, or it was chosen twice.");
        }
        round.name = request.name().strip();
        round.firstDay = request.firstDay();
        round.lastDay = request.lastDay();
        round.opensOn = request.opensOn();
        round.closesOn = request.closesOn();
        round.classes = json.write(named(request.classes()));
        round.spaces = json.write(request.spaceIds());
        round.quotaHours = request.quotaHours();
        round.quotaPer = request.quotaPer();
        round.missingPercent = request.missingPercent();
        round.source = request.source().strip();
        return round;
    }

    private static List<RoundClass> named(List<RoundClass> classes) {
        return classes.stream()
                .map(one -> new RoundClass(one.name().strip(), one.party()))
                .toList();
    }

    private static boolean isOnlyLonger(RoundResponse now, RoundRequest request) {
        return now.firstDay().equals(request.firstDay())
                && now.lastDay().equals(request.lastDay())
                && now.opensOn().equals(request.opensOn())
                && !request.closesOn().isBefore(now.closesOn())
                && now.classes().equals(named(request.classes()))
                && now.spaceIds().equals(request.spaceIds())
                && now.quotaHours() == request.quotaHours()
                && now.quotaPer().equals(request.quotaPer())
                && now.missingPercent() == request.missingPercent()
                && now.source().equals(request.source().strip());
    }
}

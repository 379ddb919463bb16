package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.hearth.centre.day.registration.RegistrationRequests.SignUp;
import org.hearth.centre.day.registration.RegistrationResponse.SignedUp;
import org.hearth.centre.day.registration.RegistrationSql.Counted;
import org.hearth.identity.Caller;
import org.hearth.identity.Permissions;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Problem.Violation;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.PageParams;

/** Signs people up, and says who is. What becomes of it later is for {@link RegistrationStepService}. */
@ApplicationScoped
class RegistrationService {
    static final String KIND = "registration";

    private static final int MOST_DAYS = 366;

    private final RegistrationRepository registrations;
    private final RegistrationSql sql;
    private final TargetSql targets;
    private final WaitlistService waitlist;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    RegistrationService(
            RegistrationRepository registrations,
            RegistrationSql sql,
            TargetSql targets,
            WaitlistService waitlist,
            Acts acts,
            CurrentTenant tenant,
            Caller caller,
            Clock clock) {
        this.registrations = registrations;
        this.sql = sql;
        this.targets = targets;
        this.waitlist = waitlist;
        this.acts = acts;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    public Page<RegistrationResponse> list(RegistrationFilter filter, PageParams page) {
        return sql.page(filter, page);
    }

    @Transactional
    public RegistrationResponse get(UUID id) {
        return sql.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    @Transactional
    public Page<ActResponse> history(UUID id, PageParams page) {
        registrations.require(id);
        return acts.of(KIND, id, page);
    }

    @Transactional
    public RegistrationFigures figures(UUID activity, LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            throw Problem.invalid("to", "结束日不能早于开始日。", "The last day must not be before the first.");
        }
        if (to.toEpochDay() - from.toEpochDay() >= MOST_DAYS) {
            throw Problem.invalid("to", "一次最多 %s 天。", "At most %s days at a time.", MOST_DAYS);
        }
        Counted counted = sql.counted(activity, from, to).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        int missed = counted.expected() - counted.came();
        return new RegistrationFigures(
                activity,
                from,
                to,
                counted.registered(),
                counted.expected(),
                counted.came(),
                missed,
                counted.expected() == 0 ? null : (double) missed / counted.expected(),
                counted.simulated());
    }

    /** All of them or none: people who come together have their places together, or wait together. */
    @Transactional
    @Idempotent
    public SignedUp signUp(SignUp request) {
        Target seen = targets.find(request.targetId()).orElseThrow(RegistrationService::noSuchTarget);
        List<UUID> people = request.residentIds();
        Map<UUID, Boolean> known = sql.holdPeople(people);
        refuse(people, person -> !known.containsKey(person), new Message("没有这位居民。", "There is no such resident."));
        Set<UUID> once = new HashSet<>();
        refuse(people, person -> !once.add(person), new Message("同一个人写了两次。", "The same person twice."));
        Target held = targets.hold(seen).orElseThrow(RegistrationService::noSuchTarget);
        String standing = held.standing(clock.instant(), tenant.require().zone());
        boolean outside = checkOpen(standing);
        waitlist.settle(held);
        Set<UUID> already = sql.signedUp(held.id(), people);
        if (!already.isEmpty()) {
            throw Problem.of(ProblemType.ALREADY_EXISTS, "其中有人已经报过名。", "Somebody of them is signed up already.")
                    .at("residentIds");
        }
        Target target = targets.find(held.id()).orElseThrow(RegistrationService::noSuchTarget);
        String state = state(target, people.size(), Boolean.TRUE.equals(request.mayWait()));
        List<UUID> made = made(target, request, known, state);
        recorded(target, made, state, outside);
        Target now = targets.find(target.id()).orElseThrow(RegistrationService::noSuchTarget);
        return new SignedUp(
                sql.these(made),
                TargetResponse.of(now, clock.instant(), tenant.require().zone()));
    }

    private List<UUID> made(Target target, SignUp request, Map<UUID, Boolean> people, String state) {
        UUID party = request.residentIds().size() == 1 ? null : UUID.randomUUID();
        boolean simulated =
                Boolean.TRUE.equals(request.simulated()) || tenant.require().simulated();
        List<UUID> made = new ArrayList<>();
        for (UUID person : request.residentIds()) {
            Registration registration = new Registration();
            registration.targetId = target.id();
            registration.residentId = person;
            registration.party = party;
            registration.turn(state);
            registration.simulated = simulated || people.getOrDefault(person, false);
            made.add(registrations.saved(registration).id);
        }
        return made;
    }

    private void recorded(Target target, List<UUID> made, String state, boolean outside) {
        String called = target.called(tenant.require().zone());
        Map<String, Object> said = new TreeMap<>(Map.of("state", state));
        if (outside) {
            said.put("outsideWindow", true);
        }
        acts.record(
                caller.actor(),
                made.stream()
                        .map(id -> Act.of("sign-up", KIND, id).called(called).turned(null, said))
                        .toList());
    }

    /** Whoever comes while somebody waits stands behind them, also where a place is free. */
    private static String state(Target target, int people, boolean wait) {
        if (people <= target.left()) {
            return Registration.PLACED;
        }
        if (wait && target.waiting() + people <= target.waitlist()) {
            return Registration.WAITING;
        }
        throw noPlace(target, wait).at("residentIds");
    }

    private static Problem noPlace(Target target, boolean wait) {
        if (target.waitlist() == 0) {
            return Problem.of(
                    ProblemType.NO_PLACES_LEFT,
                    "名额还剩 %s 个，不够；这里不设候补。",
                    "There are %s places left, which is not enough, and nobody can wait.",
                    target.left());
        }
        if (wait) {
            return Problem.of(
                    ProblemType.NO_PLACES_LEFT,
                    "名额还剩 %s 个，候补还能排 %s 人，都不够。",
                    "There are %s places left and room for %s to wait: not enough.",
                    target.left(),
                    Math.max(0, target.waitlist() - target.waiting()));
        }
        return target.waiting() > 0
                ? Problem.of(
                        ProblemType.NO_PLACES_LEFT,
                        "已有 %s 人在候补，请排在后面。",
                        "%s people wait already; wait behind them.",
                        target.waiting())
                : Problem.of(
                        ProblemType.NO_PLACES_LEFT,
                        "名额还剩 %s 个，不够。可以改为候补。",
                        "There are %s places left, which is not enough. They can wait for one.",
                        target.left());
    }

    /** @return whether it is outside of when one may ask: whoever plans the sessions may */
    private boolean checkOpen(String standing) {
        switch (standing) {
            case Target.OPEN -> {
                return false;
            }
            case Target.NOT_YET, Target.CLOSED -> {
                if (caller.may(Permissions.WRITE_TIMETABLE)) {
                    return true;
                }
                throw standing.equals(Target.NOT_YET)
                        ? Problem.of(ProblemType.WRONG_STATE, "报名还没有开放。", "Signing up has not begun yet.")
                        : Problem.of(
                                ProblemType.WRONG_STATE,
                                "报名已截止；确有需要，请负责人补报。",
                                "Signing up is closed; ask the manager if it has to be.");
            }
            default -> throw over(standing);
        }
    }

    /** Nobody signs up for what was cancelled or is over. */
    static Problem over(String standing) {
        return standing.equals("cancelled")
                ? Problem.of(ProblemType.WRONG_STATE, "场次已取消。", "The session is cancelled.")
                : Problem.of(ProblemType.WRONG_STATE, "场次已结束。", "The session is over.");
    }

    private static void refuse(List<UUID> people, Predicate<UUID> wrong, Message why) {
        List<Violation> violations = new ArrayList<>();
        for (int at = 0; at < people.size(); at++) {
            if (wrong.test(people.get(at))) {
                violations.add(new Violation("residentIds[" + at + "]", why));
            }
        }
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private static Problem noSuchTarget() {
        return Problem.invalid("targetId", "这里不能报名。", "Nobody signs up for this.");
    }
}

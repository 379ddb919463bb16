package org.hearth.headquarters.network.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.headquarters.network.opening.OpeningResponse.Progress;
import org.hearth.headquarters.network.opening.OpeningsSql.Corrected;
import org.hearth.headquarters.network.opening.OpeningsSql.FirstManager;
import org.hearth.headquarters.network.opening.OpeningsSql.NewOpening;
import org.hearth.headquarters.network.opening.OpeningsSql.Turn;
import org.hearth.identity.Caller;
import org.hearth.identity.IdentityProvider.Account;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Takes requests to open and says how far they are. The work itself is done by {@link OpeningJob}. */
@ApplicationScoped
public class OpeningService {
    private final OpeningsSql openings;
    private final Json json;
    private final Jobs jobs;
    private final Acts acts;
    private final Caller caller;
    private final Clock clock;

    @Inject
    OpeningService(OpeningsSql openings, Json json, Jobs jobs, Acts acts, Caller caller, Clock clock) {
        this.openings = openings;
        this.json = json;
        this.jobs = jobs;
        this.acts = acts;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    @Idempotent
    public OpeningResponse openCentre(OpenCentreRequest request) {
        return askCentre(request);
    }

    private OpeningResponse askCentre(OpenCentreRequest request) {
        request.check(LocalDate.now(clock));
        return ask("centre", request.slug(), request.name(), request.nameEn(), request);
    }

    @Transactional
    @Idempotent
    public OpeningResponse openAgency(OpenAgencyRequest request) {
        OpenCentreRequest.refuseReserved(request.slug());
        return ask("agency", request.slug(), request.name(), request.nameEn(), request);
    }

    /**
     * Asks for several centres at once: for all of them that were not asked for before in the same words, or for none.
     *
     * @return what each of them met
     */
    @Transactional
    @Idempotent
    Map<String, Standing> openCentres(List<OpenCentreRequest> requests) {
        Map<String, Standing> standings = standings(requests);
        requests.stream()
                .filter(request -> standings.get(request.slug()) == Standing.NEW
                        || standings.get(request.slug()) == Standing.TAKEN)
                .forEach(this::askCentre);
        return standings;
    }

    /** What became of a centre that is asked for. */
    enum Standing {
        NEW,
        UNDER_WAY,
        OPEN,
        TAKEN
    }

    /** By slug, what each of these would meet. One that failed may be asked for again, in other words too. */
    @Transactional
    Map<String, Standing> standings(List<OpenCentreRequest> requests) {
        return openings.standings(requests);
    }

    static Message takenMessage(String slug) {
        return Message.of("标识 %s 已被使用，请换一个。", "The slug %s is taken; choose another.", slug);
    }

    private OpeningResponse ask(String kind, String slug, String name, String nameEn, Object request) {
        if (openings.isTaken(kind, slug)) {
            Message said = takenMessage(slug);
            throw Problem.of(ProblemType.ALREADY_EXISTS, said.zh(), said.en()).at("slug");
        }
        Actor by = caller.actor();
        UUID id = Ids.next(clock);
        openings.insert(new NewOpening(id, kind, slug, json.write(request), by.name(), by.subject()));
        jobs.ask(OpeningJob.KIND, id);
        acts.record(Act.of("ask", kind, slug).called(name, nameEn).turned(null, request));
        return find(id);
    }

    /** Has an opening that waits tried at once, or one that failed begun anew. */
    @Transactional
    @Idempotent
    public OpeningResponse retry(UUID id) {
        if (turn(id, "failed", "queued")) {
            jobs.ask(OpeningJob.KIND, id);
        } else if (find(id).nextTryAt() != null) {
            jobs.hurry(OpeningJob.KIND, id);
        } else {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "只有失败的或等待重试的开通才能重试。",
                    "Only an opening that failed or waits can be tried again.");
        }
        return acted("retry", id);
    }

    /**
     * Begins an opening that failed anew, with another first manager: what kept it may have been their address, which the identity
     * provider knows more of than any pattern.
     */
    @Transactional
    @Idempotent
    public OpeningResponse correctManager(UUID id, FirstManagerRequest request) {
        OpeningResponse before = find(id);
        Optional<FirstManagerRequest> was = openings.managerAskedFor(id);
        if (was.isEmpty() || !openings.correct(new Corrected(id, request.managerName(), request.managerEmail()))) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "只有失败的中心开通才能更正负责人。",
                    "Only the opening of a centre that failed can be given another manager.");
        }
        jobs.ask(OpeningJob.KIND, id);
        acts.record(Act.of("correct", before.kind(), before.slug())
                .called(before.name(), before.nameEn())
                .turned(was.get(), request));
        return find(id);
    }

    /** Gives up an opening that is not done; what was done of it is undone, then its slug is free again. */
    @Transactional
    @Idempotent
    public OpeningResponse cancel(UUID id) {
        if (turn(id, "queued", "cancelling")) {
            jobs.hurry(OpeningJob.KIND, id);
        } else if (!turn(id, "failed", "cancelled")) {
            find(id);
            throw Problem.of(
                    ProblemType.WRONG_STATE, "已完成或已放弃的开通不能再放弃。", "What is done or given up cannot be given up.");
        }
        return acted("give-up", id);
    }

    @Transactional
    FirstManager firstManager(UUID id) {
        return openings.firstManager(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** @param account whoever has taken it up already was sent nothing */
    @Transactional
    @Idempotent
    public OpeningResponse reminded(UUID id, Account account) {
        if (!account.created()) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "负责人已启用账号，可以登录。忘记密码可在登录页重设。",
                    "The manager has taken up the account and can sign in; a forgotten password is reset on the sign-in page.");
        }
        return acted("remind", id);
    }

    private OpeningResponse acted(String act, UUID id) {
        OpeningResponse now = find(id);
        acts.record(Act.of(act, now.kind(), now.slug()).called(now.name(), now.nameEn()));
        return now;
    }

    private boolean turn(UUID id, String from, String to) {
        return openings.turn(new Turn(id, from, to));
    }

    @Transactional
    public OpeningResponse get(UUID id) {
        return find(id);
    }

    private OpeningResponse find(UUID id) {
        return openings.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Newest first. */
    @Transactional
    public Page<OpeningResponse> list(@Nullable String kind, @Nullable String state, PageParams page) {
        return openings.page(kind, state, page);
    }

    @Transactional
    public Progress progress() {
        return openings.progress();
    }
}

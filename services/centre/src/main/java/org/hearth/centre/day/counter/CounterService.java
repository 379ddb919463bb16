package org.hearth.centre.day.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.counter.CounterRequests.CounterRequest;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.PageParams;

/** The centre's own list of its counters. It alone says whether one may send: what stays behind at the identity provider opens nothing. */
@ApplicationScoped
public class CounterService {
    private static final String KIND = "counter";
    private static final int MOST = 200;

    private final CounterRepository counters;
    private final CounterSql sql;
    private final Jobs jobs;
    private final Acts acts;
    private final Clock clock;

    @Inject
    CounterService(CounterRepository counters, CounterSql sql, Jobs jobs, Acts acts, Clock clock) {
        this.counters = counters;
        this.sql = sql;
        this.jobs = jobs;
        this.acts = acts;
        this.clock = clock;
    }

    /** All that ever were, in the order they came. */
    @Transactional
    public Page<CounterResponse> list(PageParams page) {
        return sql.page(page);
    }

    @Transactional
    public Page<ActResponse> history(UUID id, PageParams page) {
        counters.require(id);
        return acts.of(KIND, id, page);
    }

    @Transactional
    @Idempotent
    public CounterResponse create(CounterRequest request) {
        String door = request.door().strip();
        if (sql.isTaken(door)) {
            throw Problem.of(
                            ProblemType.ALREADY_EXISTS,
                            "“%s”已有一台计数器：同一个门的两台会把人数两遍。换设备请为那一台换新密钥。",
                            "There is a counter at “%s” already: two at one door count everybody twice. For other hardware renew that one's secret.",
                            door)
                    .at("door");
        }
        if (counters.count("state <> ?1", Counter.REVOKED) >= MOST) {
            throw Problem.of(
                    ProblemType.CONFLICT, "最多 %s 台在用的计数器。", "There may be %s counters that are not revoked.", MOST);
        }
        Counter made = new Counter();
        made.name = request.name().strip();
        made.door = door;
        made.simulated = request.simulated();
        counters.saved(made);
        acts.record(Act.of("create", KIND, made.id)
                .called(made.name)
                .turned(null, Map.of("name", made.name, "door", made.door, "simulated", made.simulated)));
        return sql.require(made.id);
    }

    @Transactional
    @Idempotent
    public CounterResponse rename(UUID id, int seen, String name) {
        Counter held = counters.hold(id, seen);
        String before = held.name;
        held.name = name.strip();
        counters.saved(held);
        acts.record(
                Act.of("change", KIND, id).called(held.name).turned(Map.of("name", before), Map.of("name", held.name)));
        return sql.require(id);
    }

    /**
     * A secret is wanted: the one before is good no more, at once, and the counter waits for its new one.
     *
     * @return the counter, and which of its clients is to have the new one
     */
    @Transactional
    @Idempotent
    public Wanted want(UUID id, int seen) {
        Counter held = counters.hold(id, seen);
        refuseRevoked(held);
        held.issue++;
        held.state = Counter.WAITING;
        held.subject = null;
        counters.saved(held);
        tidy(held);
        acts.record(Act.of(held.issue == 1 ? "issue" : "renew", KIND, id).called(held.name));
        return new Wanted(id, held.name, held.issue);
    }

    /** The client a new secret is made for. */
    public record Wanted(UUID id, String name, int issue) {
        String client() {
            return Counter.client(id, issue);
        }
    }

    /** Refuses what is not the last word any more, before anything is made for it. */
    @Transactional
    public void expect(Wanted wanted) {
        refuseOther(counters.require(wanted.id()), wanted);
    }

    /** The counter may send as this client. Said again it changes nothing. */
    @Transactional
    public CounterResponse issued(Wanted wanted, UUID subject) {
        Counter held = counters.hold(wanted.id());
        refuseOther(held, wanted);
        if (!subject.equals(held.subject)) {
            held.subject = subject;
            held.state = Counter.ACTIVE;
            held.issuedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            counters.saved(held);
        }
        return sql.require(wanted.id());
    }

    /** It may send no more, at once and for good; what it sent stays. */
    @Transactional
    @Idempotent
    public CounterResponse revoke(UUID id, int seen, String reason) {
        Counter held = counters.hold(id, seen);
        refuseRevoked(held);
        held.state = Counter.REVOKED;
        held.subject = null;
        held.revokedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        counters.saved(held);
        tidy(held);
        acts.record(Act.of("revoke", KIND, id).called(held.name).because(reason.strip()));
        return sql.require(id);
    }

    /** Its clients that are good no more are taken away at the identity provider, whenever that answers. */
    private void tidy(Counter counter) {
        int gone = counter.state.equals(Counter.REVOKED) ? counter.issue : counter.issue - 1;
        if (gone > counter.cleared) {
            jobs.ask(CounterJob.KIND, counter.id);
        }
    }

    private static void refuseRevoked(Counter counter) {
        if (counter.state.equals(Counter.REVOKED)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE, "这台计数器已经停用，请另建一台。", "This counter was revoked; make another one.");
        }
    }

    private static void refuseOther(Counter now, Wanted wanted) {
        if (now.issue != wanted.issue() || now.state.equals(Counter.REVOKED)) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "刚刚又换了新密钥，或已经停用。请刷新查看。",
                    "Meanwhile the secret was renewed once more, or the counter revoked. Reload to see.");
        }
    }
}

package org.hearth.centre.day.closing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.closing.ClosingRequests.HandOverRequest;
import org.hearth.identity.Caller;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Words from one shift to the next. They may name people, so they stand in no act, and only the desk reads them. */
@ApplicationScoped
public class HandOverService {
    private static final String KIND = "hand-over";

    private static final Keyset<HandOverResponse> LATEST_FIRST =
            Keyset.down(Keyset.day("day", HandOverResponse::day), Keyset.uuid("id", HandOverResponse::id));

    private final HandOverRepository handOvers;
    private final Acts acts;
    private final CurrentTenant tenant;
    private final Caller caller;
    private final Clock clock;

    @Inject
    HandOverService(HandOverRepository handOvers, Acts acts, CurrentTenant tenant, Caller caller, Clock clock) {
        this.handOvers = handOvers;
        this.acts = acts;
        this.tenant = tenant;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param unseen those alone that nobody read yet */
    @Transactional
    public Page<HandOverResponse> list(
            @Nullable LocalDate from, @Nullable LocalDate to, boolean unseen, PageParams page) {
        Where where = Where.all().and("from", from, "day >= :from").and("to", to, "day <= :to");
        return handOvers.page(unseen ? where.and("seenAt is null") : where, LATEST_FIRST, page, HandOverResponse::of);
    }

    @Transactional
    @Idempotent
    public HandOverResponse write(HandOverRequest request) {
        return written(request);
    }

    /** As a part of something else. */
    @Transactional
    HandOverResponse written(HandOverRequest request) {
        LocalDate last = tenant.require().today(clock).plusDays(1);
        if (request.day().isAfter(last)) {
            throw Problem.invalid("day", "最多写到明天（%s）。", "Tomorrow at the latest (%s).", last);
        }
        HandOver made = new HandOver();
        made.day = request.day();
        made.words = request.words().strip();
        made.urgent = request.urgent();
        made.writtenBy = caller.actor().name();
        HandOverResponse now = HandOverResponse.of(handOvers.saved(made));
        acts.record(Act.of("create", KIND, now.id())
                .called(now.day().toString())
                .turned(null, Map.of("day", now.day().toString(), "urgent", now.urgent())));
        return now;
    }

    /** Somebody of the next shift read it: the first who says so. */
    @Transactional
    @Idempotent
    public HandOverResponse see(UUID id, int seen) {
        HandOver read = handOvers.requireAt(id, seen);
        if (read.seenAt != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "已经有人确认看过。", "Somebody said so already.");
        }
        read.seenBy = caller.actor().name();
        read.seenSubject = caller.actor().subject();
        read.seenAt = clock.instant();
        HandOverResponse now = HandOverResponse.of(handOvers.saved(read));
        acts.record(Act.of("see", KIND, id).called(now.day().toString()));
        return now;
    }
}

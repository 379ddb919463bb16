package org.hearth.centre.people.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.centre.people.merge.MergeRequests.ApartRequest;
import org.hearth.centre.people.merge.MergeRequests.MergeRequest;
import org.hearth.centre.people.resident.ResidentPairService;
import org.hearth.centre.people.resident.ResidentPairService.Pair;
import org.hearth.exchange.ChangeLog;
import org.hearth.identity.Caller;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Makes two residents one, and two again. Figures of past days, months and years follow by the door, as after any correction. */
@ApplicationScoped
public class MergeService {
    private static final String KIND = "resident";

    private final ResidentPairService residents;
    private final MergeRepository merges;
    private final MergeSql sql;
    private final DuplicateSql duplicates;
    private final Instance<MergeFollower> followers;
    private final ChangeLog changes;
    private final Acts acts;
    private final Caller caller;

    @Inject
    MergeService(
            ResidentPairService residents,
            MergeRepository merges,
            MergeSql sql,
            DuplicateSql duplicates,
            @Any Instance<MergeFollower> followers,
            ChangeLog changes,
            Acts acts,
            Caller caller) {
        this.residents = residents;
        this.merges = merges;
        this.sql = sql;
        this.duplicates = duplicates;
        this.followers = followers;
        this.changes = changes;
        this.acts = acts;
        this.caller = caller;
    }

    /** That two are two people, or that this was taken back. */
    public record ResidentsApart(UUID residentId, UUID otherId, boolean apart) {}

    /** Residents that are likely one person, the most likely first. */
    @Transactional
    public Page<DuplicateResponse> duplicates(PageParams page) {
        return duplicates.page(page);
    }

    @Transactional
    @Idempotent
    public ResidentsApart apart(ApartRequest request) {
        refuseOne(request.residentId(), request.residentOtherId());
        residents.get(request.residentId(), request.residentOtherId());
        boolean done = request.apart()
                ? duplicates.setApart(request.residentId(), request.residentOtherId())
                : duplicates.setTogether(request.residentId(), request.residentOtherId());
        if (done) {
            told(request.apart() ? "apart" : "together", request.residentId(), request.residentOtherId());
            told(request.apart() ? "apart" : "together", request.residentOtherId(), request.residentId());
        }
        return new ResidentsApart(request.residentId(), request.residentOtherId(), request.apart());
    }

    /** What was merged, the latest first. */
    @Transactional
    public Page<MergeResponse> list(PageParams page) {
        return sql.page(page);
    }

    @Transactional
    public MergeResponse get(UUID id) {
        return sql.find(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    @Transactional
    public MergePreview preview(@Nullable UUID kept, @Nullable UUID other) {
        if (kept == null || other == null) {
            throw Problem.invalid(kept == null ? "residentId" : "otherId", "请选择两位居民。", "Choose two residents.");
        }
        refuseOne(kept, other);
        Pair pair = residents.get(kept, other);
        return new MergePreview(pair.kept(), pair.other(), sql.preview(kept, other));
    }

    @Transactional
    @Idempotent
    public MergeResponse merge(MergeRequest request) {
        UUID kept = request.residentId();
        UUID gone = request.residentOtherId();
        refuseOne(kept, gone);
        residents.hold(kept, request.version(), gone, request.otherVersion());
        ResidentMerge merge = new ResidentMerge();
        merge.keptId = kept;
        merge.goneId = gone;
        merge.took = "";
        merge.madeBy = caller.actor().name();
        merges.saved(merge);
        sql.note(merge.id);
        List<String> take = request.take();
        merge.took = String.join(",", residents.take(kept, gone, take == null ? Set.of() : Set.copyOf(take)));
        merges.flush();
        List<LocalDate> days = sql.merge(merge.id);
        residents.left(kept, gone);
        followers.forEach(each -> each.merged(merge.id));
        counted(days);
        told("merge", kept, gone);
        told("merge-away", gone, kept);
        return get(merge.id);
    }

    /** Both are as they were; what came since stays with who stayed. */
    @Transactional
    @Idempotent
    public MergeResponse undo(UUID id, int seen) {
        ResidentMerge merge = merges.require(id);
        UUID kept = merge.keptId;
        MergeResponse before = get(id);
        if (before.state().equals("later-merge")) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "保留的那一位后来又并入了别人。请先撤销后一次合并。",
                    "Whoever stayed was merged into somebody else since. Undo that first.");
        }
        if (!before.state().equals("merged")) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "这次合并已撤销，或本人信息已删除，不能再撤销。",
                    "It was undone already, or the person was erased: it cannot be undone.");
        }
        residents.hold(kept);
        // whoever undid it meanwhile was waited for
        merges.getEntityManager().refresh(merge);
        merge.expect(seen);
        sql.blocked(id).ifPresent(title -> {
            throw Problem.of(
                    ProblemType.NO_PLACES_LEFT,
                    "“%s”的名额已满，合并时让出的名额回不去了。请先增加名额或取消一个报名。",
                    "“%s” has no place left for the one that was given up. Add a place or cancel a registration first.",
                    title);
        });
        List<LocalDate> days = sql.part(id, caller.actor());
        residents.back(kept, merge.goneId);
        counted(days);
        told("part", kept, merge.goneId);
        told("part", merge.goneId, kept);
        return get(id);
    }

    /** Heads of these days, and the people of all that holds them, may be others. */
    private void counted(List<LocalDate> days) {
        changes.append(ChangeLog.Kind.SESSION, days);
    }

    private void told(String act, UUID of, UUID other) {
        acts.record(Act.of(act, KIND, of).turned(null, Map.of("id", other.toString())));
    }

    private static void refuseOne(UUID one, UUID other) {
        if (one.equals(other)) {
            throw Problem.invalid("residentOtherId", "请选择另一位居民。", "Choose another resident.");
        }
    }
}

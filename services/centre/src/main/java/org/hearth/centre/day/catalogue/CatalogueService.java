package org.hearth.centre.day.catalogue;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.catalogue.CatalogueRequests.ActivityRequest;
import org.hearth.centre.day.catalogue.CatalogueRequests.ProgrammeRequest;
import org.hearth.centre.day.catalogue.CatalogueRequests.SpaceRequest;
import org.hearth.centre.day.figures.CatalogueChanges;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** The centre's catalogue. */
@ApplicationScoped
public class CatalogueService {
    private static final String AFTER = " and (%1$s > :name or %1$s = :name and id > :id) order by %1$s, id";
    private static final UUID FIRST = new UUID(0, 0);

    private final SpaceRepository spaces;
    private final ProgrammeRepository programmes;
    private final ActivityRepository activities;
    private final CatalogueChanges changes;
    private final Acts acts;

    @Inject
    CatalogueService(
            SpaceRepository spaces,
            ProgrammeRepository programmes,
            ActivityRepository activities,
            CatalogueChanges changes,
            Acts acts) {
        this.spaces = spaces;
        this.programmes = programmes;
        this.activities = activities;
        this.changes = changes;
        this.acts = acts;
    }

    @Transactional
    public Page<SpaceResponse> spaces(PageParams page) {
        int size = page.size();
        List<SpaceResponse> rows = spaces.find("1 = 1" + AFTER.formatted("name"), after(page)).range(0, size).stream()
                .map(SpaceResponse::of)
                .toList();
        return Page.cut(rows, size, last -> Cursor.of(last.name(), last.id()));
    }

    @Transactional
    @Idempotent
    public SpaceResponse createSpace(SpaceRequest request) {
        refuseTaken(spaces.count("name", request.name().strip()));
        Space space = new Space();
        space.id = Ids.next();
        fill(space, request);
        spaces.persistAndFlush(space);
        return made("space", space.id, space.name, SpaceResponse.of(space));
    }

    @Transactional
    @Idempotent
    public SpaceResponse updateSpace(UUID id, int seen, SpaceRequest request) {
        Space space = found(spaces.findById(id));
        SpaceResponse before = SpaceResponse.of(space);
        before.expect(seen);
        refuseTaken(spaces.count("name = ?1 and id <> ?2", request.name().strip(), id));
        fill(space, request);
        spaces.flush();
        SpaceResponse now = SpaceResponse.of(space);
        acts.record(Act.of("change", "space", id).called(before.name()).turned(before, now));
        return now;
    }

    private static void fill(Space space, SpaceRequest request) {
        space.name = request.name().strip();
        space.areaM2 = request.areaM2();
        space.capacity = request.capacity();
    }

    @Transactional
    public Page<ProgrammeResponse> programmes(PageParams page) {
        int size = page.size();
        List<ProgrammeResponse> rows =
                programmes.find("1 = 1" + AFTER.formatted("name"), after(page)).range(0, size).stream()
                        .map(ProgrammeResponse::of)
                        .toList();
        return Page.cut(rows, size, last -> Cursor.of(last.name(), last.id()));
    }

    @Transactional
    @Idempotent
    public ProgrammeResponse createProgramme(ProgrammeRequest request) {
        refuseTaken(programmes.count("name", request.name().strip()));
        Programme programme = new Programme();
        programme.id = Ids.next();
        programme.name = request.name().strip();
        programme.sensitive = request.sensitive();
        programmes.persistAndFlush(programme);
        return made("programme", programme.id, programme.name, ProgrammeResponse.of(programme));
    }

    @Transactional
    @Idempotent
    public ProgrammeResponse updateProgramme(UUID id, int seen, ProgrammeRequest request) {
        Programme programme = found(programmes.findById(id));
        ProgrammeResponse before = ProgrammeResponse.of(programme);
        before.expect(seen);
        refuseTaken(programmes.count("name = ?1 and id <> ?2", request.name().strip(), id));
        programme.name = request.name().strip();
        programme.sensitive = request.sensitive();
        programmes.flush();
        if (before.sensitive() != programme.sensitive || !before.name().equals(programme.name)) {
            changes.programme(id);
        }
        ProgrammeResponse now = ProgrammeResponse.of(programme);
        acts.record(Act.of("change", "programme", id).called(before.name()).turned(before, now));
        return now;
    }

    /** Activities whose title holds {@code q}, of one programme or all. */
    @Transactional
    public Page<ActivityResponse> activities(@Nullable String q, @Nullable UUID programme, PageParams page) {
        int size = page.size();
        Parameters values = after(page).and("q", q == null ? "" : q.strip()).and("programme", programme);
        List<ActivityResponse> rows = activities
                .find(
                        "(:q = '' or locate(lower(:q), lower(title)) > 0)"
                                + " and (cast(:programme as uuid) is null or programme.id = :programme)"
                                + AFTER.formatted("title"),
                        values)
                .range(0, size)
                .stream()
                .map(ActivityResponse::of)
                .toList();
        return Page.cut(rows, size, last -> Cursor.of(last.title(), last.id()));
    }

    @Transactional
    @Idempotent
    public ActivityResponse createActivity(ActivityRequest request) {
        request.check();
        Activity activity = new Activity();
        activity.id = Ids.next();
        fill(activity, request);
        activities.persistAndFlush(activity);
        return made("activity", activity.id, activity.title, ActivityResponse.of(activity));
    }

    @Transactional
    @Idempotent
    public ActivityResponse updateActivity(UUID id, int seen, ActivityRequest request) {
        request.check();
        Activity activity = found(activities.findById(id));
        ActivityResponse before = ActivityResponse.of(activity);
        before.expect(seen);
        boolean sensitive = activity.programme.sensitive;
        fill(activity, request);
        if (sensitive && !activity.programme.sensitive && changes.recorded(id)) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "这个活动属于敏感服务，已有签到或结场的场次，不能移出：已公布的合计会因此被推算出单场人数。请在另一板块新建活动。",
                    "It belongs to a sensitive programme and has sessions with records: moved out, single sessions could be worked out"
                            + " from the published totals. Make a new activity in the other programme.");
        }
        activities.flush();
        ActivityResponse now = ActivityResponse.of(activity);
        if (!before.title().equals(now.title()) || !before.programmeId().equals(now.programmeId())) {
            changes.activity(id);
        }
        acts.record(Act.of("change", "activity", id).called(before.title()).turned(before, now));
        return now;
    }

    private void fill(Activity activity, ActivityRequest request) {
        activity.title = request.title().strip();
        activity.programme = programmes
                .findByIdOptional(request.programmeId())
                .orElseThrow(() -> Problem.invalid("programmeId", "请选择一个服务板块。", "Choose a programme."));
        activity.ageMin = small(request.ageMin());
        activity.ageMax = small(request.ageMax());
    }

    private <T> T made(String object, UUID id, String name, T thing) {
        acts.record(Act.of("create", object, id).called(name).turned(null, thing));
        return thing;
    }

    private static @Nullable Short small(@Nullable Integer value) {
        return value == null ? null : (Short) value.shortValue();
    }

    private static Parameters after(PageParams page) {
        Cursor after = page.after(2);
        return Parameters.with("name", after == null ? "" : after.text(0))
                .and("id", after == null ? FIRST : after.uuid(1));
    }

    private static <T> T found(@Nullable T entity) {
        if (entity == null) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        return entity;
    }

    private static void refuseTaken(long already) {
        if (already > 0) {
            throw Problem.of(ProblemType.ALREADY_EXISTS, "已有同名的一项，请换一个名称。", "There is one of that name; use another.");
        }
    }
}

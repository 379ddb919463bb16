package org.hearth.centre.day.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.centre.day.catalogue.CatalogueRequests.ProgrammeRequest;
import org.hearth.centre.day.figures.CatalogueChanges;
import org.hearth.centre.day.occupation.OccupationService;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;

/** The centre's catalogue. */
@ApplicationScoped
public class CatalogueService {
    /** What was recorded of its sessions is known outside, by itself or in a line: it may not change over to the other. */
    public static final Message ACTIVITY_APART = new Message(
            "这个活动已有签到或结场的场次，不能移进或移出敏感服务：单场人数会因此被推算出来。请在另一板块新建活动。",
            "It has sessions with records and cannot be moved into or out of a sensitive programme: single sessions could be worked"
                    + " out by that. Make a new activity in the other programme.");

    private static final Keyset<SpaceResponse> SPACES =
            Keyset.up(Keyset.name("name", SpaceResponse::name), Keyset.uuid("id", SpaceResponse::id));
    private static final Keyset<ProgrammeResponse> PROGRAMMES =
            Keyset.up(Keyset.name("name", ProgrammeResponse::name), Keyset.uuid("id", ProgrammeResponse::id));

    private final SpaceRepository spaces;
    private final SpacePhotoRepository photos;
    private final ProgrammeRepository programmes;
    private final ActivityRepository activities;
    private final ActivityService published;
    private final CatalogueChanges changes;
    private final OccupationService occupations;
    private final Acts acts;

    @Inject
    CatalogueService(
            SpaceRepository spaces,
            SpacePhotoRepository photos,
            ProgrammeRepository programmes,
            ActivityRepository activities,
            ActivityService published,
            CatalogueChanges changes,
            OccupationService occupations,
            Acts acts) {
        this.spaces = spaces;
        this.photos = photos;
        this.programmes = programmes;
        this.activities = activities;
        this.published = published;
        this.changes = changes;
        this.occupations = occupations;
        this.acts = acts;
    }

    @Transactional
    public Page<SpaceResponse> spaces(PageParams page) {
        Map<UUID, List<UUID>> parts = occupations.parts();
        Map<UUID, SpacePhotoResponse> shown = photos.bySpace();
        return spaces.page(
                Where.all(),
                SPACES,
                page,
                space -> SpaceResponse.of(space, parts.getOrDefault(space.id, List.of()), shown.get(space.id)));
    }

    /** @return the space, or 404 */
    @Transactional
    public SpaceResponse space(UUID id) {
        return answer(spaces.require(id));
    }

    /** The space, if there is one of this id. */
    @Transactional
    public Optional<SpaceResponse> knownSpace(UUID id) {
        return spaces.findByIdOptional(id).map(this::answer);
    }

    /** What each space is called. */
    @Transactional
    public Map<UUID, String> spaceNames() {
        return spaces.listAll().stream().collect(Collectors.toMap(space -> space.id, space -> space.name));
    }

    /** What a space is called; its id where there is none such. */
    @Transactional
    public String spaceName(UUID id) {
        return spaces.findByIdOptional(id).map(space -> space.name).orElseGet(id::toString);
    }

    /** As {@link #spaceName}. */
    @Transactional
    public String programmeName(UUID id) {
        return programmes.findByIdOptional(id).map(programme -> programme.name).orElseGet(id::toString);
    }

    /** As {@link #spaceName}. */
    @Transactional
    public String activityTitle(UUID id) {
        return activities.findByIdOptional(id).map(activity -> activity.title).orElseGet(id::toString);
    }

    @Transactional
    @Idempotent
    public SpaceResponse createSpace(SpaceRequest request) {
        request.check();
        refuseTaken(spaces.count("name", request.name().strip()));
        Space space = new Space();
        request.fill(space);
        spaces.saved(space);
        if (!request.parts().isEmpty()) {
            occupations.hold(space.id, request.parts());
            occupations.compose(space.id, request.parts());
        }
        changes.spaces(space.inUseFrom);
        return made("space", space.id, space.name, answer(space));
    }

    @Transactional
    @Idempotent
    public SpaceResponse updateSpace(UUID id, int seen, SpaceRequest request) {
        request.check();
        occupations.hold(id, request.parts());
        Space space = spaces.requireAt(id, seen);
        SpaceResponse before = answer(space);
        refuseTaken(spaces.count("name = ?1 and id <> ?2", request.name().strip(), id));
        request.fill(space);
        spaces.flush();
        if (!before.partIds().equals(request.parts())) {
            occupations.compose(id, request.parts());
            spaces.turn(space);
        }
        SpaceResponse now = answer(space);
        follow(before, now);
        acts.record(Act.of("change", "space", id).called(before.name()).turned(before, now));
        return now;
    }

    @Transactional
    public Page<ActResponse> spaceHistory(UUID id, PageParams page) {
        spaces.require(id);
        return acts.of("space", id, page);
    }

    private SpaceResponse answer(Space space) {
        return SpaceResponse.of(
                space,
                occupations.parts().getOrDefault(space.id, List.of()),
                photos.ofSpace(space.id).map(SpacePhotoResponse::of).orElse(null));
    }

    /** What is planned there is there as the space is used now: its row is held by now, so nothing is planned meanwhile. */
    private void follow(SpaceResponse before, SpaceResponse now) {
        if (!Objects.equals(before.retiredOn(), now.retiredOn())) {
            occupations.retired(now.id(), now.retiredOn());
        }
        if (!now.isThereLike(before)) {
            changes.spaces(null);
        }
        if (before.exclusive() != now.exclusive()) {
            occupations.used(now.id(), "exclusive");
        } else if (before.setupMinutes() != now.setupMinutes() || before.clearMinutes() != now.clearMinutes()) {
            occupations.used(now.id(), before.setupMinutes() == now.setupMinutes() ? "clearMinutes" : "setupMinutes");
        }
    }

    @Transactional
    public Page<ProgrammeResponse> programmes(PageParams page) {
        return programmes.page(Where.all(), PROGRAMMES, page, ProgrammeResponse::of);
    }

    @Transactional
    @Idempotent
    public ProgrammeResponse createProgramme(ProgrammeRequest request) {
        refuseTaken(programmes.count("name", request.name().strip()));
        Programme programme = new Programme();
        programme.name = request.name().strip();
        programme.sensitive = request.sensitive();
        programmes.saved(programme);
        return made("programme", programme.id, programme.name, ProgrammeResponse.of(programme));
    }

    @Transactional
    @Idempotent
    public ProgrammeResponse updateProgramme(UUID id, int seen, ProgrammeRequest request) {
        Programme programme = programmes.requireAt(id, seen);
        ProgrammeResponse before = ProgrammeResponse.of(programme);
        refuseTaken(programmes.count("name = ?1 and id <> ?2", request.name().strip(), id));
        programme.name = request.name().strip();
        programme.sensitive = request.sensitive();
        programmes.flush();
        if (before.sensitive() != programme.sensitive || !before.name().equals(programme.name)) {
            changes.programme(id);
        }
        if (programme.sensitive && !before.sensitive()) {
            published.keepIn(id);
        }
        ProgrammeResponse now = ProgrammeResponse.of(programme);
        acts.record(Act.of("change", "programme", id).called(before.name()).turned(before, now));
        return now;
    }

    @Transactional
    public Page<ActResponse> programmeHistory(UUID id, PageParams page) {
        programmes.require(id);
        return acts.of("programme", id, page);
    }

    private <T> T made(String object, UUID id, String name, T thing) {
        acts.record(Act.of("create", object, id).called(name).turned(null, thing));
        return thing;
    }

    private static void refuseTaken(long already) {
        if (already > 0) {
            throw Problem.of(ProblemType.ALREADY_EXISTS, "已有同名的一项，请换一个名称。", "There is one of that name; use another.")
                    .at("name");
        }
    }
}

package org.hearth.centre.day.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hearth.centre.day.catalogue.PublicationSql.TakenOff;
import org.hearth.centre.day.figures.CatalogueChanges;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.ActorSource;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** What people come for, for whom it is, and whether it may be shown on the street page (ADR 59). */
@ApplicationScoped
class ActivityService {
    private static final String KIND = "activity";
    private static final Keyset<ActivityResponse> BY_TITLE =
            Keyset.up(Keyset.name("title", ActivityResponse::title), Keyset.uuid("id", ActivityResponse::id));

    private final ProgrammeRepository programmes;
    private final ActivityRepository activities;
    private final PublicationSql publications;
    private final CatalogueChanges changes;
    private final Acts acts;
    private final ActorSource actors;
    private final Clock clock;

    @Inject
    ActivityService(
            ProgrammeRepository programmes,
            ActivityRepository activities,
            PublicationSql publications,
            CatalogueChanges changes,
            Acts acts,
            ActorSource actors,
            Clock clock) {
        this.programmes = programmes;
        this.activities = activities;
        this.publications = publications;
        this.changes = changes;
        this.acts = acts;
        this.actors = actors;
        this.clock = clock;
    }

    /** What an act says of being shown or not. */
    private record Shown(@Nullable Instant publishedAt) {}

    /**
     * Activities whose title holds {@code q}.
     *
     * @param programme of this one alone; null: of all
     * @param published only those that may be shown outside, or only those that may not; null: all
     */
    @Transactional
    public Page<ActivityResponse> list(
            @Nullable String q, @Nullable UUID programme, @Nullable Boolean published, PageParams page) {
        Where where = Where.all()
                .and("q", q == null ? null : q.strip(), "locate(lower(:q), lower(title)) > 0")
                .and("programme", programme, "programme.id = :programme");
        if (published != null) {
            where.and(published ? "publishedAt is not null" : "publishedAt is null");
        }
        return activities.page(where, BY_TITLE, page, ActivityResponse::of);
    }

    /** @return the activity, or 404 */
    @Transactional
    public ActivityResponse get(UUID id) {
        return ActivityResponse.of(activities.require(id));
    }

    @Transactional
    public Page<ActResponse> history(UUID id, PageParams page) {
        activities.require(id);
        return acts.of(KIND, id, page);
    }

    @Transactional
    @Idempotent
    public ActivityResponse create(ActivityRequest request) {
        request.check();
        Activity activity = new Activity();
        request.fill(activity, programme(request));
        return made(activity);
    }

    /** What is shown follows; moved into a sensitive programme it is shown no more. */
    @Transactional
    @Idempotent
    public ActivityResponse update(UUID id, int seen, ActivityRequest request) {
        request.check();
        Activity activity = activities.requireAt(id, seen);
        ActivityResponse before = ActivityResponse.of(activity);
        Programme to = programme(request);
        boolean moved = !before.programmeId().equals(to.id);
        // asked first: whoever changes sessions holds them before their activity, and so does a file
        if (moved && (activity.programme.sensitive || to.sensitive) && changes.recorded(id)) {
            throw Problem.of(
                    ProblemType.CONFLICT, CatalogueService.ACTIVITY_APART.zh(), CatalogueService.ACTIVITY_APART.en());
        }
        if (activity.publishedAt != null) {
            programmes.hold(to);
        }
        request.fill(activity, to);
        if (to.sensitive) {
            activity.publishedAt = null;
        }
        activities.flush();
        ActivityResponse now = ActivityResponse.of(activity);
        if (!before.title().equals(now.title()) || moved) {
            changes.activity(id);
        }
        acts.record(Act.of("change", KIND, id).called(before.title()).turned(before, now));
        return now;
    }

    /** Has it shown on the street page. Shown again it stays as it was: nothing is done twice. */
    @Transactional
    @Idempotent
    public ActivityResponse publish(UUID id, int seen) {
        Activity activity = activities.requireAt(id, seen);
        programmes.hold(activity.programme);
        if (activity.programme.sensitive) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "敏感服务的活动不对外发布：谁来参加，会因此被认出。",
                    "An activity of a sensitive programme is not published: whoever comes to it could be recognised.");
        }
        Instant before = activity.publishedAt;
        return shown("publish", activity, before == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : before);
    }

    /** Takes it off the street page. */
    @Transactional
    @Idempotent
    public ActivityResponse withdraw(UUID id, int seen) {
        return shown("withdraw", activities.requireAt(id, seen), null);
    }

    private ActivityResponse shown(String act, Activity activity, @Nullable Instant at) {
        Shown before = new Shown(activity.publishedAt);
        activity.publishedAt = at;
        activities.flush();
        acts.record(Act.of(act, KIND, activity.id).called(activity.title).turned(before, new Shown(at)));
        return ActivityResponse.of(activity);
    }

    /** The programme became a sensitive one: nothing of it is shown outside any more. */
    void keepIn(UUID programme) {
        acts.record(
                actors.actor(),
                publications.takeOff(programme).stream()
                        .map(ActivityService::takenOff)
                        .toList());
    }

    private static Act takenOff(TakenOff activity) {
        return Act.of("withdraw", KIND, activity.id())
                .called(activity.title())
                .turned(new Shown(activity.publishedAt()), new Shown(null));
    }

    private ActivityResponse made(Activity activity) {
        activities.saved(activity);
        ActivityResponse now = ActivityResponse.of(activity);
        acts.record(Act.of("create", KIND, now.id()).called(now.title()).turned(null, now));
        return now;
    }

    private Programme programme(ActivityRequest request) {
        return programmes
                .findByIdOptional(request.programmeId())
                .orElseThrow(() -> Problem.invalid("programmeId", "请选择一个服务板块。", "Choose a programme."));
    }
}

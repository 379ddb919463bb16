package org.hearth.centre.day.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hearth.centre.day.catalogue.CatalogueService;
import org.hearth.centre.day.feed.FeedSql.Found;
import org.hearth.identity.Caller;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.ActResponse;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.PageParams;

/** The centre's feeds: made with a link that is told once, and revoked for good. */
@ApplicationScoped
public class FeedService {
    private static final String KIND = "feed";

    /** More than any centre hands out: links that are forgotten are revoked before. */
    private static final int MOST = 500;

    private final FeedRepository feeds;
    private final FeedSql sql;
    private final CatalogueService catalogue;
    private final Caller caller;
    private final Acts acts;
    private final Clock clock;

    @Inject
    FeedService(FeedRepository feeds, FeedSql sql, CatalogueService catalogue, Caller caller, Acts acts, Clock clock) {
        this.feeds = feeds;
        this.sql = sql;
        this.catalogue = catalogue;
        this.caller = caller;
        this.acts = acts;
        this.clock = clock;
    }

    /** All that ever were, the latest first. */
    @Transactional
    public Page<FeedResponse> list(PageParams page) {
        return sql.page(page);
    }

    @Transactional
    public Page<ActResponse> history(UUID id, PageParams page) {
        feeds.require(id);
        return acts.of(KIND, id, page);
    }

    /** @param sha256 by what its link is recognised */
    @Transactional
    @Idempotent
    public FeedResponse create(FeedRequest request, String sha256) {
        check(request);
        if (feeds.count("revokedAt is null") >= MOST) {
            throw Problem.of(
                    ProblemType.CONFLICT,
                    "在用的订阅已满 %s 个，请先停用不再需要的。",
                    "%s feeds are in use; revoke those no longer needed first.",
                    MOST);
        }
        Feed made = new Feed();
        made.kind = request.kind();
        made.spaceId = request.spaceId();
        made.note = request.note().strip();
        made.secretSha256 = sha256;
        made.madeBy = caller.name();
        feeds.saved(made);
        sql.choose(made.id, request.activityIds());
        FeedResponse now = sql.require(made.id);
        Map<String, String> said = new HashMap<>(Map.of("kind", now.kind(), "note", now.note()));
        if (now.title() != null) {
            said.put("title", now.title());
        }
        acts.record(Act.of("create", KIND, made.id).called(called(now)).turned(null, said));
        return now;
    }

    /** Says for whom it is; what it is of, and its link, stay. */
    @Transactional
    @Idempotent
    public FeedResponse update(UUID id, int seen, String note) {
        Feed held = feeds.requireAt(id, seen);
        String before = held.note;
        held.note = note.strip();
        feeds.saved(held);
        FeedResponse now = sql.require(id);
        acts.record(Act.of("change", KIND, id)
                .called(called(now))
                .turned(Map.of("note", before), Map.of("note", now.note())));
        return now;
    }

    /** Its link opens nothing any more, at once and for good. */
    @Transactional
    @Idempotent
    public FeedResponse revoke(UUID id, int seen) {
        Feed held = feeds.requireAt(id, seen);
        if (held.revokedAt != null) {
            throw Problem.of(ProblemType.WRONG_STATE, "这个订阅已经停用。", "This feed was revoked already.");
        }
        held.revokedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        feeds.saved(held);
        FeedResponse now = sql.require(id);
        acts.record(Act.of("revoke", KIND, id).called(called(now)));
        return now;
    }

    private void check(FeedRequest request) {
        request.check();
        if (request.spaceId() != null) {
            catalogue.space(request.spaceId());
        }
        if (!request.activityIds().isEmpty()) {
            Found found = sql.found(request.activityIds());
            if (found.known() < request.activityIds().size()) {
                throw Problem.of(ProblemType.NOT_FOUND);
            }
            if (request.kind().equals(FeedRequest.ACTIVITY) && found.sensitive() > 0) {
                throw Problem.invalid(
                        "activityIds", "敏感服务的活动不能对外订阅。", "An activity of a sensitive programme has no feed.");
            }
        }
    }

    /** Words of the catalogue; the centre's own feed and a person's are called by whoever made them. */
    private static String called(FeedResponse feed) {
        return feed.kind().equals(FeedRequest.SPACE) || feed.kind().equals(FeedRequest.ACTIVITY)
                ? Objects.requireNonNullElse(feed.title(), feed.madeBy())
                : feed.madeBy();
    }
}

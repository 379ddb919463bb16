package org.hearth.headquarters.network.opening;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.headquarters.network.opening.OpeningResponse.Progress;
import org.hearth.headquarters.network.opening.OpeningResponse.StepDone;
import org.hearth.identity.Caller;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Idempotent;
import org.hearth.tenancy.Jobs;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** Takes requests to open and says how far they are. The work itself is done by {@link OpeningJob}. */
@ApplicationScoped
public class OpeningService {
    private static final String FROM = """
            from (select o.*, j.cause, j.next_at, j.attempts as tried, j.failing_since,
                    case when j.leased_until > now() and o.state = 'queued' then 'running' else o.state end as now
                  from headquarters.opening o
                  left join registry.job j on j.kind = 'opening' and j.subject = o.id) o
            """;

    private static final String SELECT = """
            select o.id, o.kind, o.slug, o.request ->> 'name' as name, o.request ->> 'nameEn' as name_en, o.now as state,
              cast(coalesce(o.cause, o.error) as text) as error, coalesce(o.tried, o.attempts) as attempts,
              case when o.failing_since is not null and o.now <> 'running' then o.next_at end as next_try_at,
              o.asked_by, o.asked_at, o.changed_at, lower(o.request ->> 'managerEmail') as manager,
              (select cast(coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'state', s.state, 'at', s.at)
                 order by s.position), '[]') as text)
               from headquarters.opening_step s where s.opening_id = o.id) as steps
            """ + FROM;

    private final HeadquartersSql sql;
    private final Json json;
    private final Jobs jobs;
    private final Acts acts;
    private final Caller caller;
    private final Clock clock;

    @Inject
    OpeningService(HeadquartersSql sql, Json json, Jobs jobs, Acts acts, Caller caller, Clock clock) {
        this.sql = sql;
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
        return ask("centre", request.slug(), request.name(), request);
    }

    @Transactional
    @Idempotent
    public OpeningResponse openAgency(OpenAgencyRequest request) {
        return ask("agency", request.slug(), request.name(), request);
    }

    /** Asks for several centres at once: for all of them that were not asked for before in the same words, or for none. */
    @Transactional
    @Idempotent
    public List<OpeningResponse> openCentres(List<OpenCentreRequest> requests) {
        Map<String, Standing> standings = standings(requests);
        return requests.stream()
                .filter(request -> standings.get(request.slug()) == Standing.NEW
                        || standings.get(request.slug()) == Standing.TAKEN)
                .map(this::askCentre)
                .toList();
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
        Map<String, Standing> standings = new HashMap<>();
        sql.list(
                        """
                        select r.request ->> 'slug' as slug, case
                          when same.state = 'done' then 'OPEN'
                          when same.state = 'queued' then 'UNDER_WAY'
                          when exists (select 1 from registry.organisation c where c.kind = 'centre' and c.slug = r.request ->> 'slug')
                            or exists (select 1 from headquarters.opening o where o.kind = 'centre'
                                       and o.slug = r.request ->> 'slug' and o.state in ('queued', 'cancelling')) then 'TAKEN'
                          else 'NEW' end as standing
                        from jsonb_array_elements(cast(:requests as jsonb)) as r (request)
                        left join headquarters.opening same on same.kind = 'centre' and same.slug = r.request ->> 'slug'
                          and same.request = r.request and same.state in ('queued', 'done')
                        """,
                        Map.of("requests", json.write(requests)),
                        row -> Map.entry(row.text("slug"), Standing.valueOf(row.text("standing"))))
                .forEach(one -> standings.put(one.getKey(), one.getValue()));
        return standings;
    }

    static Message takenMessage(String slug) {
        return Message.of("代号 %s 已被使用，请换一个。", "The slug %s is taken; choose another.", slug);
    }

    private OpeningResponse ask(String kind, String slug, String name, Object request) {
        Map<String, Object> of = Map.of("kind", kind, "slug", slug);
        boolean taken = sql.one("""
                select exists (select 1 from registry.organisation where kind = :kind and slug = :slug)
                  or exists (select 1 from headquarters.opening
                             where kind = :kind and slug = :slug and state in ('queued', 'cancelling')) as taken
                """, of, row -> row.yes("taken"));
        if (taken) {
            Message said = takenMessage(slug);
            throw Problem.of(ProblemType.ALREADY_EXISTS, said.zh(), said.en());
        }
        sql.run(
                "update headquarters.opening set state = 'cancelled', changed_at = now()"
                        + " where kind = :kind and slug = :slug and state = 'failed'",
                of);
        UUID id = Ids.next(clock);
        sql.run(
                "insert into headquarters.opening (id, kind, slug, request, asked_by, asked_subject)"
                        + " values (:id, :kind, :slug, cast(:request as jsonb), :by, :subject)",
                Map.of(
                        "id",
                        id,
                        "kind",
                        kind,
                        "slug",
                        slug,
                        "request",
                        json.write(request),
                        "by",
                        caller.name(),
                        "subject",
                        caller.actor().subject()));
        jobs.ask(OpeningJob.KIND, id);
        acts.record(Act.of("ask", kind, slug).called(name).turned(null, request));
        return find(id);
    }

    /** Has an opening that waits tried at once, or one that failed begun anew. */
    @Transactional
    @Idempotent
    public OpeningResponse retry(UUID id) {
        if (turn(id, "failed", "queued")) {
            jobs.ask(OpeningJob.KIND, id);
            return acted("retry", id);
        }
        if (find(id).nextTryAt() != null) {
            jobs.hurry(OpeningJob.KIND, id);
        } else {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "只有失败的或等待重试的开通才能重试。",
                    "Only an opening that failed or waits can be tried again.");
        }
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

    private OpeningResponse acted(String act, UUID id) {
        OpeningResponse now = find(id);
        acts.record(Act.of(act, now.kind(), now.slug()).called(now.name()));
        return now;
    }

    private boolean turn(UUID id, String from, String to) {
        return sql.run("""
                update headquarters.opening set state = :to, changed_at = now(),
                  error = case when :to = 'queued' then null else error end
                where id = :id and state = :from
                """, Map.of("id", id, "from", from, "to", to)) == 1;
    }

    @Transactional
    public OpeningResponse get(UUID id) {
        return find(id);
    }

    private OpeningResponse find(UUID id) {
        return sql.first(SELECT + " where o.id = :id", Map.of("id", id), this::response)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Newest first. */
    @Transactional
    public Page<OpeningResponse> list(@Nullable String kind, @Nullable String state, PageParams page) {
        int size = page.size();
        Cursor after = page.after(2);
        Map<String, Object> values = new HashMap<>();
        values.put("kind", kind == null ? "" : kind);
        values.put("state", state == null ? "" : state);
        values.put("at", after == null ? "infinity" : after.instant(0).toString());
        values.put("id", after == null ? new UUID(-1, -1) : after.uuid(1));
        values.put("size", size + 1);
        List<OpeningResponse> rows = sql.list(SELECT + """
                where (:kind = '' or o.kind = :kind) and (:state = '' or o.now = :state)
                  and (o.asked_at, o.id) < (cast(:at as timestamptz), :id)
                order by o.asked_at desc, o.id desc limit :size
                """, values, this::response);
        return Page.cut(rows, size, last -> Cursor.of(last.askedAt(), last.id()));
    }

    @Transactional
    public Progress progress() {
        return sql.one(
                """
                select count(*) filter (where o.now = 'queued') as queued,
                  count(*) filter (where o.now in ('running', 'cancelling')) as running,
                  count(*) filter (where o.now = 'done') as done, count(*) filter (where o.now = 'failed') as failed
                """ + FROM,
                Map.of(),
                row -> new Progress(
                        row.number("queued"), row.number("running"), row.number("done"), row.number("failed")));
    }

    private OpeningResponse response(Row row) {
        String error = row.textOrNull("error");
        return new OpeningResponse(
                row.uuid("id"),
                row.text("kind"),
                row.text("slug"),
                row.text("name"),
                row.text("name_en"),
                row.text("state"),
                json.read(row.text("steps"), new TypeReference<List<StepDone>>() {}),
                row.text("kind").equals("centre") ? OpeningStep.values().length : OpeningStep.values().length - 1,
                error == null ? null : json.read(error, Message.class),
                row.integer("attempts"),
                row.instantOrNull("next_try_at"),
                row.text("asked_by"),
                row.instant("asked_at"),
                row.instant("changed_at"),
                row.textOrNull("manager"));
    }
}

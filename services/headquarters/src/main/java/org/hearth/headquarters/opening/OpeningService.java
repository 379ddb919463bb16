package org.hearth.headquarters.opening;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hearth.headquarters.opening.OpeningResponse.Progress;
import org.hearth.headquarters.opening.OpeningResponse.StepDone;
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
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** Takes requests to open and says how far they are. The work itself is done by {@link OpeningWorker}. */
@ApplicationScoped
public class OpeningService {
    private static final String SELECT = """
            select o.id, o.kind, o.slug, o.request ->> 'name' as name, o.request ->> 'nameEn' as name_en, o.state,
              cast(o.error as text) as error, o.attempts, o.asked_by, o.asked_at, o.changed_at,
              lower(o.request ->> 'managerEmail') as manager,
              (select cast(coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'state', s.state, 'at', s.at)
                 order by s.position), '[]') as text)
               from headquarters.opening_step s where s.opening_id = o.id) as steps
            from headquarters.opening o
            """;

    private final HeadquartersSql sql;
    private final Json json;
    private final Acts acts;
    private final Caller caller;
    private final Clock clock;

    @Inject
    OpeningService(HeadquartersSql sql, Json json, Acts acts, Caller caller, Clock clock) {
        this.sql = sql;
        this.json = json;
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

    /** Asks for several centres at once: for all of them, or for none. */
    @Transactional
    @Idempotent
    public List<OpeningResponse> openCentres(List<OpenCentreRequest> requests) {
        return requests.stream().map(this::askCentre).toList();
    }

    /** Which of these slugs are in use or asked for. */
    @Transactional
    public Set<String> taken(String kind, List<String> slugs) {
        return Set.copyOf(sql.list("""
                select slug from registry.organisation
                where kind = :kind and slug in (select jsonb_array_elements_text(cast(:slugs as jsonb)))
                union select slug from headquarters.opening
                where kind = :kind and slug in (select jsonb_array_elements_text(cast(:slugs as jsonb)))
                  and state in ('queued', 'running', 'failed')
                """, Map.of("kind", kind, "slugs", json.write(slugs)), row -> row.text("slug")));
    }

    static Message takenMessage(String slug) {
        return Message.of("代号 %s 已被使用，请换一个。", "The slug %s is taken; choose another.", slug);
    }

    private OpeningResponse ask(String kind, String slug, String name, Object request) {
        if (!taken(kind, List.of(slug)).isEmpty()) {
            throw Problem.of(
                    ProblemType.ALREADY_EXISTS,
                    takenMessage(slug).zh(),
                    takenMessage(slug).en());
        }
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
        acts.record(Act.of("ask", kind, slug).called(name).turned(null, request));
        return find(id);
    }

    /** Puts a failed opening back in the queue. */
    @Transactional
    @Idempotent
    public OpeningResponse retry(UUID id) {
        return turn(id, "queued");
    }

    /** Gives up a failed opening; its slug is free again. */
    @Transactional
    @Idempotent
    public OpeningResponse cancel(UUID id) {
        return turn(id, "cancelled");
    }

    private OpeningResponse turn(UUID id, String state) {
        int turned = sql.run("""
                update headquarters.opening
                set state = :state, attempts = 0, error = case when :state = 'queued' then null else error end,
                  changed_at = now()
                where id = :id and state = 'failed'
                """, Map.of("id", id, "state", state));
        OpeningResponse now = find(id);
        if (turned == 0) {
            throw Problem.of(
                    ProblemType.WRONG_STATE,
                    "只有失败的开通才能重试或放弃。",
                    "Only a failed opening can be tried again or given up.");
        }
        acts.record(Act.of(state.equals("queued") ? "retry" : "give-up", now.kind(), now.slug())
                .called(now.name()));
        return now;
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
    public Page<OpeningResponse> list(
            @Nullable String kind, @Nullable String state, @Nullable String cursor, @Nullable Integer limit) {
        int size = Page.limit(limit);
        Cursor after = Cursor.parse(cursor, 2);
        Map<String, Object> values = new HashMap<>();
        values.put("kind", kind == null ? "" : kind);
        values.put("state", state == null ? "" : state);
        values.put("at", after == null ? "infinity" : after.instant(0).toString());
        values.put("id", after == null ? new UUID(-1, -1) : after.uuid(1));
        values.put("size", size + 1);
        List<OpeningResponse> rows = sql.list(SELECT + """
                where (:kind = '' or o.kind = :kind) and (:state = '' or o.state = :state)
                  and (o.asked_at, o.id) < (cast(:at as timestamptz), :id)
                order by o.asked_at desc, o.id desc limit :size
                """, values, this::response);
        return Page.cut(rows, size, last -> Cursor.of(last.askedAt(), last.id()));
    }

    @Transactional
    public Progress progress() {
        return sql.one(
                """
                select count(*) filter (where state = 'queued') as queued, count(*) filter (where state = 'running') as running,
                  count(*) filter (where state = 'done') as done, count(*) filter (where state = 'failed') as failed
                from headquarters.opening
                """,
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
                row.text("asked_by"),
                row.instant("asked_at"),
                row.instant("changed_at"),
                row.textOrNull("manager"));
    }
}

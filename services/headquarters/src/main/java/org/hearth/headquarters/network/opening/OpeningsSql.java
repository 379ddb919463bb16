package org.hearth.headquarters.network.opening;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hearth.headquarters.network.opening.OpeningResponse.Progress;
import org.hearth.headquarters.network.opening.OpeningResponse.StepDone;
import org.hearth.headquarters.network.opening.OpeningService.Standing;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Keyset;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Openings beside the job that works each of them off. */
@ApplicationScoped
class OpeningsSql {
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
              o.request ->> 'managerName' as manager_name,
              (select cast(coalesce(jsonb_agg(jsonb_build_object('step', s.step, 'state', s.state, 'at', s.at)
                 order by s.position), '[]') as text)
               from headquarters.opening_step s where s.opening_id = o.id) as steps
            """ + FROM;

    private static final Keyset<OpeningResponse> NEWEST_FIRST = Keyset.down(
            Keyset.instant("o.asked_at", OpeningResponse::askedAt), Keyset.uuid("o.id", OpeningResponse::id));

    private final HeadquartersSql sql;
    private final Json json;

    @Inject
    OpeningsSql(HeadquartersSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** @param error and steps as JSON */
    record OpeningRow(
            UUID id,
            String kind,
            String slug,
            String name,
            String nameEn,
            String state,
            @Nullable String error,
            int attempts,
            @Nullable Instant nextTryAt,
            String askedBy,
            Instant askedAt,
            Instant changedAt,
            @Nullable String manager,
            @Nullable String managerName,
            String steps) {}

    Page<OpeningResponse> page(@Nullable String kind, @Nullable String state, PageParams page) {
        Where where = Where.all().and("kind", kind, "o.kind = :kind").and("state", state, "o.now = :state");
        return sql.page(OpeningRow.class, SELECT, where, NEWEST_FIRST, page, this::response);
    }

    Optional<OpeningResponse> find(UUID id) {
        Where where = Where.with("id", id, "o.id = :id");
        return sql.first(OpeningRow.class, SELECT + " where " + where.text(), where)
                .map(this::response);
    }

    Progress progress() {
        return sql.one(Progress.class, """
                select count(*) filter (where o.now = 'queued') as queued,
                  count(*) filter (where o.now in ('running', 'cancelling')) as running,
                  count(*) filter (where o.now = 'done') as done, count(*) filter (where o.now = 'failed') as failed
                """ + FROM, new Sql.None());
    }

    record One(UUID id) {}

    /** Whom headquarters let in first at a centre that is open; nobody there could do anything for them. */
    record FirstManager(String name, String email) {}

    Optional<FirstManager> firstManager(UUID id) {
        return sql.first(FirstManager.class, """
                select request ->> 'managerName' as name, request ->> 'managerEmail' as email
                from headquarters.opening where id = :id and kind = 'centre' and state = 'done'
                """, new One(id));
    }

    /** Who is to be let in first; nobody at an agency. */
    Optional<FirstManagerRequest> managerAskedFor(UUID id) {
        return sql.first(FirstManagerRequest.class, """
                select request ->> 'managerName' as manager_name, request ->> 'managerEmail' as manager_email
                from headquarters.opening where id = :id and kind = 'centre'
                """, new One(id));
    }

    record Corrected(UUID id, String name, String email) {}

    /** Queues an opening that failed with another first manager. */
    boolean correct(Corrected manager) {
        return sql.run("""
                update headquarters.opening set state = 'queued', error = null, changed_at = now(),
                  request = request || jsonb_build_object('managerName', cast(:name as text), 'managerEmail', cast(:email as text))
                where id = :id and state = 'failed' and kind = 'centre'
                """, manager) == 1;
    }

    record Asked(String requests) {}

    record SlugStanding(String slug, String standing) {}

    /** By slug, what each of these requests, as JSON, would meet. */
    Map<String, Standing> standings(List<OpenCentreRequest> requests) {
        return sql.list(SlugStanding.class, """
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
                        """, new Asked(json.write(requests))).stream()
                .collect(Collectors.toMap(
                        SlugStanding::slug, one -> Standing.valueOf(one.standing()), (one, other) -> other));
    }

    record Of(String kind, String slug) {}

    record Taken(boolean taken) {}

    boolean isTaken(String kind, String slug) {
        return sql.one(Taken.class, """
                select exists (select 1 from registry.organisation where kind = :kind and slug = :slug)
                  or exists (select 1 from headquarters.opening
                             where kind = :kind and slug = :slug and state in ('queued', 'cancelling')) as taken
                """, new Of(kind, slug)).taken();
    }

    record NewOpening(UUID id, String kind, String slug, String request, String by, UUID subject) {}

    /** In place of one that failed. */
    void insert(NewOpening opening) {
        sql.run("""
                update headquarters.opening set state = 'cancelled', changed_at = now()
                where kind = :kind and slug = :slug and state = 'failed'
                """, new Of(opening.kind(), opening.slug()));
        sql.run("""
                insert into headquarters.opening (id, kind, slug, request, asked_by, asked_subject)
                values (:id, :kind, :slug, cast(:request as jsonb), :by, :subject)
                """, opening);
    }

    record Turn(UUID id, String from, String to) {}

    boolean turn(Turn turn) {
        return sql.run("""
                update headquarters.opening set state = :to, changed_at = now(),
                  error = case when :to = 'queued' then null else error end
                where id = :id and state = :from
                """, turn) == 1;
    }

    private OpeningResponse response(OpeningRow row) {
        String error = row.error();
        int steps = OpeningStep.values().length;
        return new OpeningResponse(
                row.id(),
                row.kind(),
                row.slug(),
                row.name(),
                row.nameEn(),
                row.state(),
                json.read(row.steps(), new TypeReference<List<StepDone>>() {}),
                row.kind().equals("centre") ? steps : steps - 1,
                error == null ? null : json.read(error, Message.class),
                row.attempts(),
                row.nextTryAt(),
                row.askedBy(),
                row.askedAt(),
                row.changedAt(),
                row.manager(),
                row.managerName());
    }
}

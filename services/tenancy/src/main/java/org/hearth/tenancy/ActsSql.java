package org.hearth.tenancy;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.kernel.Page;
import org.jspecify.annotations.Nullable;

/** Acts as they are kept: behind each centre's wall, and at headquarters. */
@ApplicationScoped
class ActsSql {
    private static final Keyset<ActResponse> NEWEST_FIRST =
            Keyset.down(Keyset.instant("at", ActResponse::at), Keyset.uuid("id", ActResponse::id));

    private final OwnSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    ActsSql(OwnSql sql, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    /** An act to be kept; {@code before} and {@code after} hold the fields that differ. */
    record Done(
            UUID id,
            String object,
            String objectId,
            String title,
            @Nullable String titleEn,
            String act,
            String reason,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {}

    /** @param acts as JSON */
    private record Written(UUID subject, String by, String acts) {}

    void write(Actor asker, List<Done> acts) {
        sql.run(
                """
                insert into %s.act (id, object, object_id, title, act, subject, by, reason, before, after%s)
                select t.id, t.object, t."objectId", t.title, t.act, :subject, :by, t.reason, t.before, t.after%s
                from jsonb_to_recordset(cast(:acts as jsonb)) as t (id uuid, object text, "objectId" text,
                  title text, "titleEn" text, act text, reason text, before jsonb, after jsonb)
                """.formatted(schema(), namesBoth() ? ", title_en" : "", namesBoth() ? ", t.\"titleEn\"" : ""),
                new Written(asker.subject(), asker.name(), json.write(acts)));
    }

    /** @param before as JSON, like {@code after} */
    private record Kept(
            UUID id,
            String act,
            String object,
            String objectId,
            String title,
            @Nullable String titleEn,
            @Nullable UUID subject,
            String by,
            Instant at,
            String reason,
            @Nullable String before,
            @Nullable String after) {}

    /** Newest first. */
    Page<ActResponse> page(Where where, PageParams page) {
        return sql.page(Kept.class, select(), where, NEWEST_FIRST, page, this::act);
    }

    /** As {@link Acts#of}. Each kind is read in order from its index, as far as the page goes, and no further. */
    Page<ActResponse> of(String object, String id, List<String> parts, PageParams page) {
        Where after = NEWEST_FIRST.after(page, Where.all());
        String end = " and " + after.text() + end(page);
        after.bind("object", object).bind("id", id);
        List<String> reads = new ArrayList<>();
        reads.add("(" + select() + " where object = :object and object_id = :id" + end + ")");
        for (String part : parts) {
            String name = "part" + reads.size();
            after.bind(name, part);
            reads.add("(" + select() + " where object = :" + name + " and split_part(object_id, '/', 1) = :id" + end
                    + ")");
        }
        String all = "select * from (" + String.join(" union all ", reads) + ") done" + end(page);
        return NEWEST_FIRST.cut(
                sql.list(Kept.class, all, after).stream().map(this::act).toList(), page);
    }

    /** As {@link Acts#of(String, Object, Acts.Origin, PageParams)}. */
    Page<ActResponse> of(String object, String id, String origin, String originId, PageParams page) {
        Where after = NEWEST_FIRST.after(page, Where.all());
        String end = " and " + after.text() + end(page);
        after.bind("object", object).bind("id", id).bind("origin", origin).bind("originId", originId);
        String all = "select * from ((" + select() + " where object = :object and object_id = :id" + end
                + ") union all (" + select() + " where object = :origin and object_id = :originId" + end + ")) done"
                + end(page);
        return NEWEST_FIRST.cut(
                sql.list(Kept.class, all, after).stream().map(this::act).toList(), page);
    }

    private static String end(PageParams page) {
        return " order by " + NEWEST_FIRST.order() + " limit " + page.rows();
    }

    private String select() {
        return "select id, act, object, object_id, title, "
                + (namesBoth() ? "title_en" : "cast(null as text) as title_en")
                + ", subject, by, at, reason, cast(before as text) as before,"
                + " cast(after as text) as after from " + schema() + ".act";
    }

    private ActResponse act(Kept row) {
        return new ActResponse(
                row.id(),
                row.act(),
                row.object(),
                row.objectId(),
                row.title(),
                row.titleEn(),
                row.subject(),
                row.by(),
                row.at(),
                row.reason(),
                fields(row.before()),
                fields(row.after()));
    }

    private @Nullable Map<String, Object> fields(@Nullable String text) {
        return text == null ? null : json.read(text, new TypeReference<Map<String, Object>>() {});
    }

    /** Headquarters' things have names in two languages; a centre's are called as its people call them. */
    private boolean namesBoth() {
        return tenant.require().kind() == Organisation.Kind.HEADQUARTERS;
    }

    private String schema() {
        return switch (tenant.require().kind()) {
            case CENTRE -> CentreWall.PLACEHOLDER;
            case HEADQUARTERS -> "headquarters";
            case AGENCY, PARTNER -> throw new IllegalStateException("keeps no acts");
        };
    }
}

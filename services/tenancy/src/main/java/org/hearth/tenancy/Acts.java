package org.hearth.tenancy;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Page;
import org.hearth.tenancy.Organisation.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to which thing, when and why: one table for each centre behind its wall, and one at headquarters. Rows are added
 * in the transaction of the change itself, so that there is neither a change without its act nor an act without its change; the
 * roles that write them may not change or remove them.
 */
@ApplicationScoped
public class Acts {
    private static final String INSERT = """
            insert into %s.act (id, object, object_id, title, act, subject, by, reason, before, after)
            values (?, ?, ?, ?, ?, ?, ?, ?, cast(nullif(?, '') as jsonb), cast(nullif(?, '') as jsonb))
            """;

    private final CentreSql centre;
    private final HeadquartersSql headquarters;
    private final CurrentTenant tenant;
    private final ActorSource actors;
    private final Json json;

    @Inject
    Acts(CentreSql centre, HeadquartersSql headquarters, CurrentTenant tenant, ActorSource actors, Json json) {
        this.centre = centre;
        this.headquarters = headquarters;
        this.tenant = tenant;
        this.actors = actors;
        this.json = json;
    }

    /** Writes down what the person behind this request does, in the transaction under way. */
    public void record(Act act) {
        record(actors.actor(), act);
    }

    /** As {@link #record(Act)}, for a job: {@code asker} is who asked for it. A change that changed nothing is no act. */
    public void record(Actor asker, Act act) {
        record(asker, List.of(act));
    }

    /** As {@link #record(Actor, Act)}, of many things at once. */
    public void record(Actor asker, Collection<Act> many) {
        List<Map<String, Object>> rows =
                many.stream().map(this::row).flatMap(Optional::stream).toList();
        if (!rows.isEmpty()) {
            sql().run(
                            """
                            insert into %s.act (id, object, object_id, title, act, subject, by, reason, before, after)
                            select t.id, t.object, t.object_id, t.title, t.act, :subject, :by, t.reason, t.before, t.after
                            from jsonb_to_recordset(cast(:acts as jsonb)) as t (id uuid, object text, object_id text,
                              title text, act text, reason text, before jsonb, after jsonb)
                            """.formatted(schema()),
                            Map.of("subject", asker.subject(), "by", asker.name(), "acts", json.write(rows)));
        }
    }

    private Optional<Map<String, Object>> row(Act act) {
        Change change = change(act);
        if (change.isNothing()) {
            return Optional.empty();
        }
        Map<String, Object> row = new HashMap<>();
        row.put("id", Ids.next());
        row.put("object", act.object());
        row.put("object_id", act.id());
        row.put("title", act.title());
        row.put("act", act.act());
        row.put("reason", act.reason());
        row.put("before", change.before());
        row.put("after", change.after());
        return Optional.of(row);
    }

    /** As {@link #record(Actor, Act)}, on a connection of the owner of all objects, into the table of {@code schema}. */
    public void record(Connection owner, String schema, Actor asker, Act act) throws SQLException {
        Change change = change(act);
        try (PreparedStatement statement = owner.prepareStatement(INSERT.formatted(schema))) {
            List<Object> values = List.of(
                    Ids.next(),
                    act.object(),
                    act.id(),
                    act.title(),
                    act.act(),
                    asker.subject(),
                    asker.name(),
                    act.reason(),
                    text(change.before()),
                    text(change.after()));
            for (int index = 0; index < values.size(); index++) {
                statement.setObject(index + 1, values.get(index));
            }
            statement.executeUpdate();
        }
    }

    /** What was done to one thing, newest first. Whether the asker may see the thing is for its feature to say. */
    @Transactional
    public Page<ActResponse> of(String object, Object id, PageParams page) {
        return page("object = :object and object_id = :id", Map.of("object", object, "id", id.toString()), page);
    }

    /**
     * As {@link #of(String, Object, PageParams)}, with what was done to its parts.
     *
     * @param part the kind of the parts, whose ids begin with that of the thing and a slash
     */
    @Transactional
    public Page<ActResponse> of(String object, Object id, String part, PageParams page) {
        return page(
                "(object = :object and object_id = :id or object = :part and starts_with(object_id, :id || '/'))",
                Map.of("object", object, "part", part, "id", id.toString()),
                page);
    }

    /**
     * What was done at this organisation, newest first.
     *
     * @param object of things of this kind only
     * @param person by this person only
     */
    @Transactional
    public Page<ActResponse> list(@Nullable String object, @Nullable UUID person, PageParams page) {
        Map<String, Object> values = new HashMap<>();
        StringBuilder where = new StringBuilder("true");
        if (object != null && !object.isBlank()) {
            where.append(" and object = :object");
            values.put("object", object);
        }
        if (person != null) {
            where.append(" and subject = :person");
            values.put("person", person);
        }
        return page(where.toString(), values, page);
    }

    private Page<ActResponse> page(String where, Map<String, Object> filter, PageParams page) {
        int size = page.size();
        Cursor after = page.after(2);
        Map<String, Object> values = new HashMap<>(filter);
        values.put("size", size + 1);
        String before = "";
        if (after != null) {
            before = " and (at, id) < (:lastAt, :lastId)";
            values.put("lastAt", after.instant(0));
            values.put("lastId", after.uuid(1));
        }
        List<ActResponse> rows = sql().list(
                        "select id, act, object, object_id, title, subject, by, at, reason, cast(before as text) as before,"
                                + " cast(after as text) as after from " + schema() + ".act where " + where + before
                                + " order by at desc, id desc limit :size",
                        values,
                        this::act);
        return Page.cut(rows, size, last -> Cursor.of(last.at(), last.id()));
    }

    private ActResponse act(Row row) {
        return new ActResponse(
                row.uuid("id"),
                row.text("act"),
                row.text("object"),
                row.text("object_id"),
                row.text("title"),
                row.uuidOrNull("subject"),
                row.text("by"),
                row.instant("at"),
                row.text("reason"),
                fields(row.textOrNull("before")),
                fields(row.textOrNull("after")));
    }

    private @Nullable Map<String, Object> fields(@Nullable String text) {
        return text == null ? null : json.read(text, new TypeReference<Map<String, Object>>() {});
    }

    private Sql sql() {
        return tenant.require().kind() == Kind.CENTRE ? centre : headquarters;
    }

    private String schema() {
        return switch (tenant.require().kind()) {
            case CENTRE -> CentreWall.PLACEHOLDER;
            case HEADQUARTERS -> "headquarters";
            case AGENCY, PARTNER -> throw new IllegalStateException("keeps no acts");
        };
    }

    /** The fields that differ; all of them where there was, or is, nothing. */
    private record Change(
            @Nullable Map<String, Object> before, @Nullable Map<String, Object> after) {
        boolean isNothing() {
            return before != null && after != null && before.isEmpty() && after.isEmpty();
        }
    }

    private Change change(Act act) {
        Map<String, Object> before = values(act.before());
        Map<String, Object> after = values(act.after());
        if (before != null && after != null) {
            Map<String, Object> was = Map.copyOf(before);
            before.entrySet().removeIf(field -> isSame(field.getValue(), after.get(field.getKey())));
            after.entrySet().removeIf(field -> isSame(field.getValue(), was.get(field.getKey())));
        }
        return new Change(before, after);
    }

    /** Numbers are the same however they are written: 860 and 860.0. */
    private static boolean isSame(@Nullable Object one, @Nullable Object other) {
        return one instanceof Number a && other instanceof Number b
                ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0
                : Objects.equals(one, other);
    }

    /** A version is no fact about the thing, and what is absent needs no line. */
    private @Nullable Map<String, Object> values(@Nullable Object thing) {
        if (thing == null) {
            return null;
        }
        Map<String, Object> values = new TreeMap<>();
        ((Map<?, ?>) json.tree(thing)).forEach((field, value) -> {
            if (value != null && !"version".equals(field)) {
                values.put(String.valueOf(field), value);
            }
        });
        return values;
    }

    private String text(@Nullable Map<String, Object> fields) {
        return fields == null ? "" : json.write(fields);
    }
}

package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hearth.kernel.Ids;
import org.hearth.kernel.Page;
import org.hearth.tenancy.ActsSql.Done;
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

    private final ActsSql sql;
    private final ActorSource actors;
    private final Json json;

    @Inject
    Acts(ActsSql sql, ActorSource actors, Json json) {
        this.sql = sql;
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
        List<Done> done =
                many.stream().map(this::done).flatMap(Optional::stream).toList();
        if (!done.isEmpty()) {
            sql.write(asker, done);
        }
    }

    private Optional<Done> done(Act act) {
        Change change = change(act);
        return change.isNothing()
                ? Optional.empty()
                : Optional.of(new Done(
                        Ids.next(),
                        act.object(),
                        act.id(),
                        act.title(),
                        act.titleEn(),
                        act.act(),
                        act.reason(),
                        change.before(),
                        change.after()));
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

    /**
     * What was done to one thing, newest first. Whether the asker may see the thing is for its feature to say.
     *
     * @param parts kinds of parts whose acts stand among them; their ids begin with that of the thing and a slash
     */
    @Transactional
    public Page<ActResponse> of(String object, Object id, PageParams page, String... parts) {
        return sql.of(object, id.toString(), List.of(parts), page);
    }

    /** The thing with which another began: what was done to it then stands in the other's history. */
    public record Origin(String object, Object id) {}

    /** As {@link #of(String, Object, PageParams, String...)}, of a thing that began with another. */
    @Transactional
    public Page<ActResponse> of(String object, Object id, Origin origin, PageParams page) {
        return sql.of(object, id.toString(), origin.object(), origin.id().toString(), page);
    }

    /**
     * What was done at this organisation, newest first.
     *
     * @param object of things of this kind only
     * @param person by this person only
     */
    @Transactional
    public Page<ActResponse> list(@Nullable String object, @Nullable UUID person, PageParams page) {
        return sql.page(
                Where.all().and("object", object, "object = :object").and("person", person, "subject = :person"), page);
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

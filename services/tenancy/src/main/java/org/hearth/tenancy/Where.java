package org.hearth.tenancy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of a query, HQL or SQL, with only the filters that were given: a filter that is not there cannot spoil the plan.
 * Conditions are constants of the code; what a client sent is only ever bound.
 */
public final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();

    private Where() {}

    /** No condition: all rows. */
    public static Where all() {
        return new Where();
    }

    public static Where that(String condition) {
        Where where = new Where();
        where.conditions.add(condition);
        return where;
    }

    /** As {@link #with(String, String, Object)} of {@link #all()}. */
    public static Where with(String name, Object value, String condition) {
        return all().and(name, value, condition);
    }

    /** A condition without a value. */
    public Where and(String condition) {
        conditions.add(condition);
        return this;
    }

    /**
     * A condition, if its value was given: not null, and no blank text.
     *
     * @param name of the parameter in {@code condition}
     */
    public Where and(String name, @Nullable Object value, String condition) {
        if (value != null && !(value instanceof String text && text.isBlank())) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** A value that stands outside of the conditions. */
    public Where bind(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** @return the conditions joined, or one that is always true */
    public String text() {
        return conditions.isEmpty() ? "true" : String.join(" and ", conditions);
    }

    public Map<String, Object> values() {
        return values;
    }
}

package org.hearth.tenancy;

import jakarta.persistence.EntityManager;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearth.kernel.Page;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reports and set-based writes as SQL, inside the transaction and behind the wall of one persistence unit. Values are named
 * ({@code :from}) and always bound; many rows travel as one JSON value (see {@link Json}).
 */
public class Sql {
    /** No value at all. */
    public record None() {}

    private final Supplier<EntityManager> unit;

    Sql(Supplier<EntityManager> unit) {
        this.unit = unit;
    }

    EntityManager unit() {
        return unit.get();
    }

    /** Writes values without commas, quotes or braces — ids, days, words of the house — as PostgreSQL reads an array of them. */
    public static String array(Collection<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /**
     * @param row what to read: see {@link RowType}
     * @param values a record whose components are the parameters, no more and no less; or a {@link Where}
     */
    public <R> List<R> list(Class<R> row, String sql, Record values) {
        return read(row, sql, query -> bind(query, values));
    }

    /** As {@link #list(Class, String, Record)}: the filters that were given, with {@code where.text()} in the SQL. */
    public <R> List<R> list(Class<R> row, String sql, Where where) {
        return read(row, sql, query -> where.values().forEach(query::setParameter));
    }

    /**
     * One page of a list. Its size is written out: unknown, it is guessed, and the database plans each page anew.
     *
     * @param select up to {@code where}
     */
    public <R> Page<R> page(Class<R> row, String select, Where where, Keyset<R> keyset, PageParams page) {
        return page(row, select, where, keyset, page, Function.identity());
    }

    /** As {@link #page(Class, String, Where, Keyset, PageParams)}, each row answered in other words. */
    public <R, A> Page<A> page(
            Class<R> row, String select, Where where, Keyset<A> keyset, PageParams page, Function<R, A> answer) {
        Where after = keyset.after(page, where);
        String text = select + " where " + after.text() + " order by " + keyset.order() + " limit " + page.rows();
        return keyset.cut(list(row, text, after).stream().map(answer).toList(), page);
    }

    /** @return the first row, if there is one */
    public <R> Optional<R> first(Class<R> row, String sql, Where where) {
        return list(row, sql, where).stream().findFirst();
    }

    /** @return the first row, if there is one */
    public <R> Optional<R> first(Class<R> row, String sql, Record values) {
        return list(row, sql, values).stream().findFirst();
    }

    /** @return the only row */
    public <R> R one(Class<R> row, String sql, Record values) {
        return first(row, sql, values).orElseThrow(() -> new IllegalStateException("no row"));
    }

    /** @return the number of rows changed */
    public int run(String sql, Record values) {
        NativeQuery<?> query = unit().unwrap(Session.class).createNativeQuery(sql, Object[].class);
        bind(query, values);
        return query.executeUpdate();
    }

    private <R> List<R> read(Class<R> row, String sql, Consumer<NativeQuery<?>> binding) {
        RowType<R> type = RowType.of(row);
        NativeQuery<Object[]> query = unit().unwrap(Session.class).createNativeQuery(sql, Object[].class);
        type.read(query);
        binding.accept(query);
        return query.setTupleTransformer(type::row).getResultList();
    }

    private static void bind(NativeQuery<?> query, Record values) {
        for (RecordComponent component : values.getClass().getRecordComponents()) {
            bind(query, component.getName(), value(component, values), component.getType());
        }
    }

    private static <T> void bind(NativeQuery<?> query, String name, @Nullable Object value, Class<T> type) {
        if (value == null) {
            query.setParameter(name, null, type);
        } else {
            query.setParameter(name, value);
        }
    }

    private static @Nullable Object value(RecordComponent component, Record of) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

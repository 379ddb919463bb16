package org.hearth.tenancy;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * In what order a list is paged: the keys of its rows, the last of them unique. The next page begins after the last row of the one
 * before, so pages neither repeat nor lose a row while others write.
 *
 * @param <R> a row as it is answered
 * @param descending whether all keys run backwards
 */
public record Keyset<R>(boolean descending, List<Key<R>> keys) {
    /**
     * @param expression in the query, e.g. {@code name}
     * @param of what a row holds there
     * @param read the same from a cursor
     */
    public record Key<R>(String expression, Function<R, Object> of, BiFunction<Cursor, Integer, Object> read) {}

    @SafeVarargs
    public static <R> Keyset<R> up(Key<R>... keys) {
        return new Keyset<>(false, List.of(keys));
    }

    @SafeVarargs
    public static <R> Keyset<R> down(Key<R>... keys) {
        return new Keyset<>(true, List.of(keys));
    }

    public static <R> Key<R> text(String expression, Function<R, String> of) {
        return new Key<>(expression, of::apply, Cursor::text);
    }

    /** A name as people look it up: see {@link SortedNames}. */
    public static <R> Key<R> name(String attribute, Function<R, String> of) {
        return text("as_sorted(" + attribute + ")", of);
    }

    /** As {@link #name}, of SQL instead of HQL. */
    public static <R> Key<R> nameColumn(String column, Function<R, String> of) {
        return text(column + SortedNames.COLLATE, of);
    }

    public static <R> Key<R> uuid(String expression, Function<R, UUID> of) {
        return new Key<>(expression, of::apply, Cursor::uuid);
    }

    public static <R> Key<R> instant(String expression, Function<R, java.time.Instant> of) {
        return new Key<>(expression, of::apply, Cursor::instant);
    }

    public static <R> Key<R> day(String expression, Function<R, java.time.LocalDate> of) {
        return new Key<>(expression, of::apply, Cursor::day);
    }

    public static <R> Key<R> number(String expression, Function<R, Number> of) {
        return new Key<>(expression, of::apply, Cursor::number);
    }

    /** {@code (name, id) > (:after0, :after1)}, if a page went before. */
    public Where after(PageParams page, Where where) {
        Cursor last = page.after(keys.size());
        if (last != null) {
            IntStream.range(0, keys.size())
                    .forEach(key ->
                            where.bind("after" + key, keys.get(key).read().apply(last, key)));
            where.and("(" + list(this::expression) + ")" + (descending ? " < " : " > ") + "("
                    + list(key -> ":after" + key) + ")");
        }
        return where;
    }

    /** {@code name, id} */
    public String order() {
        return list(key -> expression(key) + (descending ? " desc" : ""));
    }

    /** Cuts what was read with one row more than the page holds. */
    public Page<R> cut(List<R> rows, PageParams page) {
        return Page.cut(rows, page.size(), this::cursor);
    }

    private Cursor cursor(R row) {
        return Cursor.of(keys.stream().map(key -> key.of().apply(row)).toArray());
    }

    private String expression(int key) {
        return keys.get(key).expression();
    }

    private String list(java.util.function.IntFunction<@Nullable String> part) {
        return IntStream.range(0, keys.size()).mapToObj(part).collect(Collectors.joining(", "));
    }
}

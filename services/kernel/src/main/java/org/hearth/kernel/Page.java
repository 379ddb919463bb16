package org.hearth.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list. {@code nextCursor} is opaque; null on the last page.
 *
 * @param items at most as many as were asked for
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {
    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 200;

    /** @return the limit to use for what a client asked: absent means 50, never more than 200 */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return DEFAULT_LIMIT;
        }
        if (asked < 1 || asked > MAX_LIMIT) {
            throw Problem.invalid("limit", "每页条数须为 1 到 %s。", "limit must be 1 to %s.", MAX_LIMIT);
        }
        return asked;
    }

    /** Cuts a list that was read with one row more than {@code limit}, to know whether there is a next page. */
    public static <T> Page<T> cut(List<T> rows, int limit, Function<T, Cursor> cursorOf) {
        if (rows.size() <= limit) {
            return new Page<>(rows, null);
        }
        List<T> shown = List.copyOf(rows.subList(0, limit));
        return new Page<>(shown, cursorOf.apply(shown.getLast()).encode());
    }
}

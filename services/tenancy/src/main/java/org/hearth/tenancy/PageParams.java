package org.hearth.tenancy;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.QueryParam;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list a request asks for: {@code @BeanParam PageParams page}.
 *
 * @param cursor {@code nextCursor} of the page before; absent for the first
 * @param limit how many rows; absent means {@value Page#DEFAULT_LIMIT}
 */
public record PageParams(
        @QueryParam("cursor") @Nullable String cursor,

        @QueryParam("limit") @Min(1) @Max(Page.MAX_LIMIT) @Nullable
        Integer limit) {

    /** @return how many rows the page has at most; a limit out of bounds is refused */
    public int size() {
        if (limit == null) {
            return Page.DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > Page.MAX_LIMIT) {
            throw Problem.invalid("limit", "每页条数须为 1 到 %s。", "limit must be 1 to %s.", Page.MAX_LIMIT);
        }
        return limit;
    }

    /** @return how many rows to read: one more says whether a page follows */
    public int rows() {
        return size() + 1;
    }

    /**
     * @param keys how many keys this list is sorted by
     * @return the keys of the last row of the page before, or null for the first page
     */
    public @Nullable Cursor after(int keys) {
        return Cursor.parse(cursor, keys);
    }
}

package org.hearth.tenancy;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.hearth.kernel.Page;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Columns.Reader;
import org.jspecify.annotations.Nullable;

/** The rows of a list that is handed out, read page after page while they are written; may be walked once. */
final class Rows<R> implements Iterable<List<@Nullable Object>> {
    private final Columns<R> columns;
    private final Reader reader;
    private final Function<PageParams, Page<R>> list;
    private final int most;
    private int count;
    private boolean simulated;

    Rows(Columns<R> columns, Reader reader, Function<PageParams, Page<R>> list, int most) {
        this.columns = columns;
        this.reader = reader;
        this.list = list;
        this.most = most;
    }

    Reader reader() {
        return reader;
    }

    /** @return how many there were; known when they were walked */
    int count() {
        return count;
    }

    /** @return whether any of them was simulated */
    boolean anySimulated() {
        return simulated;
    }

    private List<@Nullable Object> cells(R row) {
        if (++count > most) {
            throw Problem.of(
                    ProblemType.TOO_LARGE,
                    "这份清单超过 %,d 行，没有导出。请用筛选或更短的期间缩小范围后再试。",
                    "This list has more than %,d rows and was not exported. Narrow it down by a filter or a shorter period.",
                    most);
        }
        simulated |= columns.isSimulated(row);
        return columns.cells(row, reader);
    }

    @Override
    public Iterator<List<@Nullable Object>> iterator() {
        return new Iterator<>() {
            private Page<R> page = list.apply(new PageParams(null, Page.MAX_LIMIT));
            private Iterator<R> rows = page.items().iterator();

            @Override
            public boolean hasNext() {
                while (!rows.hasNext() && page.nextCursor() != null) {
                    page = list.apply(new PageParams(page.nextCursor(), Page.MAX_LIMIT));
                    rows = page.items().iterator();
                }
                return rows.hasNext();
            }

            @Override
            public List<@Nullable Object> next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return cells(rows.next());
            }
        };
    }
}

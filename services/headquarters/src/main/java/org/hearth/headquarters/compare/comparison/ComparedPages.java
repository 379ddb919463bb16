package org.hearth.headquarters.compare.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.hearth.headquarters.compare.comparison.ComparedSql.All;
import org.hearth.headquarters.compare.comparison.ComparedSql.CentreOfPage;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the comparison, each worked out once for as long as nothing turns that it was made from: many ask for the same one, and
 * adding up 10,000 centres takes the database a while. It is headquarters' memory alone, behind the permission to compare.
 */
@ApplicationScoped
class ComparedPages {
    private static final int MOST_ROWS = 20_000;

    private record Asked(long turn, ComparisonQuery query, long offset, int size) {}

    /**
     * @param rows none past the last page
     * @param lastMonthWithData of any period, where this one has none
     */
    record ComparedPage(
            List<CentreOfPage> rows, All all, @Nullable LocalDate lastMonthWithData) {}

    private record Latest(long turn, @Nullable LocalDate month) {}

    private final AtomicReference<@Nullable Latest> latest = new AtomicReference<>();
    private final ComparedSql sql;
    private final Cache<Asked, ComparedPage> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_ROWS)
            .weigher((Asked asked, ComparedPage page) -> 1 + page.rows().size())
            .build();

    @Inject
    ComparedPages(ComparedSql sql) {
        this.sql = sql;
    }

    /** Asks how often things have turned before anything else, so that what is kept under that number is never older. */
    ComparedPage page(ComparisonQuery query, long offset, int size) {
        return kept.get(new Asked(sql.turn(), query, offset, size), this::compare);
    }

    /** The latest month in which any centre recorded something. */
    Optional<LocalDate> lastMonthWithData() {
        long turn = sql.turn();
        Latest known = latest.get();
        if (known == null || known.turn() != turn) {
            known = new Latest(turn, sql.lastMonthWithData().orElse(null));
            latest.set(known);
        }
        return Optional.ofNullable(known.month());
    }

    private ComparedPage compare(Asked asked) {
        List<CentreOfPage> rows = sql.page(asked.query(), asked.offset(), asked.size());
        All all = rows.isEmpty() ? sql.all(asked.query()) : rows.getFirst().all();
        return new ComparedPage(
                rows, all, all.withData() > 0 ? null : sql.lastMonthWithData().orElse(null));
    }
}

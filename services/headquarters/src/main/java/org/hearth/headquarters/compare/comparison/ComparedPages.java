package org.hearth.headquarters.compare.comparison;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hearth.headquarters.compare.comparison.ComparedSql.All;
import org.hearth.headquarters.compare.comparison.ComparedSql.CentreOfPage;
import org.hearth.headquarters.compare.comparison.ComparedSql.Turns;
import org.jspecify.annotations.Nullable;

/**
 * Pages of the comparison, each worked out once for as long as nothing turns that it was made from: many ask for the same one, and
 * adding up 10,000 centres takes the database a while. With so many a figure turns every moment: a page is shown for a second more
 * than its figures stand, but never after the registry turned. It is headquarters' memory alone, behind the permission to compare.
 */
@ApplicationScoped
class ComparedPages {
    private static final int MOST_ROWS = 20_000;

    private record Asked(ComparisonQuery query, long offset, int size) {}

    /**
     * @param rows none past the last page
     * @param lastMonthWithData of any period, where this one has none
     */
    record ComparedPage(
            List<CentreOfPage> rows, All all, @Nullable LocalDate lastMonthWithData) {}

    /** What was worked out after its turns were asked for: it is as new as they are, or newer. */
    private record Kept<T>(Turns turns, long nanos, T value) {}

    private final ComparedSql sql;
    private final long fresh;
    private final AtomicReference<@Nullable Kept<Optional<LocalDate>>> latest = new AtomicReference<>();
    private final Cache<Asked, Kept<ComparedPage>> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_ROWS)
            .weigher((Asked asked, Kept<ComparedPage> page) ->
                    1 + page.value().rows().size())
            .build();

    /** @param fresh for how long a page may be shown after only figures turned */
    @Inject
    ComparedPages(
            ComparedSql sql, @ConfigProperty(name = "hearth.compared-fresh", defaultValue = "PT1S") Duration fresh) {
        this.sql = sql;
        this.fresh = fresh.toNanos();
    }

    ComparedPage page(ComparisonQuery query, long offset, int size) {
        Turns now = sql.turns();
        Asked wanted = new Asked(query, offset, size);
        Kept<ComparedPage> there = pages.getIfPresent(wanted);
        if (there != null && stands(there, now)) {
            // whoever works out this page, or another one that lies beside it, holds up nobody who needs no more than a
            // look
            return there.value();
        }
        return pages.asMap()
                .compute(
                        wanted,
                        (asked, known) -> known != null && stands(known, now) ? known : kept(now, () -> compare(asked)))
                .value();
    }

    /** The latest month in which any centre recorded something. */
    Optional<LocalDate> lastMonthWithData() {
        Turns now = sql.turns();
        Kept<Optional<LocalDate>> known = latest.get();
        if (known == null || !stands(known, now)) {
            known = kept(now, sql::lastMonthWithData);
            latest.set(known);
        }
        return known.value();
    }

    private boolean stands(Kept<?> known, Turns now) {
        return stands(known.turns(), now, System.nanoTime() - known.nanos() < fresh);
    }

    /** @param young whether what was worked out under {@code then} may be shown though figures turned */
    static boolean stands(Turns then, Turns now, boolean young) {
        return then.registry() == now.registry() && (then.figures() == now.figures() || young);
    }

    private static <T> Kept<T> kept(Turns turns, Supplier<T> value) {
        // what turned while it was worked out may be missing: its second begins before
        long nanos = System.nanoTime();
        return new Kept<>(turns, nanos, value.get());
    }

    private ComparedPage compare(Asked asked) {
        List<CentreOfPage> rows = sql.page(asked.query(), asked.offset(), asked.size());
        All all = rows.isEmpty() ? sql.all(asked.query()) : rows.getFirst().all();
        return new ComparedPage(
                rows, all, all.withData() > 0 ? null : sql.lastMonthWithData().orElse(null));
    }
}

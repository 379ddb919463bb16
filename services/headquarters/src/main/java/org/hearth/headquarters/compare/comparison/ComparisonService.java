package org.hearth.headquarters.compare.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hearth.headquarters.compare.comparison.ComparedPages.ComparedPage;
import org.hearth.headquarters.compare.comparison.ComparedSql.All;
import org.hearth.headquarters.compare.comparison.ComparedSql.CentreOfPage;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Comparison;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthLine;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthLines;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Months;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.SessionRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Summary;
import org.hearth.headquarters.compare.comparison.ComparisonSql.Names;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Page;
import org.hearth.kernel.Period;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.PageParams;
import org.jspecify.annotations.Nullable;

/** Compares centres by what came through the door; opens a figure down to months and session totals, never to people. */
@ApplicationScoped
public class ComparisonService {
    private final ComparedPages pages;
    private final ComparisonSql sql;
    private final Json json;
    private final Clock clock;

    @Inject
    ComparisonService(ComparedPages pages, ComparisonSql sql, Json json, Clock clock) {
        this.pages = pages;
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** One page; {@code size} rows after those a cursor of one key counts. */
    @Transactional
    Comparison compare(ComparisonQuery query, @Nullable Cursor after, int size) {
        long offset = after == null ? 0 : Math.max(0, after.number(0));
        ComparedPage page = pages.page(query, offset, size);
        List<CentreOfPage> rows = page.rows();
        String next = offset + rows.size() < page.all().allCentres() && !rows.isEmpty()
                ? Cursor.of(offset + rows.size()).encode()
                : null;
        return new Comparison(
                query.period().from(),
                query.period().to(),
                clock.instant(),
                ComparisonQuery.word(query.measure()),
                ComparisonQuery.word(query.per()),
                query.measure().definition(),
                summary(page, query),
                rows.stream()
                        .map(row -> ComparisonRows.centre(row, query.measure(), json))
                        .toList(),
                next);
    }

    /** @return a day of the latest month in which any centre recorded something; today, where none did */
    @Transactional
    LocalDate newest(LocalDate today) {
        return pages.lastMonthWithData().filter(month -> month.isBefore(today)).orElse(today);
    }

    private static Summary summary(ComparedPage page, ComparisonQuery query) {
        All all = page.all();
        return new Summary(
                all.allCentres(),
                all.withData(),
                all.incomplete(),
                all.allVisits(),
                all.allNotClosed(),
                all.allHeld(),
                all.medianCompleteness(),
                page.lastMonthWithData(),
                query.period().grain().isPresent(),
                all.anySimulated());
    }

    @Transactional
    Months months(String slug, Period period) {
        Names names = names(slug);
        return new Months(
                slug,
                names.name(),
                names.nameEn(),
                sql.months(slug, period).stream().map(ComparisonRows::month).toList());
    }

    @Transactional
    Page<SessionRow> sessions(String slug, Period period, PageParams page) {
        names(slug);
        return sql.sessions(slug, period, page);
    }

    /** The lines of one centre's sensitive programmes whose months these days touch. */
    @Transactional
    MonthLines sensitiveLines(String slug, Period period) {
        Names names = names(slug);
        return new MonthLines(slug, names.name(), names.nameEn(), lines(List.of(slug), period));
    }

    /** As {@link #sensitiveLines}, of several centres. */
    @Transactional
    List<MonthLine> lines(List<String> slugs, Period period) {
        return sql.lines(slugs, period).stream().map(ComparisonRows::line).toList();
    }

    private Names names(String slug) {
        return sql.names(slug).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}

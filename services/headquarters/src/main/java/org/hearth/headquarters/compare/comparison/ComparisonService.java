package org.hearth.headquarters.compare.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.CentreRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Comparison;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthLine;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthLines;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Months;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.SessionRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Summary;
import org.hearth.kernel.Cursor;
import org.hearth.kernel.Page;
import org.hearth.kernel.Period;
import org.hearth.kernel.Period.Grain;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.PageParams;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** Compares centres by what came through the door; opens a figure down to months and session totals, never to people. */
@ApplicationScoped
public class ComparisonService {
    private static final int TREND_MONTHS = 12;
    private static final UUID FIRST = new UUID(0, 0);

    private final HeadquartersSql sql;
    private final Json json;
    private final Clock clock;

    @Inject
    ComparisonService(HeadquartersSql sql, Json json, Clock clock) {
        this.sql = sql;
        this.json = json;
        this.clock = clock;
    }

    /** One page; {@code size} rows after those a cursor of one key counts. */
    @Transactional
    Comparison compare(ComparisonQuery query, @Nullable Cursor after, int size) {
        long offset = after == null ? 0 : Math.max(0, after.number(0));
        Map<String, Object> values = values(query);
        String rows = ComparisonSql.ROWS.formatted(value(query));
        Summary summary = sql.one(rows + ComparisonSql.SUMMARY, values, row -> summary(row, query));
        values.put("trendFrom", Grain.MONTH.startOf(query.period().to()).minusMonths(TREND_MONTHS - 1));
        values.put("trendTo", Grain.MONTH.startOf(query.period().to()));
        values.put("first", query.period().from());
        values.put("offset", offset);
        values.put("size", size);
        List<CentreRow> items = sql.list(
                rows
                        + ComparisonSql.PAGE.formatted(
                                order(query), trend(query), ComparisonSql.WHOLE, ComparisonSql.TOUCHED),
                values,
                row -> ComparisonRows.centre(row, json));
        String next = offset + items.size() < summary.centres() && !items.isEmpty()
                ? Cursor.of(offset + items.size()).encode()
                : null;
        return new Comparison(
                query.period().from(),
                query.period().to(),
                clock.instant(),
                ComparisonQuery.word(query.measure()),
                ComparisonQuery.word(query.per()),
                query.measure().definition(),
                summary,
                items,
                next);
    }

    @Transactional
    Months months(String slug, Period period) {
        String[] names = names(slug);
        List<MonthRow> months = sql.list(
                ComparisonSql.MONTHS,
                Map.of("centre", slug, "from", Grain.MONTH.startOf(period.from()), "to", period.to()),
                ComparisonRows::month);
        return new Months(slug, names[0], names[1], months);
    }

    @Transactional
    Page<SessionRow> sessions(String slug, Period period, PageParams page) {
        names(slug);
        int size = page.size();
        Cursor after = page.after(2);
        List<SessionRow> rows = sql.list(
                ComparisonSql.SESSIONS,
                Map.of(
                        "centre",
                        slug,
                        "from",
                        period.from(),
                        "to",
                        period.to(),
                        "afterStart",
                        after == null ? Instant.EPOCH : after.instant(0),
                        "afterId",
                        after == null ? FIRST : after.uuid(1),
                        "size",
                        size + 1),
                ComparisonRows::session);
        return Page.cut(rows, size, last -> Cursor.of(last.startsAt(), last.id()));
    }

    /** The lines of one centre's sensitive programmes whose months these days touch. */
    @Transactional
    MonthLines sensitiveLines(String slug, Period period) {
        String[] names = names(slug);
        return new MonthLines(slug, names[0], names[1], lines(List.of(slug), period));
    }

    /** As {@link #sensitiveLines}, of several centres. */
    @Transactional
    List<MonthLine> lines(List<String> slugs, Period period) {
        return sql.list(
                ComparisonSql.LINES,
                Map.of("centres", "{" + String.join(",", slugs) + "}", "first", period.from(), "last", period.to()),
                ComparisonRows::line);
    }

    private String[] names(String slug) {
        return sql.first(
                        "select name, name_en from registry.organisation where kind = 'centre' and slug = :slug",
                        Map.of("slug", slug),
                        row -> new String[] {row.text("name"), row.text("name_en")})
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private Map<String, Object> values(ComparisonQuery query) {
        Map<String, Object> values = new HashMap<>();
        values.put(
                "parts",
                json.write(query.period().parts().stream()
                        .map(part -> Map.of(
                                "grain",
                                part.grain().name(),
                                "starts",
                                part.start().toString()))
                        .toList()));
        values.put("singlePart", query.period().grain().isPresent());
        values.put("last", query.period().to());
        values.put("measure", query.measure().column());
        values.put("q", query.q().strip());
        values.put("district", query.district());
        values.put("band", ComparisonQuery.word(query.band()));
        return values;
    }

    private static String value(ComparisonQuery query) {
        return divided(
                query,
                query.measure().column(),
                "area",
                "over_" + query.measure().column(),
                "hours_open");
    }

    private static String trend(ComparisonQuery query) {
        String column = switch (query.measure()) {
            case VERIFIABILITY -> "cast(m.visits_scan + m.visits_named as numeric) / nullif(m.visits, 0)";
            case HOURS_OPEN -> "m.open_minutes / 60.0";
            case VISITS, SESSIONS_HELD, PEOPLE -> "m." + query.measure().column();
        };
        return "round(cast("
                + divided(
                        query,
                        column,
                        "(m.area_days / nullif(m.calendar_days, 0))",
                        "m.over_" + query.measure().column(),
                        "(m.open_minutes / 60.0)")
                + " as numeric), 4)";
    }

    /** @param over what stands over the hours: as they, of days that are over */
    private static String divided(ComparisonQuery query, String column, String area, String over, String hours) {
        return switch (query.per()) {
            case NONE -> column;
            case AREA -> column + " * 100.0 / nullif(" + area + ", 0)";
            case HOUR -> over + " / nullif(" + hours + ", 0)";
        };
    }

    private static String order(ComparisonQuery query) {
        String key = switch (query.sort()) {
            case VALUE -> "value";
            case NAME -> "name collate \"zh-x-icu\"";
            case AREA -> "area";
            case COMPLETENESS -> "completeness";
        };
        return key + (query.descending() ? " desc" : " asc") + " nulls last";
    }

    private @Nullable LocalDate lastMonthWithData() {
        return sql.first(ComparisonSql.LAST_MONTH, Map.of(), row -> row.day("starts"))
                .orElse(null);
    }

    private Summary summary(Row row, ComparisonQuery query) {
        var median = row.decimalOrNull("median_completeness");
        return new Summary(
                row.number("centres"),
                row.number("with_data"),
                row.number("visits"),
                row.number("visits_not_closed"),
                row.number("sessions_held"),
                median == null ? null : (Double) median.doubleValue(),
                row.number("with_data") > 0 ? null : lastMonthWithData(),
                query.period().grain().isPresent(),
                row.yes("simulated"));
    }
}

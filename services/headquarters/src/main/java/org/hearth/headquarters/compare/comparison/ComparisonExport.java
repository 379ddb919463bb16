package org.hearth.headquarters.compare.comparison;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.CentreRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Comparison;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthLine;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Months;
import org.hearth.kernel.Language;
import org.hearth.kernel.Message;
import org.hearth.kernel.Page;
import org.hearth.kernel.Period;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Exports;
import org.hearth.tenancy.Exports.Wanted;
import org.hearth.tenancy.Filters;
import org.hearth.tenancy.Words;
import org.jspecify.annotations.Nullable;

/** Hands out the comparison, and what a centre's figures are made of. */
@ApplicationScoped
class ComparisonExport {
    private static final Words MEASURES = Words.of(
            "visits",
            "人次",
            "Visits",
            "sessions-held",
            "场次",
            "Sessions held",
            "people",
            "服务人数",
            "People",
            "verifiability",
            "可核验率",
            "Verifiability",
            "hours-open",
            "开放小时",
            "Hours open",
            "footfall",
            "人流",
            "Footfall",
            "visits-per-footfall",
            "每 100 次进门的人次",
            "Visits per 100 entries",
            "closed-days",
            "特别闭馆天数",
            "Days closed by the centre");

    private static final Words PERS =
            Words.of("none", "不折算", "As is", "area", "每百平方米", "Per 100 m²", "hour", "每开放小时", "Per open hour");

    private final ComparisonService service;
    private final Exports exports;

    @Inject
    ComparisonExport(ComparisonService service, Exports exports) {
        this.service = service;
        this.exports = exports;
    }

    /** All centres that the filters leave; a workbook has the lines of their sensitive programmes on a sheet of their own. */
    Response all(ComparisonQuery query, @Nullable String format) {
        Filters filters = Filters.none()
                .days(query.period().from(), query.period().to())
                .and("指标", "Measure", MEASURES.of(ComparisonQuery.word(query.measure())))
                .and("折算", "Normalised", PERS.of(ComparisonQuery.word(query.per())))
                .and("规模", "Size", ComparisonColumns.BANDS.of(ComparisonValues.band(query)))
                .and("区", "District", query.district())
                .and("中心名称", "Name of a centre", query.q());
        Columns<CentreRow> columns = ComparisonColumns.centres(query);
        List<String> slugs = new ArrayList<>();
        return exports.answer(
                new Wanted<>(columns, format, filters),
                page -> {
                    Comparison some = service.compare(query, page.after(1), page.size());
                    some.items().forEach(row -> slugs.add(row.slug()));
                    return new Page<>(some.items(), some.nextCursor());
                },
                lines(slugs, query.period()));
    }

    Response months(String slug, Period period, @Nullable String format) {
        Months months = service.months(slug, period);
        Filters filters = of(slug, months.name(), months.nameEn(), period);
        return exports.answer(
                new Wanted<>(ComparisonColumns.MONTHS, format, filters),
                page -> new Page<MonthRow>(months.items(), null));
    }

    Response sessions(String slug, Period period, @Nullable String format) {
        Months months = service.months(slug, period);
        Filters filters = of(slug, months.name(), months.nameEn(), period);
        return exports.answer(
                new Wanted<>(ComparisonColumns.SESSIONS, format, filters),
                page -> service.sessions(slug, period, page));
    }

    private static Filters of(String slug, String name, String nameEn, Period period) {
        return Filters.none()
                .days(period.from(), period.to())
                .and("中心", "Centre", new Message(name, nameEn))
                .and("标识", "Slug", slug);
    }

    /** @param slugs filled while the sheet of the centres is written, which comes first */
    private Table lines(List<String> slugs, Period period) {
        Language language = exports.reader().language();
        return new Table(
                language.of(new Message("敏感服务", "Sensitive programmes")),
                List.of(),
                Arrays.stream(new Message[] {
                            new Message("中心", "Centre"),
                            new Message("英文名", "English name"),
                            new Message("服务板块", "Programme"),
                            new Message("起始月份", "From month"),
                            new Message("截止月份", "To month"),
                            new Message("场次", "Sessions held"),
                            new Message("人次", "Visits"),
                            new Message("含更正", "Corrected"),
                            new Message("模拟数据", "Simulated")
                        })
                        .map(language::of)
                        .toList(),
                () -> read(slugs, period, language));
    }

    private Iterator<List<? extends @Nullable Object>> read(List<String> slugs, Period period, Language language) {
        return service.lines(slugs, period).stream()
                .<List<? extends @Nullable Object>>map(line -> line(line, language))
                .iterator();
    }

    private static List<@Nullable Object> line(MonthLine line, Language language) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.name());
        cells.add(line.nameEn());
        cells.add(line.programme());
        cells.add(YearMonth.from(line.fromMonth()).toString());
        cells.add(YearMonth.from(line.toMonth()).toString());
        cells.add(line.sessions());
        cells.add(line.heads());
        cells.add(language.of(line.corrected() ? Columns.YES : Columns.NO));
        cells.add(language.of(line.simulated() ? Columns.YES : Columns.NO));
        return cells;
    }
}

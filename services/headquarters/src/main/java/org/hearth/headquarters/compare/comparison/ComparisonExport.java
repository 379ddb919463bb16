package org.hearth.headquarters.compare.comparison;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.CentreRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.Comparison;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthLine;
import org.hearth.headquarters.network.opening.Positioning;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Organisation;
import org.jspecify.annotations.Nullable;

/** The comparison as a table to hand out: period, definitions and the mark of simulated data travel with it. */
final class ComparisonExport {
    private static final List<String> HEAD = List.of(
            "中心 Centre",
            "英文名 English name",
            "标识 Slug",
            "区 District",
            "定位 Positioning",
            "面积 m² Floor area",
            "规模组 Peer band",
            "场次 Sessions held",
            "人次 Visits",
            "扫码 SCAN",
            "登记 NAMED",
            "自助 SELF",
            "清点 TALLY",
            "伙伴申报 PARTNER",
            "另有未结场人次 Visits not closed, beside",
            "敏感服务场次（另列） Sensitive sessions, apart",
            "敏感服务人次（另列） Sensitive visits, apart",
            "可核验率 Verifiability",
            "服务人数 People",
            "开放天数 Open days",
            "已记录天数 Recorded days",
            "完整度 Completeness",
            "开放小时 Hours open",
            "比较值 Value",
            "同组名次 Rank",
            "同组中心数 Ranked in band",
            "模拟数据 Simulated");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private ComparisonExport() {}

    static Table table(Comparison comparison) {
        List<String> notes = new ArrayList<>(List.of(
                "Hearth 屋里厢 · 中心比较 Comparison of centres",
                "时间段 Period: " + comparison.from() + " – " + comparison.to() + " · 截至 As of "
                        + comparison.asOf().atZone(Organisation.PLATFORM_ZONE).format(MOMENT),
                "比较值 Value: " + comparison.measure() + " / " + comparison.per(),
                comparison.definition().zh(),
                comparison.definition().en(),
                "不含敏感服务；敏感服务按月另列一行合计，整月都在时间段内的才相加。"
                        + " Without sensitive programmes: they have a line a month of their own, added up only where its months lie"
                        + " wholly inside the period.",
                "空白表示没有数据，不是 0；完整度低于 80% 不排名。 Blank means no data, not 0; no rank below 80% completeness."));
        if (comparison.summary().simulated()) {
            notes.add("含模拟数据。 Contains simulated data.");
        }
        return new Table(
                "比较 Comparison",
                notes,
                HEAD,
                comparison.items().stream().map(ComparisonExport::row).toList());
    }

    /** The lines of sensitive programmes, for a sheet of their own. */
    static Table lines(List<MonthLine> lines) {
        return new Table(
                "敏感服务 Sensitive",
                List.of(
                        "时间段没有包含其全部月份的一行不给出数字。 A line whose months the period does not wholly hold is without numbers."),
                List.of(
                        "中心 Centre",
                        "英文名 English name",
                        "服务板块 Programme",
                        "起始月份 From month",
                        "截止月份 To month",
                        "场次 Sessions",
                        "人次 Visits",
                        "含更正 Corrected",
                        "模拟数据 Simulated"),
                lines.stream().map(ComparisonExport::line).toList());
    }

    private static List<@Nullable Object> line(MonthLine line) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.name());
        cells.add(line.nameEn());
        cells.add(line.programme());
        cells.add(YearMonth.from(line.fromMonth()).toString());
        cells.add(YearMonth.from(line.toMonth()).toString());
        cells.add(line.sessions());
        cells.add(line.heads());
        cells.add(line.corrected() ? "是 yes" : "否 no");
        cells.add(line.simulated() ? "是 yes" : "否 no");
        return cells;
    }

    private static List<@Nullable Object> row(CentreRow row) {
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(row.name());
        cells.add(row.nameEn());
        cells.add(row.slug());
        cells.add(row.district());
        cells.add(row.positioning() == null ? null : Positioning.wordsOf(row.positioning()));
        cells.add(row.floorAreaM2());
        cells.add(row.band());
        cells.add(row.hasData() ? (Long) row.sessionsHeld() : null);
        cells.add(row.hasData() ? (Long) row.visits() : null);
        cells.add(row.hasData() ? (Long) row.visitsByMethod().scan() : null);
        cells.add(row.hasData() ? (Long) row.visitsByMethod().named() : null);
        cells.add(row.hasData() ? (Long) row.visitsByMethod().self() : null);
        cells.add(row.hasData() ? (Long) row.visitsByMethod().tally() : null);
        cells.add(row.hasData() ? (Long) row.visitsByMethod().partner() : null);
        cells.add(row.visitsNotClosed());
        cells.add(row.apart().lines() > 0 ? (Long) row.apart().sessions() : null);
        cells.add(row.apart().lines() > 0 ? (Long) row.apart().heads() : null);
        cells.add(row.verifiability());
        cells.add(row.people());
        cells.add(row.openDays());
        cells.add(row.recordedDays());
        cells.add(row.completeness());
        cells.add(row.hoursOpen());
        cells.add(row.value());
        cells.add(row.rank());
        cells.add(row.rankOf());
        cells.add(row.simulated() ? "是 yes" : "否 no");
        return cells;
    }
}

package org.hearth.headquarters.compare.comparison;

import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.hearth.exchange.Heads;
import org.hearth.headquarters.compare.comparison.ComparisonQuery.Measure;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.CentreRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.MonthRow;
import org.hearth.headquarters.compare.comparison.ComparisonResponses.SessionRow;
import org.hearth.headquarters.network.opening.Positioning;
import org.hearth.kernel.Table.Percent;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;
import org.jspecify.annotations.Nullable;

/** The comparison, and what a centre's figures are made of, as they are handed out. */
final class ComparisonColumns {
    static final Words BANDS = Words.of(
            "small",
            "≤1,000 m²",
            "≤1,000 m²",
            "medium",
            "1,000–3,000 m²",
            "1,000–3,000 m²",
            "large",
            ">3,000 m²",
            ">3,000 m²");

    static final Words WITHHELD = Words.of(
            "no-data",
            "没有数据，不等于 0",
            "No data: that is not 0",
            "no-band",
            "没有登记面积，不能分组",
            "No floor area is known, so it belongs to no size",
            "no-days",
            "期间内没有开放日",
            "No open day in the period",
            "incomplete",
            "完整度低于 80%",
            "Completeness is below 80%",
            "no-readings",
            "没有人流读数，不等于 0",
            "No reading of the door: that is not 0",
            "few-readings",
            "有人流读数的日子不到开放日的 80%",
            "Read on fewer than 80% of the open days",
            "not-ranked",
            "这个指标不排名",
            "This measure gives no places",
            "few-days",
            "开放的日子太少",
            "Open on too few days",
            "alone",
            "同组没有可比的中心",
            "No other centre of its size to compare with");

    private static final Set<Measure> SHARES = Set.of(Measure.VERIFIABILITY, Measure.OCCUPANCY);

    private static final Words STATES =
            Words.of("planned", "未结场", "Not closed", "held", "已结场", "Held", "cancelled", "已取消", "Cancelled");

    static final Columns<MonthRow> MONTHS = Columns.<MonthRow>of("months", "各月", "Months")
            .with("月份", "Month", row -> YearMonth.from(row.month()).toString())
            .with("场次", "Sessions held", row -> row.hasData() ? (Long) row.sessionsHeld() : null)
            .with("人次", "Visits", row -> of(row, Heads::visits))
            .with("扫码", "Scan", row -> of(row, Heads::scan))
            .with("登记", "Named", row -> of(row, Heads::named))
            .with("自助", "Self", row -> of(row, Heads::self))
            .with("清点", "Tally", row -> of(row, Heads::tally))
            .with("伙伴申报", "Partner", row -> of(row, Heads::partner))
            .with("未结场，已记录人次", "Recorded, not closed", MonthRow::visitsNotClosed)
            .with("可核验率", "Verifiability", row -> Percent.of(row.verifiability()))
            .with("服务人数", "People", row -> row.hasData() ? (Long) row.people() : null)
            .with("开放天数", "Open days", MonthRow::openDays)
            .with("已记录天数", "Recorded days", MonthRow::recordedDays)
            .with("特别闭馆天数", "Days closed by the centre", MonthRow::closedDays)
            .with("空间使用率", "Occupancy", row -> Percent.of(row.occupancy()))
            .with("完整度", "Completeness", row -> Percent.of(row.completeness()))
            .with("开放小时", "Hours open", MonthRow::hoursOpen)
            .with("人流", "Footfall", row -> read(row, MonthRow::footfall))
            .with("有人流读数的天数", "Days with a reading", MonthRow::footfallDays)
            .with("这些天的人次", "Visits of those days", row -> read(row, MonthRow::footfallVisits))
            .simulated(MonthRow::simulated)
            .noted("人流是进门次数，与人次各数各的，不能相加。", "Footfall and visits are counted apart and never to be added.")
            .noted(
                    "每月各自去重的服务人数不能相加。不含敏感服务。",
                    "People are distinct within each month and not to be added. Without sensitive programmes.");

    static final Columns<SessionRow> SESSIONS = Columns.<SessionRow>of("centre-sessions", "场次", "Sessions")
            .with("日期", "Day", SessionRow::day)
            .with("开始", "Starts", row -> LocalTime.parse(row.startsLocal()))
            .with("活动", "Activity", SessionRow::title)
            .with("服务板块", "Programme", SessionRow::programme)
            .with("状态", "State", row -> STATES.of(row.state()))
            .with("人次", "Visits", SessionRow::visits)
            .with("扫码", "Scan", row -> of(row, Heads::scan))
            .with("登记", "Named", row -> of(row, Heads::named))
            .with("自助", "Self", row -> of(row, Heads::self))
            .with("清点", "Tally", row -> of(row, Heads::tally))
            .with("伙伴申报", "Partner", row -> of(row, Heads::partner))
            .with(
                    "未结场，已记录人次",
                    "Recorded, not closed",
                    row -> row.visitsNotClosed() > 0 ? (Long) row.visitsNotClosed() : null)
            .with("补录", "Entered later", SessionRow::late)
            .simulated(SessionRow::simulated)
            .noted("不含敏感服务。", "Without sensitive programmes.");

    private ComparisonColumns() {}

    /** The comparison by one measure: a share is written as one. */
    static Columns<CentreRow> centres(ComparisonQuery query) {
        return Columns.<CentreRow>of("comparison", "中心比较", "Comparison of centres")
                .with("中心", "Centre", CentreRow::name)
                .with("英文名", "English name", CentreRow::nameEn)
                .with("标识", "Slug", CentreRow::slug)
                .with("区", "District", CentreRow::district)
                .with("定位", "Positioning", row -> Positioning.messageOf(row.positioning()))
                .with(
                        "面积 m²",
                        "Floor area, m²",
                        row -> row.floorAreaM2() == null
                                ? null
                                : (Double) row.floorAreaM2().doubleValue())
                .with("规模组", "Peer band", row -> BANDS.of(row.band()))
                .with("场次", "Sessions held", row -> row.hasData() ? (Long) row.sessionsHeld() : null)
                .with("人次", "Visits", row -> of(row, Heads::visits))
                .with("扫码", "Scan", row -> of(row, Heads::scan))
                .with("登记", "Named", row -> of(row, Heads::named))
                .with("自助", "Self", row -> of(row, Heads::self))
                .with("清点", "Tally", row -> of(row, Heads::tally))
                .with("伙伴申报", "Partner", row -> of(row, Heads::partner))
                .with("未结场，已记录人次", "Recorded, not closed", CentreRow::visitsNotClosed)
                .with(
                        "敏感服务场次（另列）",
                        "Sensitive sessions, apart",
                        row -> row.apart().lines() > 0 ? (Long) row.apart().sessions() : null)
                .with(
                        "敏感服务人次（另列）",
                        "Sensitive visits, apart",
                        row -> row.apart().lines() > 0 ? (Long) row.apart().heads() : null)
                .with("可核验率", "Verifiability", row -> Percent.of(row.verifiability()))
                .with("服务人数", "People", CentreRow::people)
                .with("开放天数", "Open days", CentreRow::openDays)
                .with("已记录天数", "Recorded days", CentreRow::recordedDays)
                .with("完整度", "Completeness", row -> Percent.of(row.completeness()))
                .with("特别闭馆天数", "Days closed by the centre", CentreRow::closedDays)
                .with("空间使用率", "Occupancy", row -> Percent.of(row.occupancy()))
                .with("开放小时", "Hours open", CentreRow::hoursOpen)
                .with("人流", "Footfall", CentreRow::footfall)
                .with("有人流读数的天数", "Days with a reading", CentreRow::footfallDays)
                .with("这些天的人次", "Visits of those days", CentreRow::footfallVisits)
                .with("比较值", "Value", row -> SHARES.contains(query.measure()) ? Percent.of(row.value()) : row.value())
                .with("同组名次", "Rank in its size", CentreRow::rank)
                .with("同组中心数", "Ranked in its size", CentreRow::rankOf)
                .with("不排名的原因", "Why not ranked", row -> WITHHELD.of(row.rankWithheld()))
                .simulated(CentreRow::simulated)
                .noted(
                        query.measure().definition().zh(),
                        query.measure().definition().en())
                .noted("人流是进门次数，与人次各数各的，不能相加。", "Footfall and visits are counted apart and never to be added.")
                .noted(
                        "不含敏感服务；敏感服务按月另列一行合计，整月都在时间段内的才相加。",
                        "Without sensitive programmes: they have a line a month of their own, added up only where its months lie wholly"
                                + " inside the period.")
                .noted(
                        "完整度低于 80%、开放日或人流读数太少、或同组没有可比中心的，数值照列，不排名。",
                        "Below 80% completeness, with too few open days or readings, or without a peer, the figure is shown and the rank is not.");
    }

    private static @Nullable Long of(CentreRow row, ToLongFunction<Heads> heads) {
        return row.hasData() ? (Long) heads.applyAsLong(row.visitsByMethod()) : null;
    }

    /** Without a reading there is none, which is not 0. */
    private static @Nullable Long read(MonthRow row, ToLongFunction<MonthRow> what) {
        return row.footfallDays() > 0 ? (Long) what.applyAsLong(row) : null;
    }

    private static @Nullable Long of(MonthRow row, ToLongFunction<Heads> heads) {
        return row.hasData() ? (Long) heads.applyAsLong(row.visitsByMethod()) : null;
    }

    private static @Nullable Long of(SessionRow row, ToLongFunction<Heads> heads) {
        Heads counted = row.byMethod();
        return counted == null ? null : (Long) heads.applyAsLong(counted);
    }
}

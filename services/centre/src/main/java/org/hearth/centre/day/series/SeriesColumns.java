package org.hearth.centre.day.series;

import java.time.LocalTime;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;
import org.jspecify.annotations.Nullable;

/** Series and their dates as they are handed out. */
final class SeriesColumns {
    static final Words KINDS = Words.of("booking", "预约", "Bookings", "session", "场次", "Sessions");

    private static final Words REASONS = Words.of(
            "skipped",
            "不要这天",
            "Left out",
            "taken",
            "空间有人用",
            "Taken",
            "retired",
            "空间已停用",
            "Space not in use",
            "limit",
            "超出空间的预约规定",
            "Beyond the space's limits",
            "no-day",
            "中心没有档案",
            "No profile",
            "no-such-time",
            "夏令时没有这个时刻",
            "No such time",
            "closed",
            "这一天不开放",
            "Closed on that day",
            "day-off",
            "国定休息日",
            "National day off",
            "there",
            "已经排了",
            "Planned already");

    static final Columns<SeriesResponse> SERIES = Columns.<SeriesResponse>of("series", "系列", "Series")
            .with("种类", "Kind", series -> KINDS.of(series.kind()))
            .with("活动", "Activity", SeriesResponse::title)
            .with("单位或团队", "Organisation or group", SeriesResponse::organisation)
            .with("用途", "Purpose", SeriesResponse::purpose)
            .with("空间", "Space", SeriesResponse::space)
            .with("规则", "Rule", SeriesResponse::rule)
            .with("首日", "First day", SeriesResponse::firstDay)
            .with("末日", "Last day", SeriesResponse::lastDay)
            .with("开始", "Starts", series -> LocalTime.parse(series.startsLocal()))
            .with("结束", "Ends", series -> LocalTime.parse(series.endsLocal()))
            .with("日期数", "Dates", SeriesResponse::dates)
            .with("已排", "Made", SeriesResponse::made)
            .with("还未到", "To come", SeriesResponse::toCome)
            .with("待批", "Requested", SeriesResponse::requested)
            .with("没排上", "Not had", SeriesResponse::notHad)
            .with("已取消", "Cancelled", SeriesResponse::cancelled)
            .simulated(SeriesResponse::simulated);

    private SeriesColumns() {}

    /** @param states what the states of its things are called */
    static Columns<SeriesDayResponse> days(Words states) {
        return Columns.<SeriesDayResponse>of("series-days", "系列日期", "Dates of a series")
                .with("日期", "Day", SeriesDayResponse::day)
                .with("状态", "State", day -> states.of(day.state()))
                .with("没排上的原因", "Why there is nothing", day -> REASONS.of(day.reason()))
                .with("实际日期", "Lies on", SeriesDayResponse::liesOn)
                .with("开始", "Starts", day -> time(day.startsLocal()))
                .with("结束日期", "Last day", SeriesDayResponse::endDay)
                .with("结束", "Ends", day -> time(day.endsLocal()))
                .with("空间", "Space", SeriesDayResponse::space);
    }

    private static @Nullable LocalTime time(@Nullable String local) {
        return local == null ? null : LocalTime.parse(local);
    }
}

package org.hearth.centre.day.registration;

import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** What people sign up for, as it is handed out. */
final class TargetColumns {
    private static final Words STANDINGS = Words.of(
            "open",
            "可报名",
            "Open",
            "not-yet",
            "未开放",
            "Not open yet",
            "closed",
            "已截止",
            "Closed",
            "cancelled",
            "场次已取消",
            "Session cancelled",
            "held",
            "已结场",
            "Held",
            "over",
            "已结束",
            "Over");

    static final Columns<TargetResponse> TARGETS = Columns.<TargetResponse>of("registration-places", "报名名额", "Places")
            .with("活动", "Activity", TargetResponse::activity)
            .with("日期", "Day", TargetResponse::day)
            .with("开始", "Starts", TargetResponse::startsLocal)
            .with("名额", "Places", TargetResponse::places)
            .with("已占", "Taken", TargetResponse::taken)
            .with("候补", "Waiting", TargetResponse::waiting)
            .with("状态", "State", target -> STANDINGS.of(target.standing()))
            .with("开放", "Opens", TargetResponse::opensAt)
            .with("截止", "Closes", TargetResponse::closesAt);

    private TargetColumns() {}
}

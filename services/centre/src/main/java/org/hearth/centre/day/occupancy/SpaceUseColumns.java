package org.hearth.centre.day.occupancy;

import org.hearth.tenancy.Columns;

/** The use of spaces as it is handed out. */
final class SpaceUseColumns {
    private static final double MINUTES = 60;

    static final Columns<SpaceUse> SPACES = Columns.<SpaceUse>of("space-use", "空间使用率", "Use of spaces")
            .with("空间", "Space", SpaceUse::name)
            .with("可用小时", "Hours open", use -> use.openMinutes() / MINUTES)
            .with("使用小时", "Hours used", use -> use.usedMinutes() / MINUTES)
            .with("使用率", "Occupancy", SpaceUse::share)
            .with("已结场场次", "Sessions held", SpaceUse::sessions)
            .with("已使用的预约", "Bookings used", SpaceUse::bookings)
            .with("预约来客", "Guests", SpaceUse::guests)
            .with("预约未到", "No-shows", SpaceUse::noShows)
            .noted(
                    "使用率 = 开放时间内被使用的时间 ÷ 开放时间，只算已经过完的日子；同时有几件事的只算一次；不含敏感服务。",
                    "Occupancy is the time in use within opening hours ÷ the opening hours, of days that are over; what was there at once counts once;"
                            + " without sensitive programmes.");

    private SpaceUseColumns() {}
}

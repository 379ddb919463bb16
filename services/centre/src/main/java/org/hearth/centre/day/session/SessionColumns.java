package org.hearth.centre.day.session;

import java.time.LocalTime;
import java.util.function.ToLongFunction;
import org.hearth.exchange.Heads;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;
import org.jspecify.annotations.Nullable;

/** Sessions as they are handed out. */
final class SessionColumns {
    static final Words STATES =
            Words.of("planned", "未结场", "Not closed", "held", "已结场", "Held", "cancelled", "已取消", "Cancelled");

    static final Columns<SessionResponse> SESSIONS = Columns.<SessionResponse>of("sessions", "场次", "Sessions")
            .with("日期", "Day", SessionResponse::day)
            .with("开始", "Starts", session -> LocalTime.parse(session.startsLocal()))
            .with("结束", "Ends", session -> LocalTime.parse(session.endsLocal()))
            .with("次日结束", "Ends the next day", SessionResponse::endsNextDay)
            .with("活动", "Activity", SessionResponse::title)
            .with("服务板块", "Programme", SessionResponse::programme)
            .with("空间", "Space", SessionResponse::space)
            .with("状态", "State", session -> STATES.of(session.state()))
            .with("人次", "Visits", session -> held(session, Heads::visits))
            .with("扫码", "Scan", session -> held(session, Heads::scan))
            .with("登记", "Named", session -> held(session, Heads::named))
            .with("自助", "Self", session -> held(session, Heads::self))
            .with("清点", "Tally", session -> held(session, Heads::tally))
            .with("伙伴申报", "Partner", session -> held(session, Heads::partner))
            .with("未结场，已记录人次", "Recorded, not closed", SessionColumns::beside)
            .with("补录", "Entered later", SessionResponse::late)
            .with("最小年龄", "Lowest age", SessionResponse::ageMin)
            .with("最大年龄", "Highest age", SessionResponse::ageMax)
            .with("场次编号", "Number", SessionResponse::externalId)
            .with("取消原因", "Why cancelled", SessionResponse::cancelReason)
            .simulated(SessionResponse::simulated)
            .noted(
                    "人次只计已结场的场次；未结场的另列，不能相加。",
                    "Visits are of closed sessions only; what is recorded and not closed stands beside and is not to be added.");

    private SessionColumns() {}

    private static @Nullable Long held(SessionResponse session, ToLongFunction<Heads> heads) {
        return session.state().equals("held") ? (Long) heads.applyAsLong(session.byMethod()) : null;
    }

    private static @Nullable Long beside(SessionResponse session) {
        return session.state().equals("planned") && session.visits() > 0 ? (Long) session.visits() : null;
    }
}

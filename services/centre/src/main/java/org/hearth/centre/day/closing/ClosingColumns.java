package org.hearth.centre.day.closing;

import org.hearth.centre.day.closing.ClosingResponses.Closing;
import org.hearth.centre.day.closing.ClosingResponses.ClosingLine;
import org.hearth.centre.day.closing.StillOpen.OpenItem;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;
import org.jspecify.annotations.Nullable;

/** The ends of days as they are handed out, and the words between shifts. */
final class ClosingColumns {
    private static final Words STATES = Words.of(
            "recorded",
            "已记录",
            "Recorded",
            "outside-hours",
            "不开放日，已结场",
            "Not an open day, closed",
            "stated",
            "已声明无场次",
            "Stated: no sessions",
            "not-closed",
            "有未结场",
            "Not all closed",
            "unstated",
            "无场次未声明",
            "No sessions, not stated",
            "closed",
            "不开放",
            "Not open");

    static final Columns<ClosingLine> CLOSINGS = Columns.<ClosingLine>of("closings", "日结", "Closing of days")
            .with("日期", "Day", ClosingLine::day)
            .with("记录情况", "Record", line -> STATES.of(line.state().state()))
            .with("未结场的场次", "Sessions not closed", line -> count(line, "session"))
            .with("可能还有签到的设备", "Devices that may hold check-ins", line -> count(line, "device"))
            .with("没有记下用没用的预约", "Bookings used or not, not said", line -> count(line, "booking"))
            .with("日结的人", "Closed by", line -> closing(line, Closing::by))
            .with("日结时间", "Closed at", line -> closing(line, Closing::at))
            .with("原因", "Reason", line -> closing(line, Closing::reason))
            .with(
                    "日结时人次",
                    "Visits then",
                    line -> closing(line, one -> one.figures().visits()))
            .with("日结后有改动", "Changed since", line -> !line.changed().isEmpty())
            .simulated(line -> line.closing() != null && line.closing().simulated());

    static final Columns<HandOverResponse> HAND_OVERS = Columns.<HandOverResponse>of("hand-overs", "交班", "Hand-over")
            .with("日期", "Day", HandOverResponse::day)
            .with("内容", "Words", HandOverResponse::words)
            .with("紧急", "Urgent", HandOverResponse::urgent)
            .with("交班人", "Written by", HandOverResponse::by)
            .with("时间", "At", HandOverResponse::at)
            .with("已阅", "Read by", HandOverResponse::seenBy)
            .ofPeople("hand-over");

    private ClosingColumns() {}

    private static int count(ClosingLine line, String kind) {
        return line.stillOpen().stream()
                .filter(one -> one.kind().equals(kind))
                .mapToInt(OpenItem::count)
                .sum();
    }

    private interface Of {
        @Nullable
        Object what(Closing closing);
    }

    private static @Nullable Object closing(ClosingLine line, Of of) {
        Closing closing = line.closing();
        return closing == null ? null : of.what(closing);
    }
}

package org.hearth.centre.day.opening;

import java.util.stream.Collectors;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Special days as they are handed out. */
final class SpecialDayColumns {
    private static final Message CLOSED = new Message("闭馆", "closed");

    private static final Words KINDS = Words.of(
            "holiday",
            "节假日",
            "Holiday",
            "moved",
            "调休",
            "Day moved",
            "closure",
            "临时闭馆",
            "Closure",
            "extra",
            "加开",
            "Extra");

    static final Columns<SpecialDayResponse> SPECIAL_DAYS = Columns.<SpecialDayResponse>of(
                    "special-days", "特殊日期", "Special days")
            .with("日期", "Day", SpecialDayResponse::day)
            .with("种类", "Kind", day -> KINDS.of(day.kind()))
            .with("开放时间", "Hours", SpecialDayColumns::hours)
            .with("原因", "Reason", SpecialDayResponse::reason)
            .with("事后登记", "Said later", SpecialDayResponse::late);

    private SpecialDayColumns() {}

    private static Object hours(SpecialDayResponse day) {
        return day.hours().isEmpty()
                ? CLOSED
                : day.hours().stream().map(part -> String.join("–", part)).collect(Collectors.joining(" "));
    }
}

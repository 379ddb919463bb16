package org.hearth.centre.day.opening;

import java.util.List;
import java.util.stream.Collectors;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Columns.Reader;
import org.hearth.tenancy.Words;
import org.jspecify.annotations.Nullable;

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
            "Extra opening");

    static final Columns<SpecialDayResponse> SPECIAL_DAYS = Columns.<SpecialDayResponse>of(
                    "special-days", "特殊日期", "Special days")
            .with("日期", "Day", SpecialDayResponse::day)
            .with("全国放假调休", "National day", SpecialDayColumns::national)
            .with("种类", "Kind", day -> KINDS.of(day.kind()))
            .with("开放时间", "Hours", day -> hours(day.hours()))
            .with("原因", "Reason", SpecialDayResponse::reason)
            .with("事后登记", "Said later", SpecialDayResponse::late);

    private SpecialDayColumns() {}

    static Object hours(List<List<String>> hours) {
        return hours.isEmpty()
                ? CLOSED
                : hours.stream().map(part -> String.join("–", part)).collect(Collectors.joining(" "));
    }

    private static @Nullable String national(SpecialDayResponse day, Reader reader) {
        NationalDay known = day.national();
        if (known == null) {
            return null;
        }
        Message kind = known.kind().equals("off") ? new Message("休", "Off") : new Message("班", "Work");
        return reader.language().of(kind) + " " + reader.language().of(new Message(known.name(), known.nameEn()));
    }
}

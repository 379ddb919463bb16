package org.hearth.headquarters.network.calendar;

import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** National days as they are handed out. */
final class NationalDayColumns {
    private static final Words KINDS = Words.of("off", "休", "Off", "work", "班", "Work");

    static final Columns<NationalDayResponse> NATIONAL_DAYS = Columns.<NationalDayResponse>of(
                    "national-days", "全国放假调休", "National days")
            .with("日期", "Day", NationalDayResponse::day)
            .with("休/班", "Off or work", day -> KINDS.of(day.kind()))
            .with("名称", "Name", NationalDayResponse::name)
            .with("英文名称", "English name", NationalDayResponse::nameEn)
            .with("通知年份", "Year of the notice", NationalDayResponse::year)
            .with("来源", "Source", NationalDayResponse::source)
            .with("来源网址", "Address of the source", NationalDayResponse::sourceUrl);

    private NationalDayColumns() {}
}

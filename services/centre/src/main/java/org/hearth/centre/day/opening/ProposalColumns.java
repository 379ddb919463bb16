package org.hearth.centre.day.opening;

import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Proposals as they are handed out. */
final class ProposalColumns {
    private static final Words KINDS = Words.of("off", "休", "Off", "work", "班", "Work");

    static final Columns<ProposalResponse> PROPOSALS = Columns.<ProposalResponse>of(
                    "proposals", "待定的放假调休", "National days to decide")
            .with("日期", "Day", ProposalResponse::day)
            .with("休/班", "Off or work", day -> KINDS.of(day.national().kind()))
            .with("名称", "Name", day -> day.national().name())
            .with("英文名称", "English name", day -> day.national().nameEn())
            .with("每周时间", "Hours of the week", day -> SpecialDayColumns.hours(day.usual()))
            .with("建议时间", "Hours proposed", day -> SpecialDayColumns.hours(day.hours()))
            .with("已排场次", "Sessions planned", ProposalResponse::planned)
            .with("来源", "Source", ProposalResponse::source);

    private ProposalColumns() {}
}

package org.hearth.centre.day.registration;

import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Terms as they are handed out. */
final class TermsColumns {
    private static final Words SCOPES = Words.of("session", "按场次", "Each session", "course", "整个活动", "Whole activity");

    static final Columns<TermsResponse> TERMS = Columns.<TermsResponse>of("registration-terms", "报名设置", "Sign-up terms")
            .with("活动", "Activity", TermsResponse::activity)
            .with("报名方式", "For", terms -> SCOPES.of(terms.scope()))
            .with("名额", "Places", TermsResponse::places)
            .with("候补上限", "May wait", TermsResponse::waitlist)
            .with("提前几天开放", "Opens, days before", TermsResponse::opensDays)
            .with("提前几分钟截止", "Closes, minutes before", TermsResponse::closesMinutes)
            .with("候补保留（小时）", "Kept for whoever waits, hours", TermsResponse::answerHours)
            .with("费用（分）", "Fee, minor units", TermsResponse::feeMinor)
            .with("币种", "Currency", TermsResponse::currency)
            .with("说明", "Note", TermsResponse::note);

    private TermsColumns() {}
}

package org.hearth.centre.people.consent;

import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Consents and their words as they are handed out. */
final class ConsentColumns {
    static final Words PURPOSES = Words.of(
            "contact",
            "联系本人",
            "Contact",
            "photo",
            "照片和视频",
            "Photos and films",
            "reminders",
            "活动提醒",
            "Reminders",
            "group",
            "敏感人群登记",
            "Sensitive groups");

    static final Words TAGS = Words.of(
            "disability",
            "残障",
            "Disability",
            "party-member",
            "党员",
            "Party member",
            "low-income",
            "低保、低收入",
            "Low income",
            "special-care",
            "优抚对象",
            "Veteran, or of their family",
            "bereaved",
            "失独家庭",
            "Lost an only child");

    static final Words STATES = Words.of("given", "有效", "In force", "withdrawn", "已撤回", "Withdrawn");

    private static final Words HOW =
            Words.of("paper", "纸质", "On paper", "spoken", "口头", "Spoken", "link", "本人链接", "By own link");

    static final Columns<ConsentResponse> CONSENTS = Columns.<ConsentResponse>of("consents", "同意记录", "Consents")
            .with("姓名", "Name", ConsentResponse::resident)
            .with("事项", "For", each -> PURPOSES.of(each.purpose()))
            .with("文本版本", "Version of the words", ConsentResponse::text)
            .with("同意日期", "Given on", ConsentResponse::givenOn)
            .with("方式", "How", each -> HOW.of(each.how()))
            .with("监护人", "Guardian", ConsentResponse::guardian)
            .with("撤回日期", "Withdrawn on", ConsentResponse::withdrawnOn)
            .with("撤回方式", "How withdrawn", each -> HOW.of(each.withdrawnHow()))
            .with("撤回原因", "Why withdrawn", ConsentResponse::withdrawReason)
            .noted(
                    "不含敏感人群登记：那是另一份名单，只给少数指定人员看。",
                    "Sensitive groups are left out: they are a list of their own, for few readers.")
            .simulated(ConsentResponse::simulated)
            .ofPeople("resident");

    static final Columns<GroupConsentResponse> GROUPS = Columns.<GroupConsentResponse>of(
                    "sensitive-groups", "敏感人群登记", "Sensitive groups")
            .with("姓名", "Name", GroupConsentResponse::resident)
            .with("人群", "Group", each -> TAGS.of(each.tag()))
            .with("文本版本", "Version of the words", GroupConsentResponse::text)
            .with("同意日期", "Given on", GroupConsentResponse::givenOn)
            .with("方式", "How", each -> HOW.of(each.how()))
            .with("监护人", "Guardian", GroupConsentResponse::guardian)
            .with("撤回日期", "Withdrawn on", GroupConsentResponse::withdrawnOn)
            .with("撤回方式", "How withdrawn", each -> HOW.of(each.withdrawnHow()))
            .with("撤回原因", "Why withdrawn", GroupConsentResponse::withdrawReason)
            .simulated(GroupConsentResponse::simulated)
            .ofPeople("resident-groups");

    static final Columns<ConsentTextResponse> TEXTS = Columns.<ConsentTextResponse>of(
                    "consent-texts", "同意书文本", "Words of consents")
            .with("事项", "For", each -> PURPOSES.of(each.purpose()))
            .with("版本", "Version", ConsentTextResponse::number)
            .with("文本", "Words", ConsentTextResponse::body)
            .with("启用时间", "Since", ConsentTextResponse::createdAt);

    private ConsentColumns() {}
}

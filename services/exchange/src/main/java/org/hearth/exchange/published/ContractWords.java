package org.hearth.exchange.published;

import org.hearth.tenancy.Words;

/** What the codes of a contract are called by people. */
public final class ContractWords {
    public static final Words STATES = Words.of("draft", "草稿", "Draft", "published", "已发布", "Published");

    public static final Words PROCUREMENTS = Words.of(
            "tender", "公开招标", "Tender", "direct-award", "定向委托", "Direct award", "negotiation", "竞争性磋商", "Negotiation");

    public static final Words PERIODS =
            Words.of("month", "每月", "Monthly", "quarter", "每季度", "Quarterly", "year", "每年", "Yearly");

    private ContractWords() {}
}

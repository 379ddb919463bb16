package org.hearth.headquarters.network.opening;

import org.hearth.tenancy.Words;

/** How far an organisation is that headquarters opens, a centre or an agency, in words. */
public final class OrganisationStates {
    public static final Words WORDS = Words.of(
            "opening",
            "开通中",
            "Being opened",
            "open",
            "开放",
            "Open",
            "suspended",
            "已暂停",
            "Suspended",
            "failed",
            "开通失败",
            "Opening failed");

    private OrganisationStates() {}
}

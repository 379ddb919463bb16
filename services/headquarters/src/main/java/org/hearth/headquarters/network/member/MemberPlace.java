package org.hearth.headquarters.network.member;

import org.hearth.tenancy.Organisation.Kind;

/** Whose people: headquarters' own, or an agency's. */
public record MemberPlace(Kind kind, String slug) {
    public static final MemberPlace HEADQUARTERS = new MemberPlace(Kind.HEADQUARTERS, "headquarters");

    public static MemberPlace agency(String slug) {
        return new MemberPlace(Kind.AGENCY, slug);
    }

    /** @return what an act about one of them is about */
    String object() {
        return kind == Kind.AGENCY ? "agency-member" : "member";
    }
}

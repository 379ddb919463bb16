package org.hearth.headquarters.agency;

import java.util.List;

/** A 购买主体 as headquarters knows it. */
public record AgencyResponse(
        String slug, String name, String nameEn, String level, String state, boolean simulated, List<Member> members) {

    /** Somebody who may look on behalf of the agency. */
    public record Member(String name, String username, boolean active) {}
}

package org.hearth.headquarters.network.agency;

import java.util.stream.Collectors;
import org.hearth.headquarters.network.agency.AgencyResponse.Member;
import org.hearth.headquarters.network.opening.OrganisationStates;
import org.hearth.identity.MemberWords;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Columns.Reader;
import org.hearth.tenancy.Words;

/** Agencies as headquarters hands them out. */
final class AgencyColumns {
    private static final Words LEVELS =
            Words.of("city", "市级", "City", "district", "区级", "District", "sub-district", "街镇", "Sub-district");

    static final Columns<AgencyResponse> AGENCIES = Columns.<AgencyResponse>of("agencies", "购买主体", "Agencies")
            .with("中文名称", "Chinese name", AgencyResponse::name)
            .with("英文名称", "English name", AgencyResponse::nameEn)
            .with("标识", "Slug", AgencyResponse::slug)
            .with("级别", "Level", agency -> LEVELS.of(agency.level()))
            .with("状态", "State", agency -> OrganisationStates.WORDS.of(agency.state()))
            .with("可查看的人", "People who may look", AgencyColumns::people)
            .simulated(AgencyResponse::simulated)
            .ofPeople("agency-member");

    private AgencyColumns() {}

    private static String people(AgencyResponse agency, Reader reader) {
        return agency.members().stream()
                .map(member -> member.name()
                        + reader.language().of(new Message("（", " ("))
                        + state(member, reader)
                        + reader.language().of(new Message("）", ")")))
                .collect(Collectors.joining(reader.language().of(new Message("、", ", "))));
    }

    private static String state(Member member, Reader reader) {
        return MemberWords.STATES.of(member.state()) instanceof Message word
                ? reader.language().of(word)
                : member.state();
    }
}

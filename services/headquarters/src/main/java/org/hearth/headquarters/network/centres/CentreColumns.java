package org.hearth.headquarters.network.centres;

import org.hearth.headquarters.network.opening.OrganisationStates;
import org.hearth.headquarters.network.opening.Positioning;
import org.hearth.tenancy.Columns;

/** Centres as headquarters hands them out. */
final class CentreColumns {
    static final Columns<CentreResponse> CENTRES = Columns.<CentreResponse>of("centres", "中心", "Centres")
            .with("中文名称", "Chinese name", CentreResponse::name)
            .with("英文名称", "English name", CentreResponse::nameEn)
            .with("标识", "Slug", CentreResponse::slug)
            .with("状态", "State", centre -> OrganisationStates.WORDS.of(centre.state()))
            .with("状态说明", "Why", CentreResponse::stateNote)
            .with("区", "District", CentreResponse::district)
            .with("街镇", "Sub-district", CentreResponse::subDistrict)
            .with("面积 m²", "Area, m²", CentreResponse::floorAreaM2)
            .with("定位", "Positioning", centre -> Positioning.messageOf(centre.positioning()))
            .with("时区", "Time zone", CentreResponse::timeZone)
            .with("启用日期", "First day", CentreResponse::openedOn)
            .simulated(CentreResponse::simulated)
            .noted("区、街镇、面积与定位是今天的。", "District, sub-district, area and positioning are those of today.");

    private CentreColumns() {}
}

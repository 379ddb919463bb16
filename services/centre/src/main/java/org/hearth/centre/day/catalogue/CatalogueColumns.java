package org.hearth.centre.day.catalogue;

import org.hearth.tenancy.Columns;

/** Lists of the catalogue as they are handed out. */
final class CatalogueColumns {
    static final Columns<SpaceResponse> SPACES = Columns.<SpaceResponse>of("spaces", "空间", "Spaces")
            .with("名称", "Name", SpaceResponse::name)
            .with("面积 m²", "Area, m²", SpaceResponse::areaM2)
            .with("容量（人）", "Capacity, persons", SpaceResponse::capacity);

    static final Columns<ProgrammeResponse> PROGRAMMES = Columns.<ProgrammeResponse>of(
                    "programmes", "服务板块", "Programmes")
            .with("名称", "Name", ProgrammeResponse::name)
            .with("敏感", "Sensitive", ProgrammeResponse::sensitive);

    static final Columns<ActivityResponse> ACTIVITIES = Columns.<ActivityResponse>of("activities", "活动", "Activities")
            .with("名称", "Title", ActivityResponse::title)
            .with("服务板块", "Programme", ActivityResponse::programme)
            .with("最小年龄", "Lowest age", ActivityResponse::ageMin)
            .with("最大年龄", "Highest age", ActivityResponse::ageMax)
            .with("活动编号", "Number", ActivityResponse::externalId);

    private CatalogueColumns() {}
}

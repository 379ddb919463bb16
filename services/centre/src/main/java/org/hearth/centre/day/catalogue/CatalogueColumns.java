package org.hearth.centre.day.catalogue;

import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Lists of the catalogue as they are handed out. */
final class CatalogueColumns {
    private static final Words BOOKABLE = Words.of(
            "nobody",
            "不开放预约",
            "Nobody",
            "staff",
            "工作人员",
            "Staff",
            "partners",
            "工作人员和合作伙伴",
            "Staff and partners",
            "residents",
            "工作人员、合作伙伴和居民团队",
            "Staff, partners and resident groups");

    private static final Words PRICES =
            Words.of("free", "免费", "Free", "subsidised", "优惠", "Subsidised", "priced", "收费", "Priced");

    static final Columns<SpaceResponse> SPACES = Columns.<SpaceResponse>of("spaces", "空间", "Spaces")
            .with("名称", "Name", SpaceResponse::name)
            .with("面积 m²", "Area, m²", SpaceResponse::areaM2)
            .with("容量（人）", "Capacity, persons", SpaceResponse::capacity)
            .with("独占", "One thing at a time", SpaceResponse::exclusive)
            .with("准备（分钟）", "Set-up, minutes", SpaceResponse::setupMinutes)
            .with("清场（分钟）", "Clear-up, minutes", SpaceResponse::clearMinutes)
            .with("谁可以预约", "Who may book", space -> BOOKABLE.of(space.bookable()))
            .with("至少提前（小时）", "Notice, hours", SpaceResponse::noticeHours)
            .with("最多提前（天）", "Ahead, days", SpaceResponse::aheadDays)
            .with("最长（分钟）", "Longest, minutes", SpaceResponse::longestMinutes)
            .with("收费", "Price", space -> PRICES.of(space.priceKind()))
            .with("每小时金额（分）", "An hour, minor units", SpaceResponse::priceMinor)
            .with("币种", "Currency", SpaceResponse::currency)
            .with("收费理由", "Why this price", SpaceResponse::priceReason)
            .with("备注", "Note", SpaceResponse::note)
            .with("照片", "Photo", SpaceResponse::hasPhoto)
            .with("停用日期", "Not used from", SpaceResponse::retiredOn);

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

package org.hearth.centre.day.catalogue;

import java.util.Objects;
import java.util.stream.Collectors;
import org.hearth.kernel.Language;
import org.hearth.kernel.Message;
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

    private static final Words GROUPS = Words.of(
            "elders",
            "老年人",
            "Elders",
            "children",
            "儿童",
            "Children",
            "teenagers",
            "青少年",
            "Teenagers",
            "families",
            "亲子家庭",
            "Families",
            "women",
            "妇女",
            "Women",
            "people-with-disabilities",
            "残疾人",
            "People with disabilities",
            "people-in-need",
            "困难群众",
            "People in need",
            "party-members",
            "党员",
            "Party members",
            "newcomers",
            "来沪人员",
            "Newcomers to the city");

    private static final Words LEADERS =
            Words.of("staff", "工作人员", "Staff", "partner", "合作伙伴", "Partner", "volunteer", "志愿者", "Volunteer");

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
            .with("面向人群", "For whom", CatalogueColumns::groups)
            .with("带领人", "Led by", ActivityResponse::leader)
            .with("带领人身份", "Leader is", activity -> LEADERS.of(activity.leaderKind()))
            .with("活动介绍", "About", ActivityResponse::about)
            .with("对外发布", "Published", ActivityResponse::publishedAt)
            .with("活动编号", "Number", ActivityResponse::externalId);

    private CatalogueColumns() {}

    private static String groups(ActivityResponse activity, Columns.Reader reader) {
        return activity.targetGroups().stream()
                .map(group -> (Message) Objects.requireNonNull(GROUPS.of(group)))
                .map(reader.language()::of)
                .collect(Collectors.joining(reader.language() == Language.ZH ? "、" : ", "));
    }
}

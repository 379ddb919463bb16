package org.hearth.headquarters.network.opening;

/** Columns that are always there, by the Chinese word at the head; any words may follow it. */
enum OpeningColumn {
    SLUG("标识", "slug", "slug"),
    NAME("名称", "name", "name"),
    NAME_EN("英文名", "English name", "nameEn"),
    TIME_ZONE("时区", "time zone", "timeZone"),
    DISTRICT("区", "district", "district"),
    SUB_DISTRICT("街镇", "sub-district", "subDistrict"),
    AREA("面积", "m²", "floorAreaM2"),
    POSITIONING("定位", "positioning", "positioning"),
    OPENED_ON("启用日期", "first day", "openedOn"),
    MANAGER("负责人", "manager", "managerName"),
    EMAIL("负责人邮箱", "manager's e-mail", "managerEmail");

    final String zh;
    final String en;
    final String property;

    OpeningColumn(String zh, String en, String property) {
        this.zh = zh;
        this.en = en;
        this.property = property;
    }

    String head() {
        return zh + " " + en;
    }
}

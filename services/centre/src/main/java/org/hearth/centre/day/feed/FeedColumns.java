package org.hearth.centre.day.feed;

import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Feeds as they are handed out: whose and of what, and no link. */
final class FeedColumns {
    private static final Words KINDS = Words.of(
            "centre",
            "全中心的场次",
            "Sessions of the centre",
            "space",
            "空间",
            "Space",
            "activity",
            "活动",
            "Activity",
            "person",
            "自己的场次",
            "One's own sessions");
    private static final Words STATES =
            Words.of("live", "在用", "In use", "left", "制作人已离开", "Its maker left", "revoked", "已停用", "Revoked");

    static final Columns<FeedResponse> FEEDS = Columns.<FeedResponse>of("feeds", "日历订阅", "Calendar feeds")
            .with("类别", "Kind", each -> KINDS.of(each.kind()))
            .with("内容", "Of", FeedResponse::title)
            .with("给谁用", "For whom", FeedResponse::note)
            .with("制作人", "Made by", FeedResponse::madeBy)
            .with("制作时间", "Made", FeedResponse::createdAt)
            .with("最后读取", "Last read", FeedResponse::lastReadOn)
            .with("状态", "State", each -> STATES.of(each.state()))
            .with("停用时间", "Revoked", FeedResponse::revokedAt);

    private FeedColumns() {}
}

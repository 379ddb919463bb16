package org.hearth.headquarters.network.opening;

import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Openings as they are handed out. */
final class OpeningColumns {
    static final Words KINDS = Words.of("centre", "中心", "Centre", "agency", "购买主体", "Agency");

    static final Words STATES = Words.of(
            "queued",
            "排队中",
            "Queued",
            "running",
            "进行中",
            "Running",
            "done",
            "已完成",
            "Done",
            "failed",
            "失败",
            "Failed",
            "cancelling",
            "正在撤销",
            "Being undone",
            "cancelled",
            "已放弃",
            "Given up");

    static final Columns<OpeningResponse> OPENINGS = Columns.<OpeningResponse>of("openings", "开通", "Openings")
            .with("类别", "Kind", one -> KINDS.of(one.kind()))
            .with("中文名称", "Chinese name", OpeningResponse::name)
            .with("英文名称", "English name", OpeningResponse::nameEn)
            .with("标识", "Slug", OpeningResponse::slug)
            .with("状态", "State", one -> STATES.of(one.state()))
            .with("已完成步骤", "Steps done", OpeningColumns::done)
            .with("全部步骤", "Steps in all", OpeningResponse::totalSteps)
            .with("原因", "Why", OpeningResponse::error)
            .with("尝试次数", "Attempts", OpeningResponse::attempts)
            .with("下次重试", "Next try", OpeningResponse::nextTryAt)
            .with("提交人", "Asked by", OpeningResponse::askedBy)
            .with("提交时间", "Asked at", OpeningResponse::askedAt)
            .with("变动时间", "Changed at", OpeningResponse::changedAt)
            .with("负责人", "Manager", OpeningResponse::managerName)
            .with("负责人账号", "Manager signs in as", OpeningResponse::managerUsername)
            .ofPeople("opening");

    private OpeningColumns() {}

    private static long done(OpeningResponse one) {
        return one.steps().stream().filter(step -> step.state().equals("done")).count();
    }
}

package org.hearth.centre.day.round;

import java.time.LocalTime;
import java.util.stream.Collectors;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;

/** Rounds, applications and outcomes as they are handed out. */
final class RoundColumns {
    static final Words STATES = Words.of(
            "draft",
            "草稿",
            "Draft",
            "collecting",
            "申请中",
            "Taking applications",
            "closed",
            "已截止",
            "Closed",
            "allocated",
            "已抽签，待确认",
            "Drawn, to be confirmed",
            "confirming",
            "确认中",
            "Being confirmed",
            "confirmed",
            "已确认",
            "Confirmed",
            "cancelled",
            "已取消",
            "Cancelled");
    static final Words APPLIED = Words.of("submitted", "已申请", "Applied", "withdrawn", "已撤回", "Withdrawn");
    static final Words BECAME = Words.of("granted", "获批", "Granted", "refused", "未获批", "Refused");
    private static final Words PER = Words.of("week", "每周", "A week", "season", "全季", "A season");

    static final Columns<RoundResponse> ROUNDS = Columns.<RoundResponse>of("rounds", "季度申请", "Seasonal rounds")
            .with("名称", "Name", RoundResponse::name)
            .with("季度首日", "First day", RoundResponse::firstDay)
            .with("季度末日", "Last day", RoundResponse::lastDay)
            .with("开始申请", "Applications from", RoundResponse::opensOn)
            .with("截止申请", "Applications until", RoundResponse::closesOn)
            .with("状态", "State", round -> STATES.of(round.state()))
            .with(
                    "类别次序",
                    "Classes in order",
                    round -> round.classes().stream().map(RoundClass::name).collect(Collectors.joining(" > ")))
            .with("每家额度（小时）", "Quota, hours", RoundResponse::quotaHours)
            .with("额度按", "Quota per", round -> PER.of(round.quotaPer()))
            .with("可缺日期（%）", "Dates that may be missing, %", RoundResponse::missingPercent)
            .with("公开号码来源", "Public source", RoundResponse::source)
            .with("密数摘要", "Digest of the secret", RoundResponse::digest)
            .with("密数", "Secret", RoundResponse::secret)
            .with("公开号码", "Public number", RoundResponse::word)
            .with("申请数", "Applications", RoundResponse::applications)
            .with("志愿数", "Wishes", RoundResponse::wishes)
            .with("获批数", "Granted", RoundResponse::granted)
            .simulated(RoundResponse::simulated);

    static final Columns<ApplicationResponse> APPLICATIONS = Columns.<ApplicationResponse>of(
                    "round-applications", "季度申请表", "Applications")
            .with("申请号", "Number", ApplicationResponse::number)
            .with("单位或团队", "Organisation or group", ApplicationResponse::organisation)
            .with("联系人", "Contact", ApplicationResponse::contact)
            .with("类别", "Class", ApplicationResponse::className)
            .with("人数", "People", ApplicationResponse::expected)
            .with("用途", "Purpose", ApplicationResponse::purpose)
            .with("志愿数", "Wishes", application -> application.wishes().size())
            .with("希望获批", "Wanted", ApplicationResponse::wanted)
            .with("状态", "State", application -> APPLIED.of(application.state()))
            .with("撤回原因", "Why withdrawn", ApplicationResponse::withdrawReason)
            .with("抽签位次", "Position in the draw", ApplicationResponse::position)
            .with("抽签值", "Drawn by", ApplicationResponse::drawKey)
            .with("获批数", "Granted", ApplicationResponse::granted)
            .simulated(ApplicationResponse::simulated)
            .ofPeople("round-application");

    static final Columns<OutcomeResponse> OUTCOMES = Columns.<OutcomeResponse>of("round-outcomes", "季度申请结果", "Outcomes")
            .with("申请号", "Number", OutcomeResponse::number)
            .with("单位或团队", "Organisation or group", OutcomeResponse::organisation)
            .with("类别", "Class", OutcomeResponse::className)
            .with("抽签位次", "Position in the draw", OutcomeResponse::position)
            .with("志愿", "Wish", OutcomeResponse::wish)
            .with("结果", "Outcome", outcome -> BECAME.of(outcome.state()))
            .with("空间", "Space", OutcomeResponse::space)
            .with("规则", "Rule", OutcomeResponse::rule)
            .with("开始", "Starts", outcome -> LocalTime.parse(outcome.startsLocal()))
            .with("结束", "Ends", outcome -> LocalTime.parse(outcome.endsLocal()))
            .with("次数", "Dates", OutcomeResponse::dates)
            .with(
                    "排不上的次数",
                    "Dates that cannot be had",
                    outcome -> outcome.missing().size())
            .with("人工调整", "By hand", OutcomeResponse::byHand)
            .with("已生成预约", "Bookings made", OutcomeResponse::made)
            .with("说明", "In words", OutcomeResponse::words)
            .simulated(OutcomeResponse::simulated);

    private RoundColumns() {}
}

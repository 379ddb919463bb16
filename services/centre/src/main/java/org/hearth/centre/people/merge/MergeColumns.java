package org.hearth.centre.people.merge;

import java.util.stream.Collectors;
import org.hearth.centre.people.merge.DuplicateResponse.DuplicateSide;
import org.hearth.centre.people.resident.ResidentColumns;
import org.hearth.kernel.Message;
import org.hearth.tenancy.Columns;
import org.hearth.tenancy.Words;
import org.jspecify.annotations.Nullable;

/** Pairs of residents, and merges, as they are handed out. */
final class MergeColumns {
    static final Words REASONS = Words.of(
            "id-number",
            "身份证号相同",
            "Same ID number",
            "phone",
            "电话相同",
            "Same phone",
            "name",
            "姓名相同",
            "Same name",
            "sound",
            "读音和出生年份相同",
            "Sounds the same, born in the same year");

    static final Words STATES = Words.of(
            "merged",
            "已合并",
            "Merged",
            "later-merge",
            "后来又并入别人",
            "Merged on",
            "undone",
            "已撤销",
            "Undone",
            "erased",
            "信息已删除",
            "Erased");

    static final Columns<DuplicateResponse> DUPLICATES = Columns.<DuplicateResponse>of(
                    "resident-duplicates", "可能重复的居民", "Likely duplicates")
            .with(
                    "原因",
                    "Why",
                    (pair, reader) -> pair.why().stream()
                            .map(each -> REASONS.of(each.what()))
                            .map(each -> each instanceof Message word
                                    ? reader.language().of(word)
                                    : String.valueOf(each))
                            .collect(Collectors.joining("; ")))
            .with("姓名", "Name", pair -> pair.one().name())
            .with("出生年份", "Year of birth", pair -> pair.one().birthYear())
            .with("性别", "Sex", pair -> sex(pair.one()))
            .with("电话", "Phone", pair -> pair.one().phone())
            .with("另一位姓名", "The other's name", pair -> pair.other().name())
            .with("另一位出生年份", "The other's year of birth", pair -> pair.other().birthYear())
            .with("另一位性别", "The other's sex", pair -> sex(pair.other()))
            .with("另一位电话", "The other's phone", pair -> pair.other().phone())
            .simulated(pair -> pair.one().simulated() || pair.other().simulated())
            .ofPeople("resident");

    static final Columns<MergeResponse> MERGES = Columns.<MergeResponse>of(
                    "resident-merges", "合并过的居民", "Merged residents")
            .with("保留", "Kept", MergeResponse::name)
            .with("并入", "Merged into it", MergeResponse::otherName)
            .with("签到", "Attendance entries", MergeResponse::attendance)
            .with("报名", "Registrations", MergeResponse::registrations)
            .with("合并时间", "Merged at", MergeResponse::mergedAt)
            .with("合并人", "Merged by", MergeResponse::mergedBy)
            .with("状态", "State", merge -> STATES.of(merge.state()))
            .with("撤销时间", "Undone at", MergeResponse::undoneAt)
            .with("撤销人", "Undone by", MergeResponse::undoneBy)
            .ofPeople("resident");

    private MergeColumns() {}

    private static @Nullable Object sex(DuplicateSide side) {
        return ResidentColumns.SEXES.of(side.sex());
    }
}

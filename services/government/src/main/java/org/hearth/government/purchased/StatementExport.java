package org.hearth.government.purchased;

import java.util.ArrayList;
import java.util.List;
import org.hearth.exchange.Heads;
import org.hearth.exchange.published.PublishedStatement;
import org.hearth.exchange.published.StatementDocument;
import org.hearth.exchange.published.StatementDocument.SessionLine;
import org.hearth.kernel.Table;
import org.jspecify.annotations.Nullable;

/** A statement as a table to hand out: number, period, hash, totals and the mark of simulated data travel with its sessions. */
final class StatementExport {
    private static final List<String> HEAD = List.of(
            "日期 Date",
            "开始 Start",
            "活动 Activity",
            "服务板块 Programme",
            "空间 Space",
            "扫码 SCAN",
            "登记 NAMED",
            "自助 SELF",
            "清点 TALLY",
            "伙伴申报 PARTNER",
            "人次 Visits",
            "说明 Note");

    private StatementExport() {}

    static Table table(PublishedStatement published) {
        StatementDocument statement = published.document();
        List<String> notes = new ArrayList<>(List.of(
                "履约报告 Statement " + statement.number(),
                "合同 Contract " + statement.contract().number() + " · "
                        + statement.contract().title() + " · "
                        + statement.contract().agencyName(),
                "中心 Centre: " + statement.centre().name() + " / "
                        + statement.centre().nameEn(),
                "报告期 Period: " + statement.from() + " – " + statement.to() + " · 截至 As of " + statement.asOf(),
                "场次 Sessions held: " + statement.sessionsHeld() + " · 人次 Visits: " + statement.visits(),
                "SHA-256: " + published.sha256() + " · 计数规则 Counting rules: v" + statement.rules(),
                "不含个人信息；敏感服务少于 5 人的场次不显示人数，合计为准确数。"
                        + " No personal data; sessions of sensitive services below 5 are masked, totals are exact."));
        if (published.replacedBy() != null) {
            notes.add("本报告已由 " + published.replacedBy() + " 更正。 Corrected by " + published.replacedBy() + ".");
        }
        if (statement.simulated()) {
            notes.add("含模拟数据。 Contains simulated data.");
        }
        return new Table(
                "履约报告 Statement",
                notes,
                HEAD,
                statement.sessions().stream().map(StatementExport::row).toList());
    }

    private static List<@Nullable Object> row(SessionLine line) {
        Heads heads = line.byMethod();
        List<@Nullable Object> cells = new ArrayList<>();
        cells.add(line.day());
        cells.add(line.startsLocal());
        cells.add(line.title());
        cells.add(line.programme());
        cells.add(line.space());
        cells.add(heads == null ? null : (Long) heads.scan());
        cells.add(heads == null ? null : (Long) heads.named());
        cells.add(heads == null ? null : (Long) heads.self());
        cells.add(heads == null ? null : (Long) heads.tally());
        cells.add(heads == null ? null : (Long) heads.partner());
        cells.add(line.visits());
        cells.add(note(line));
        return cells;
    }

    private static String note(SessionLine line) {
        List<String> notes = new ArrayList<>();
        if (line.suppressed()) {
            notes.add("不显示 masked");
        }
        if (line.late()) {
            notes.add("补录 late entry");
        }
        if (line.simulated()) {
            notes.add("模拟 simulated");
        }
        return String.join(" · ", notes);
    }
}

package org.hearth.exchange.published;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.exchange.Heads;
import org.hearth.exchange.published.StatementDocument.LineChange;
import org.hearth.exchange.published.StatementDocument.Replaced;
import org.hearth.exchange.published.StatementDocument.SensitiveLine;
import org.hearth.exchange.published.StatementDocument.SessionLine;
import org.hearth.kernel.Difference;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Table;
import org.hearth.tenancy.TableExport;
import org.jspecify.annotations.Nullable;

/**
 * A statement to hand out, to its centre and to its agency alike: number, period, hash, totals, what it replaces and what replaced
 * it, and the mark of simulated data travel with its sessions.
 */
public final class StatementExport {
    public static final String CSV = "text/csv";

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

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final Map<String, String> KINDS = Map.of(
            "sessionsHeld", "已举办场次 sessions held",
            "visits", "人次 visits",
            "scan", "扫码 SCAN",
            "named", "登记 NAMED",
            "self", "自助 SELF",
            "tally", "清点 TALLY",
            "partner", "伙伴申报 PARTNER",
            "notClosed", "已结束未结场 ended, not closed");

    private StatementExport() {}

    /** @param document the very text that was hashed */
    public static Response answer(PublishedStatement statement, String document, @Nullable String format) {
        String name = "hearth-statement-" + statement.document().to() + "-"
                + statement.sha256().substring(0, 12);
        return switch (format == null ? "json" : format) {
            case "json" -> TableExport.file(name + ".json", MediaType.APPLICATION_JSON, document);
            case "xlsx", "csv" -> TableExport.of(name, format, table(statement));
            default -> throw Problem.invalid("format", "可选：json、xlsx、csv。", "One of: json, xlsx, csv.");
        };
    }

    private static Table table(PublishedStatement published) {
        StatementDocument statement = published.document();
        List<String> notes = new ArrayList<>(List.of(
                "履约报告 Statement " + statement.number(),
                "合同 Contract " + statement.contract().number() + " · "
                        + statement.contract().title() + " · "
                        + statement.contract().agencyName(),
                "中心 Centre: " + statement.centre().name() + " / "
                        + statement.centre().nameEn(),
                "报告期 Period: " + statement.from() + " – " + statement.to() + " · 生成于 Composed "
                        + statement
                                .asOf()
                                .atZone(ZoneId.of(statement.centre().timeZone()))
                                .format(MOMENT),
                "时区 Time zone: " + statement.centre().timeZone()
                        + " · 日期与时间都是中心当地的 days and times are those of the centre",
                statement.sessionsHeld() == 0
                        ? "期间没有已举办的场次，不等于 0 人次 No session was held: that is not 0 visits"
                        : "场次 Sessions held: " + statement.sessionsHeld() + " · 人次 Visits: " + statement.visits(),
                "SHA-256: " + published.sha256() + " · 计数规则 Counting rules: v" + statement.rules()));
        if (statement.notClosed() != null) {
            notes.add("已结束而未结场、未计入的场次 Sessions ended, not closed, not counted: " + statement.notClosed());
        }
        sensitive(statement.sensitive(), notes);
        Replaced replaces = statement.replaces();
        if (replaces != null) {
            notes.add("本报告更正并取代 " + replaces.number() + "。 Corrects and replaces " + replaces.number() + ": "
                    + statement.differences().stream()
                            .map(StatementExport::difference)
                            .collect(Collectors.joining("; ")));
            if (statement.reason() != null) {
                notes.add("更正原因 Reason: " + statement.reason());
            }
            changes(statement).forEach(change -> notes.add(LineWords.of(change)));
        }
        if (published.replacedBy() != null) {
            notes.add("本报告已被 " + published.replacedBy() + " 取代，请以后者为准。 Replaced by " + published.replacedBy()
                    + "; that one counts.");
        }
        if (statement.simulated()) {
            notes.add("含模拟数据。 Contains simulated data.");
        }
        return new Table("履约报告 Statement", notes, HEAD, rows(statement));
    }

    private static List<LineChange> changes(StatementDocument statement) {
        return Objects.requireNonNullElse(statement.lineChanges(), List.of());
    }

    private static List<List<@Nullable Object>> rows(StatementDocument statement) {
        Set<SessionLine> changed =
                changes(statement).stream().map(LineChange::after).collect(Collectors.toSet());
        return statement.sessions().stream()
                .map(line -> row(line, changed.contains(line)))
                .toList();
    }

    private static void sensitive(@Nullable List<SensitiveLine> lines, List<String> notes) {
        if (lines == null) {
            notes.add("不含个人信息；敏感服务少于 5 人的场次不显示人数，合计为准确数。"
                    + " No personal data; sessions of sensitive services below 5 are masked, totals are exact.");
            return;
        }
        notes.add("不含个人信息，不含敏感服务；合计为准确数。" + " No personal data; without sensitive services; totals are exact.");
        lines.forEach(line -> notes.add("另列敏感服务 Sensitive service, apart: " + line.programme() + " · "
                + (line.sessions() == null
                        ? "不足以公布 too few to publish"
                        : "场次 Sessions held: " + line.sessions() + " · 人次 Visits: " + line.visits())
                + line.covers().stream()
                        .map(days -> days.from() + " – " + days.to())
                        .collect(Collectors.joining(", ", " (", ")"))
                + (line.lateCorrection() ? " · 含对以往数字的更正 holds a correction of earlier figures" : "")));
    }

    private static String difference(Difference difference) {
        return switch (difference.kind()) {
            case "sensitive" -> "敏感服务的场次有变动 other sessions of sensitive services";
            case "sessions" ->
                "明细：去掉 %1$s 行，新增 %2$s 行 list: %1$s lines removed, %2$s added"
                        .formatted(difference.before(), difference.after());
            default ->
                KINDS.getOrDefault(difference.kind(), difference.kind()) + " " + difference.before() + " → "
                        + difference.after();
        };
    }

    private static List<@Nullable Object> row(SessionLine line, boolean changed) {
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
        cells.add(note(line, changed));
        return cells;
    }

    private static String note(SessionLine line, boolean changed) {
        List<String> notes = new ArrayList<>();
        if (changed) {
            notes.add("更正 corrected");
        }
        if (line.visits() == null) {
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

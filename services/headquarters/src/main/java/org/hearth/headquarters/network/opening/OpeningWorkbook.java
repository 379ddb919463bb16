package org.hearth.headquarters.network.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearth.files.ReceivedTable;
import org.hearth.kernel.Message;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Problem.Violation;
import org.hearth.kernel.ProblemType;
import org.hearth.kernel.Table;
import org.hearth.kernel.Violations;

/** Many centres from one workbook: its form, and what each of its rows asks for. */
@ApplicationScoped
class OpeningWorkbook {
    /** More than a district has, and few enough to look through. */
    private static final int MOST = 1_000;

    /** How the head of the first column was called in older templates. */
    private static final String SLUG_BEFORE = "代号";

    private final Validator validator;

    @Inject
    OpeningWorkbook(Validator validator) {
        this.validator = validator;
    }

    /**
     * A row as read.
     *
     * @param cells as they stand in the file
     * @param request what it asks for, empty where it cannot be read
     */
    record ReadRow(
            int line,
            List<String> cells,
            String slug,
            String name,
            Optional<OpenCentreRequest> request,
            List<Message> reasons) {}

    /** A workbook as read, with its head as it stands there. */
    record ReadBook(List<String> head, List<ReadRow> rows) {}

    /** A sheet to fill in, and another with a sample: only the first is read. */
    static Table[] template() {
        List<String> head = new ArrayList<>(
                Arrays.stream(OpeningColumn.values()).map(OpeningColumn::head).toList());
        head.addAll(OpeningCells.WEEK);
        List<Object> sample = new ArrayList<>(List.of(
                "hefeng",
                "和风市民中心",
                "Hefeng Citizen Centre",
                "Asia/Shanghai",
                "浦东新区",
                "三林镇",
                6120,
                Positioning.GENERAL.words(),
                LocalDate.of(2026, 12, 1),
                "周经理",
                "manager@hefeng.example.org"));
        OpeningCells.WEEK.forEach(
                day -> sample.add(day.equals("周日") ? OpeningCells.CLOSED : "08:30-12:00,13:00-20:30"));
        return new Table[] {
            new Table("中心 Centres", List.of(), head, List.of()),
            new Table(
                    "示例 Sample",
                    List.of(
                            "请填写第一张表，每行一个中心；“示例”不会被读取。 Fill in the first sheet, one row for each centre; the sample is not read.",
                            "定位可填 Positioning is one of: " + OpeningCells.choices("、", Positioning::words)),
                    head,
                    List.of(sample))
        };
    }

    /** Reads all rows; what is wrong with one is said beside it and stops no other. */
    ReadBook read(ReceivedTable table, LocalDate today) {
        List<ReadRow> rows = new ArrayList<>();
        List<String> head = new ArrayList<>();
        List<String> titles = new ArrayList<>();
        table.forEach((line, cells) -> {
            if (head.isEmpty()) {
                titles.addAll(cells);
                head.addAll(cells.stream().map(OpeningWorkbook::firstWord).toList());
                refuseMissing(head);
            } else if (rows.size() >= MOST) {
                throw refused("一次最多开通 %s 个中心。", "At most %s centres at a time.", MOST);
            } else {
                rows.add(row(line, cells, named(head, cells), today));
            }
        });
        if (rows.isEmpty()) {
            throw refused("文件里没有中心。请在模板里每行填写一个。", "The file has no centres. Fill in one row for each.");
        }
        return new ReadBook(titles, rows);
    }

    private static Problem refused(String zh, String en, Object... values) {
        return Problem.of(ProblemType.INVALID_REQUEST, zh, en, values).at("file");
    }

    private static String firstWord(String cell) {
        String word = cell.split(" ")[0];
        return word.equals(SLUG_BEFORE) ? OpeningColumn.SLUG.zh : word;
    }

    private static void refuseMissing(List<String> head) {
        List<OpeningColumn> missing = Arrays.stream(OpeningColumn.values())
                .filter(column -> !head.contains(column.zh))
                .toList();
        if (missing.size() == OpeningColumn.values().length) {
            throw Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA,
                            "这个文件不是开通中心的工作簿。请下载模板，填好后再选一次。",
                            "This file is no workbook of centres to open. Download the template, fill it in, and choose it.")
                    .at("file");
        }
        if (!missing.isEmpty()) {
            throw refused("缺少“%s”一列，请使用模板。", "The column “%s” is missing; use the template.", missing.getFirst().zh);
        }
    }

    private static Map<String, String> named(List<String> head, List<String> cells) {
        Map<String, String> row = new HashMap<>();
        for (int column = 0; column < head.size(); column++) {
            row.put(head.get(column), column < cells.size() ? cells.get(column) : "");
        }
        return row;
    }

    private ReadRow row(int line, List<String> all, Map<String, String> cells, LocalDate today) {
        String slug = cell(cells, OpeningColumn.SLUG);
        String name = cell(cells, OpeningColumn.NAME);
        OpeningCells read = new OpeningCells(cells, today);
        OpenCentreRequest request = read.request();
        List<Violation> wrong = new ArrayList<>(read.unread());
        wrong.addAll(Violations.of(validator.validate(request), 0));
        Set<String> named = wrong.stream().map(each -> columnOf(each.field())).collect(Collectors.toSet());
        request.wrong(today).stream()
                .filter(each -> !named.contains(columnOf(each.field())))
                .forEach(wrong::add);
        return new ReadRow(
                line,
                all,
                slug,
                name,
                read.unread().isEmpty() ? Optional.of(request) : Optional.empty(),
                wrong.stream()
                        .sorted(Comparator.comparingInt(each -> placeOf(each.field())))
                        .map(OpeningWorkbook::said)
                        .toList());
    }

    /** Where the column stands that a field of the request was read from: faults are told from left to right. */
    private static int placeOf(String field) {
        int day = dayOf(field);
        return day >= 0
                ? OpeningColumn.values().length + day
                : Arrays.stream(OpeningColumn.values())
                        .filter(column -> column.property.equals(field))
                        .mapToInt(OpeningColumn::ordinal)
                        .findFirst()
                        .orElse(Integer.MAX_VALUE);
    }

    private static int dayOf(String field) {
        return OpeningCells.DAYS.indexOf(
                field.replaceFirst("^openingHours\\.", "").replaceFirst("\\[.*", ""));
    }

    private static Message said(Violation violation) {
        String column = columnOf(violation.field());
        return new Message(
                column + "：" + violation.message().zh(),
                column + ": " + violation.message().en());
    }

    /** The head of the column that a field of the request was read from. */
    private static String columnOf(String field) {
        int day = dayOf(field);
        return day >= 0
                ? OpeningCells.WEEK.get(day)
                : Arrays.stream(OpeningColumn.values())
                        .filter(column -> column.property.equals(field))
                        .map(column -> column.zh)
                        .findFirst()
                        .orElse(field);
    }

    private static String cell(Map<String, String> cells, OpeningColumn column) {
        return cells.getOrDefault(column.zh, "");
    }
}

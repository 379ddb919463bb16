package org.hearth.headquarters.network.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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

    private static final List<String> WEEK = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
    private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String CLOSED = "休";

    /** How the head of the first column was called in older templates. */
    private static final String SLUG_BEFORE = "代号";

    private final Validator validator;

    @Inject
    OpeningWorkbook(Validator validator) {
        this.validator = validator;
    }

    /** Columns that are always there, by the Chinese word at the head; any words may follow it. */
    private enum Column {
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

        private final String zh;
        private final String en;
        private final String property;

        Column(String zh, String en, String property) {
            this.zh = zh;
            this.en = en;
            this.property = property;
        }

        String head() {
            return zh + " " + en;
        }
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
        List<String> head =
                new ArrayList<>(Arrays.stream(Column.values()).map(Column::head).toList());
        head.addAll(WEEK);
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
        WEEK.forEach(day -> sample.add(day.equals("周日") ? CLOSED : "08:30-12:00,13:00-20:30"));
        return new Table[] {
            new Table("中心 Centres", List.of(), head, List.of()),
            new Table(
                    "示例 Sample",
                    List.of(
                            "请填写第一张表，每行一个中心；“示例”不会被读取。 Fill in the first sheet, one row for each centre; the sample is not read.",
                            "定位可填 Positioning is one of: " + choices("、", Positioning::words)),
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
        return word.equals(SLUG_BEFORE) ? Column.SLUG.zh : word;
    }

    private static void refuseMissing(List<String> head) {
        List<Column> missing = Arrays.stream(Column.values())
                .filter(column -> !head.contains(column.zh))
                .toList();
        if (missing.size() == Column.values().length) {
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
        String slug = cell(cells, Column.SLUG);
        String name = cell(cells, Column.NAME);
        try {
            OpenCentreRequest request = request(cells);
            List<Violation> wrong = new ArrayList<>(Violations.of(validator.validate(request), 0));
            if (wrong.isEmpty()) {
                request.check(today);
            }
            return new ReadRow(
                    line,
                    all,
                    slug,
                    name,
                    Optional.of(request),
                    wrong.stream().map(OpeningWorkbook::said).toList());
        } catch (Problem e) {
            return new ReadRow(
                    line,
                    all,
                    slug,
                    name,
                    Optional.empty(),
                    e.violations().stream().map(OpeningWorkbook::said).toList());
        }
    }

    private static Message said(Violation violation) {
        String column = columnOf(violation.field());
        return new Message(
                column + "：" + violation.message().zh(),
                column + ": " + violation.message().en());
    }

    /** The head of the column that a field of the request was read from. */
    private static String columnOf(String field) {
        int day = DAYS.indexOf(field.substring(field.lastIndexOf('.') + 1));
        return day >= 0
                ? WEEK.get(day)
                : Arrays.stream(Column.values())
                        .filter(column -> column.property.equals(field))
                        .map(column -> column.zh)
                        .findFirst()
                        .orElse(field);
    }

    private static OpenCentreRequest request(Map<String, String> cells) {
        List<List<List<String>>> week = WEEK.stream()
                .map(day -> stretches(day, cells.getOrDefault(day, "")))
                .toList();
        return new OpenCentreRequest(
                cell(cells, Column.SLUG),
                cell(cells, Column.NAME),
                cell(cells, Column.NAME_EN),
                cell(cells, Column.TIME_ZONE),
                cell(cells, Column.DISTRICT),
                cell(cells, Column.SUB_DISTRICT),
                area(cell(cells, Column.AREA)),
                positioning(cell(cells, Column.POSITIONING)),
                new OpeningHours(
                        week.get(0), week.get(1), week.get(2), week.get(3), week.get(4), week.get(5), week.get(6)),
                day(cell(cells, Column.OPENED_ON)),
                cell(cells, Column.MANAGER),
                cell(cells, Column.EMAIL),
                false);
    }

    private static List<List<String>> stretches(String day, String text) {
        if (text.isEmpty() || text.equals(CLOSED)) {
            return List.of();
        }
        List<List<String>> stretches = new ArrayList<>();
        for (String stretch : text.split("[,，;；]")) {
            String[] ends = stretch.strip().split("[-–~至]");
            if (ends.length != 2) {
                throw Problem.invalid(day, "请写成 08:30-20:30，不开放写“休”。", "Write 08:30-20:30, or 休 when closed.");
            }
            stretches.add(List.of(padded(ends[0]), padded(ends[1])));
        }
        return stretches;
    }

    private static String padded(String time) {
        String plain = time.strip();
        return plain.length() == 4 ? "0" + plain : plain;
    }

    /** A code, or its word in either language. */
    private static String positioning(String text) {
        return Positioning.of(text)
                .map(Positioning::code)
                .orElseThrow(() -> Problem.invalid(
                        "positioning",
                        "请填写其中之一：%1$s。",
                        "Give one of: %2$s.",
                        choices("、", Positioning::zh),
                        choices(", ", Positioning::en)));
    }

    private static String choices(String between, Function<Positioning, String> word) {
        return Arrays.stream(Positioning.values()).map(word).collect(Collectors.joining(between));
    }

    private static BigDecimal area(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw Problem.invalid("面积", "请填写平方米数。", "Give the number of square metres.");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException e) {
            throw Problem.invalid("启用日期", "请写成 2026-12-01。", "Write 2026-12-01.");
        }
    }

    private static String cell(Map<String, String> cells, Column column) {
        return cells.getOrDefault(column.zh, "");
    }
}

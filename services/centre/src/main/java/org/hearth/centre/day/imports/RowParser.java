package org.hearth.centre.day.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearth.centre.day.session.SessionDays;
import org.hearth.centre.day.session.SessionTimes;
import org.hearth.kernel.Message;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/** Reads one row of a file as a session, by the columns chosen. What cannot be read is refused with its reason. */
final class RowParser {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T（(周星].*)?");
    private static final Pattern TIME =
            Pattern.compile("(?:.*[ T])?(\\d{1,2})[:：时点](\\d{1,2})?(?:分|:\\d{2}(?:\\.\\d+)?)?");
    private static final Pattern FROM_TO =
            Pattern.compile("(.*?\\d{1,2}\\s*[:：时点]\\d{0,2}分?)\\s*[-–—~～至到]+\\s*(\\d{1,2}\\s*[:：时点].*)");
    private static final int MAX_TITLE = 200;
    private static final int MAX_ID = 400;
    private static final int MAX_SPACE = 120;
    private static final int MAX_AGE = 150;

    private final List<String> columns;
    private final ImportMapping mapping;
    private final ZoneId zone;
    private final SessionDays.Allowed days;

    RowParser(List<String> columns, ImportMapping mapping, ZoneId zone, SessionDays.Allowed days) {
        this.columns = columns;
        this.mapping = mapping;
        this.zone = zone;
        this.days = days;
    }

    /** What a row says; without a programme where it names none. */
    record ParsedRow(
            String externalId,
            String title,
            @Nullable String programme,
            @Nullable String activityId,
            @Nullable String space,
            @Nullable Integer ageMin,
            @Nullable Integer ageMax,
            SessionTimes times) {}

    /** Why a row is refused: all of it that can be seen at once. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<Message> reasons;

        Refused(String zh, String en) {
            this(List.of(new Message(zh, en)));
        }

        Refused(List<Message> reasons) {
            super(reasons.getFirst().en());
            this.reasons = List.copyOf(reasons);
        }

        /** In one text. */
        Message reason() {
            return new Message(
                    reasons.stream().map(Message::zh).collect(Collectors.joining()),
                    reasons.stream().map(Message::en).collect(Collectors.joining(" ")));
        }
    }

    private interface Cell<T> {
        T read() throws Refused;
    }

    /** What is wrong with one row, cell by cell; the same is said once. */
    private static final class Faults {
        private final Set<Message> found = new LinkedHashSet<>();

        /** @return null where it cannot be read, which is noted */
        <T> @Nullable T read(Cell<T> cell) {
            try {
                return cell.read();
            } catch (Refused e) {
                found.addAll(e.reasons);
                return null;
            }
        }

        void add(Message fault) {
            found.add(fault);
        }

        void refuse() throws Refused {
            if (!found.isEmpty()) {
                throw new Refused(List.copyOf(found));
            }
        }
    }

    ParsedRow parse(List<String> cells) throws Refused {
        if (cells.size() > columns.size() && cells.stream().skip(columns.size()).anyMatch(cell -> !cell.isEmpty())) {
            throw new Refused(
                    "这一行比表头多出几列，可能有逗号没有加引号。", "The row has more columns than the head; a comma may lack quotes.");
        }
        Faults faults = new Faults();
        String title = faults.read(() -> title(cells));
        String programme =
                faults.read(() -> bounded(text(cells, mapping.programme()), MAX_TITLE, "服务板块", "The programme"));
        String activityId =
                faults.read(() -> bounded(text(cells, mapping.activityId()), MAX_TITLE, "活动编号", "The activity's id"));
        String space = faults.read(() -> bounded(text(cells, mapping.space()), MAX_SPACE, "空间", "The space"));
        Ages ages = ages(cells, faults);
        String externalId = faults.read(() -> externalId(cells));
        SessionTimes times = times(cells, faults);
        faults.refuse();
        return new ParsedRow(
                Objects.requireNonNull(externalId),
                Objects.requireNonNull(title),
                orNull(programme),
                orNull(activityId),
                orNull(space),
                ages.min(),
                ages.max(),
                Objects.requireNonNull(times));
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    private String title(List<String> cells) throws Refused {
        String title = bounded(text(cells, mapping.title()), MAX_TITLE, "活动名称", "The activity's title");
        if (title.isEmpty()) {
            throw new Refused("没有活动名称。", "There is no title.");
        }
        return title;
    }

    private record Ages(@Nullable Integer min, @Nullable Integer max) {}

    private Ages ages(List<String> cells, Faults faults) {
        Optional<Integer> least = faults.read(() -> age(text(cells, mapping.ageMin())));
        Optional<Integer> most = faults.read(() -> age(text(cells, mapping.ageMax())));
        Integer min = least == null ? null : least.orElse(null);
        Integer max = most == null ? null : most.orElse(null);
        if (min != null && max != null && min > max) {
            faults.add(new Message("最大年龄小于最小年龄。", "The highest age is below the lowest."));
        }
        return new Ages(min, max);
    }

    private String externalId(List<String> cells) throws Refused {
        List<String> parts =
                mapping.externalId().stream().map(column -> cell(cells, column)).toList();
        if (parts.stream().allMatch(String::isEmpty)) {
            throw new Refused("识别场次的列是空的。", "The columns that identify the session are empty.");
        }
        return bounded(parts.stream().collect(Collectors.joining("|")), MAX_ID, "场次标识", "The session's id");
    }

    /** A session may run past midnight; any other range of days must be given as one row for each day. */
    private @Nullable SessionTimes times(List<String> cells, Faults faults) {
        String lastText = text(cells, mapping.endDay());
        LocalDate first = faults.read(() -> day(text(cells, mapping.startDay()), "开始日期", "The first day"));
        LocalDate last = lastText.isEmpty() ? first : faults.read(() -> day(lastText, "结束日期", "The last day"));
        LocalTime start = faults.read(() -> time(cells, mapping.startTime(), false));
        LocalTime end = faults.read(() -> time(cells, mapping.endTime(), true));
        if (first != null) {
            days.refusal(first).ifPresent(faults::add);
        }
        if (first != null && last != null && last.isBefore(first)) {
            faults.add(new Message("结束日期早于开始日期。", "The last day is before the first."));
            return null;
        }
        return first == null || last == null || start == null || end == null
                ? null
                : faults.read(() -> times(first, last, start, end));
    }

    private SessionTimes times(LocalDate first, LocalDate last, LocalTime start, LocalTime end) throws Refused {
        boolean pastMidnight = !end.isAfter(start);
        if (last.isAfter(first.plusDays(1)) || last.isAfter(first) && !pastMidnight) {
            throw new Refused(
                    "跨多天：除跨午夜的场次外，请按每天一行填写。",
                    "Several days: but for a session across midnight, give one row for each day.");
        }
        if (end.equals(start)) {
            throw new Refused("开始和结束时间相同。", "Start and end are the same.");
        }
        try {
            return SessionTimes.of(first.atTime(start), (pastMidnight ? first.plusDays(1) : first).atTime(end), zone);
        } catch (Problem e) {
            throw new Refused(
                    e.violations().isEmpty()
                            ? List.of(e.detail())
                            : e.violations().stream()
                                    .map(Problem.Violation::message)
                                    .toList());
        }
    }

    /** Whether a cell begins with a day. */
    static boolean holdsDay(String cell) {
        return DAY.matcher(cell).matches();
    }

    private static LocalDate day(String text, String zh, String en) throws Refused {
        Matcher found = DAY.matcher(text);
        if (found.matches()) {
            try {
                LocalDate day = LocalDate.of(number(found, 1), number(found, 2), number(found, 3));
                if (day.getYear() >= 1990 && day.getYear() <= 2100) {
                    return day;
                }
            } catch (DateTimeException e) {
                throw new Refused(zh + "不存在。", en + " does not exist.");
            }
        }
        throw new Refused(zh + "读不懂，请写成 2026-01-05。", en + " cannot be read; write 2026-01-05.");
    }

    private LocalTime time(List<String> cells, List<String> named, boolean ends) throws Refused {
        String zh = ends ? "结束时间" : "开始时间";
        String en = ends ? "The end" : "The start";
        String first = cell(cells, named.getFirst());
        String text = named.size() == 2 ? first + ":" + cell(cells, named.get(1)) : first;
        Matcher fromTo = FROM_TO.matcher(text);
        if (fromTo.matches()) {
            text = fromTo.group(ends ? 2 : 1);
        } else if (mapping.startTime().equals(mapping.endTime())) {
            throw new Refused("起止时间读不懂，请写成 09:00-10:30。", "From when to when cannot be read; write 09:00-10:30.");
        }
        Matcher found = TIME.matcher(text.matches("\\d{1,2}") ? text + ":00" : text);
        if (found.matches()) {
            int hour = number(found, 1);
            int minute = found.group(2) == null ? 0 : number(found, 2);
            if (hour == 24 && minute == 0) {
                return LocalTime.MIDNIGHT;
            }
            if (hour < 24 && minute < 60) {
                return LocalTime.of(hour, minute);
            }
        }
        throw new Refused(zh + "读不懂，请写成 09:00。", en + " cannot be read; write 09:00.");
    }

    private static Optional<Integer> age(String text) throws Refused {
        String plain = text.toLowerCase(Locale.ROOT);
        if (plain.isEmpty() || plain.equals("none") || plain.equals("-") || plain.equals("不限")) {
            return Optional.empty();
        }
        if (!plain.matches("\\d{1,3}") || Integer.parseInt(plain) > MAX_AGE) {
            throw new Refused("年龄须为 0–150 的整数，不限可留空。", "An age is a whole number from 0 to 150, or empty.");
        }
        return Optional.of(Integer.valueOf(plain));
    }

    private static int number(Matcher found, int group) {
        return Integer.parseInt(found.group(group));
    }

    private static String bounded(String text, int most, String zh, String en) throws Refused {
        if (text.length() > most) {
            throw new Refused(zh + "超过 " + most + " 字。", en + " is longer than " + most + " characters.");
        }
        return text;
    }

    private String text(List<String> cells, List<String> named) {
        return named.isEmpty() ? "" : cell(cells, named.getFirst());
    }

    private String cell(List<String> cells, String column) {
        int at = columns.indexOf(column);
        return at < 0 || at >= cells.size() ? "" : cells.get(at);
    }
}

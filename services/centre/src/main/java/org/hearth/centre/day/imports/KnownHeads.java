package org.hearth.centre.day.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** What the heads of a timetable usually say, as centres write them. */
final class KnownHeads {
    /** As {@link #plain} writes them; the first that a file has is taken. No 序号 or 编号: such numbers begin anew in the next file. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry(
                    "title",
                    List.of(
                            "活动名称",
                            "课程名称",
                            "项目名称",
                            "活动主题",
                            "活动",
                            "课程",
                            "项目",
                            "名称",
                            "主题",
                            "活动内容",
                            "内容",
                            "course title",
                            "activity",
                            "course",
                            "title",
                            "name")),
            Map.entry(
                    "programme",
                    List.of(
                            "服务板块",
                            "板块",
                            "服务类别",
                            "活动类别",
                            "活动类型",
                            "课程类别",
                            "类别",
                            "类型",
                            "分类",
                            "section",
                            "programme",
                            "program",
                            "category",
                            "type")),
            Map.entry("activityId", List.of("活动编号", "课程编号", "项目编号", "course id", "activity id")),
            Map.entry("session", List.of("场次编号", "场次号", "排课编号", "session id", "session number")),
            Map.entry(
                    "startDay",
                    List.of("日期", "开始日期", "活动日期", "上课日期", "举办日期", "开展日期", "first date", "start date", "date", "day")),
            Map.entry("endDay", List.of("结束日期", "截止日期", "last date", "end date")),
            Map.entry(
                    "startTime",
                    List.of("开始时间", "开始", "起始时间", "起始", "开始时刻", "从", "start time", "start", "starts", "from")),
            Map.entry(
                    "endTime",
                    List.of("结束时间", "结束", "终止时间", "截止时间", "结束时刻", "到", "end time", "end", "ends", "to", "until")),
            Map.entry("startHour", List.of("开始时", "开始小时", "start hour")),
            Map.entry("startMinute", List.of("开始分", "开始分钟", "start minute", "start min")),
            Map.entry("endHour", List.of("结束时", "结束小时", "end hour")),
            Map.entry("endMinute", List.of("结束分", "结束分钟", "end minute", "end min")),
            Map.entry("fromTo", List.of("起止时间", "时间段", "时段", "活动时间", "上课时间", "课程时间", "时间", "time", "hours")),
            Map.entry("ageMin", List.of("最小年龄", "年龄下限", "age min", "min age")),
            Map.entry("ageMax", List.of("最大年龄", "年龄上限", "age max", "max age")),
            Map.entry(
                    "space",
                    List.of(
                            "空间",
                            "场地",
                            "活动场地",
                            "地点",
                            "活动地点",
                            "上课地点",
                            "教室",
                            "房间",
                            "活动室",
                            "场所",
                            "场馆",
                            "space",
                            "room",
                            "venue",
                            "location",
                            "place")));

    private static final Pattern BRACKETS = Pattern.compile("[（(\\[【](.*?)[)）\\]】]");
    private static final Pattern HOURS = Pattern.compile("小?时|点|h|hrs?|hours?", Pattern.CASE_INSENSITIVE);
    private static final Pattern MINUTES = Pattern.compile("分钟?|m|mins?|minutes?", Pattern.CASE_INSENSITIVE);

    private final List<String> columns;

    KnownHeads(List<String> columns) {
        this.columns = columns;
    }

    /**
     * What the heads suggest, but for what tells sessions apart.
     *
     * @param holdsDay whether there are days in a column that is known as a time
     */
    ImportMapping mapping(Predicate<String> holdsDay) {
        List<String> fromTo = find("fromTo");
        List<String> start = time("startTime", "startHour", "startMinute", fromTo);
        List<String> end = time("endTime", "endHour", "endMinute", fromTo);
        return new ImportMapping(
                find("title"),
                find("programme"),
                find("activityId"),
                List.of(),
                day("startDay", start, holdsDay),
                start.equals(end) ? find("endDay") : day("endDay", end, holdsDay),
                start,
                end,
                find("ageMin"),
                find("ageMax"),
                find("space"));
    }

    /** @return by which columns sessions may be told apart, the best first; a number of their own is one that the centre gave them */
    List<List<String>> keys(ImportMapping mapping) {
        List<List<String>> keys = new ArrayList<>();
        if (!session().isEmpty()) {
            keys.add(session());
        }
        if (mapping.startDay().isEmpty() || mapping.startTime().isEmpty()) {
            return keys;
        }
        List<String> key = new ArrayList<>(mapping.activityId().isEmpty() ? mapping.title() : mapping.activityId());
        for (List<String> more :
                List.of(mapping.startDay(), mapping.startTime(), mapping.space(), mapping.endTime(), mapping.title())) {
            more.stream().filter(column -> !key.contains(column)).forEach(key::add);
            if (key.containsAll(mapping.startTime())) {
                keys.add(List.copyOf(key));
            }
        }
        return keys.stream().distinct().toList();
    }

    /** The number a file gives each session. */
    List<String> session() {
        return find("session");
    }

    private List<String> day(String what, List<String> time, Predicate<String> holdsDay) {
        List<String> day = find(what);
        return day.isEmpty() && time.size() == 1 && holdsDay.test(time.getFirst()) ? time : day;
    }

    private List<String> time(String whole, String hour, String minute, List<String> fromTo) {
        List<String> one = find(whole);
        if (!one.isEmpty()) {
            return one;
        }
        List<String> parts = new ArrayList<>(part(hour, whole, HOURS));
        if (parts.isEmpty()) {
            return fromTo;
        }
        parts.addAll(part(minute, whole, MINUTES));
        return parts;
    }

    private List<String> find(String what) {
        return first(what, column -> !inUnit(column, HOURS) && !inUnit(column, MINUTES));
    }

    /** The hours or minutes of a time, by a name of their own or as {@code 开始（时）}. */
    private List<String> part(String named, String whole, Pattern unit) {
        List<String> own = find(named);
        return own.isEmpty() ? first(whole, column -> inUnit(column, unit)) : own;
    }

    private List<String> first(String what, Predicate<String> which) {
        return KNOWN.getOrDefault(what, List.of()).stream()
                .flatMap(name -> columns.stream()
                        .filter(column -> which.test(column) && plain(column).equals(name)))
                .findFirst()
                .map(List::of)
                .orElse(List.of());
    }

    /** Whether the brackets of a head say that its column counts in this unit: it holds no time of day then, but a part of one. */
    private static boolean inUnit(String head, Pattern unit) {
        return BRACKETS.matcher(head)
                .results()
                .anyMatch(inside -> unit.matcher(inside.group(1).strip()).matches());
    }

    /** Without what is said beside a head: {@code 开始时间（必填）*} is 开始时间. */
    private static String plain(String head) {
        return BRACKETS.matcher(head)
                .replaceAll("")
                .replaceAll("[*＊:：]", "")
                .replaceAll("[\\s_]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}

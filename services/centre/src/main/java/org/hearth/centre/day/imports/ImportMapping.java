package org.hearth.centre.day.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearth.kernel.Message;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Problem.Violation;

/**
 * Which columns of a file say what. Each value is a list of column names; an empty list means that the file does not say.
 *
 * @param externalId the columns that together tell one session from every other, in this and in later files
 * @param startTime one column ({@code 09:00}), or the hour's and the minute's
 * @param endTime as {@code startTime}
 */
public record ImportMapping(
        @NotNull @Size(max = 1) List<@NotNull @Size(max = 200) String> title,
        @NotNull @Size(max = 1) List<@NotNull @Size(max = 200) String> programme,
        @NotNull @Size(max = 1) List<@NotNull @Size(max = 200) String> activityId,
        @NotNull @Size(max = 8) List<@NotNull @Size(max = 200) String> externalId,
        @NotNull @Size(max = 1) List<@NotNull @Size(max = 200) String> startDay,
        @NotNull @Size(max = 1) List<@NotNull @Size(max = 200) String> endDay,
        @NotNull @Size(max = 2) List<@NotNull @Size(max = 200) String> startTime,
        @NotNull @Size(max = 2) List<@NotNull @Size(max = 200) String> endTime,
        @NotNull @Size(max = 1) List<@NotNull @Size(max = 200) String> ageMin,
        @NotNull @Size(max = 1) List<@NotNull @Size(max = 200) String> ageMax,
        @NotNull @Size(max = 1) List<@NotNull @Size(max = 200) String> space) {

    /** Names by which columns are known, lower case; the first that a file has is suggested. */
    private static final Map<String, List<String>> KNOWN = Map.ofEntries(
            Map.entry("title", List.of("活动名称", "活动", "course title", "activity", "title", "name")),
            Map.entry("programme", List.of("服务板块", "板块", "section", "programme", "program", "category")),
            Map.entry("activityId", List.of("活动编号", "course_id", "course id", "activity id")),
            Map.entry("session", List.of("场次编号", "session id", "session_id")),
            Map.entry("startDay", List.of("日期", "开始日期", "first date", "start date", "date", "day")),
            Map.entry("endDay", List.of("结束日期", "last date", "end date")),
            Map.entry("startTime", List.of("开始时间", "start time", "start", "from")),
            Map.entry("endTime", List.of("结束时间", "end time", "end", "to")),
            Map.entry("startHour", List.of("开始时", "start hour")),
            Map.entry("startMinute", List.of("开始分", "start minute", "start min")),
            Map.entry("endHour", List.of("结束时", "end hour")),
            Map.entry("endMinute", List.of("结束分", "end minute", "end min")),
            Map.entry("ageMin", List.of("最小年龄", "age min", "min age")),
            Map.entry("ageMax", List.of("最大年龄", "age max", "max age")),
            Map.entry("space", List.of("空间", "场地", "space", "room", "location")));

    /** What the names of the columns suggest. */
    static ImportMapping suggested(List<String> columns) {
        List<String> activity = known(columns, "activityId");
        List<String> day = known(columns, "startDay");
        List<String> start = time(columns, "startTime", "startHour", "startMinute");
        List<String> title = known(columns, "title");
        List<String> session = known(columns, "session");
        List<String> identity = new ArrayList<>(session);
        if (session.isEmpty()) {
            identity.addAll(activity.isEmpty() ? title : activity);
            identity.addAll(day);
            identity.addAll(start);
        }
        return new ImportMapping(
                title,
                known(columns, "programme"),
                activity,
                identity,
                day,
                known(columns, "endDay"),
                start,
                time(columns, "endTime", "endHour", "endMinute"),
                known(columns, "ageMin"),
                known(columns, "ageMax"),
                known(columns, "space"));
    }

    private static List<String> time(List<String> columns, String whole, String hour, String minute) {
        List<String> one = known(columns, whole);
        if (!one.isEmpty()) {
            return one;
        }
        List<String> parts = new ArrayList<>(known(columns, hour));
        parts.addAll(known(columns, minute));
        return parts;
    }

    private static List<String> known(List<String> columns, String what) {
        for (String name : KNOWN.getOrDefault(what, List.of())) {
            for (String column : columns) {
                if (column.strip().toLowerCase(Locale.ROOT).equals(name)) {
                    return List.of(column);
                }
            }
        }
        return List.of();
    }

    /** Refuses columns that the file has not, and a mapping that cannot tell when and what a session is. */
    void check(List<String> columns) {
        List<Violation> violations = new ArrayList<>();
        Map<String, List<String>> fields = fields();
        for (String needed : List.of("title", "startDay", "startTime", "endTime", "externalId")) {
            if (fields.getOrDefault(needed, List.of()).isEmpty()) {
                violations.add(new Violation(needed, new Message("请选择对应的列。", "Choose the column.")));
            }
        }
        fields.forEach((field, named) -> named.stream()
                .filter(column -> !columns.contains(column))
                .findFirst()
                .ifPresent(missing -> violations.add(
                        new Violation(field, new Message("文件中没有这一列。", "The file has no such column.")))));
        if (!violations.isEmpty()) {
            throw Problem.invalid(violations);
        }
    }

    private Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        fields.put("title", title);
        fields.put("programme", programme);
        fields.put("activityId", activityId);
        fields.put("externalId", externalId);
        fields.put("startDay", startDay);
        fields.put("endDay", endDay);
        fields.put("startTime", startTime);
        fields.put("endTime", endTime);
        fields.put("ageMin", ageMin);
        fields.put("ageMax", ageMax);
        fields.put("space", space);
        return fields;
    }
}

package org.hearth.centre.day.imports;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** The same with other columns that tell sessions apart. */
    ImportMapping known(List<String> by) {
        return new ImportMapping(
                title, programme, activityId, by, startDay, endDay, startTime, endTime, ageMin, ageMax, space);
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

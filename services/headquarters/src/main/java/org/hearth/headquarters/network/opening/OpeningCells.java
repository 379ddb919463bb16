package org.hearth.headquarters.network.opening;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hearth.kernel.Problem;
import org.hearth.kernel.Problem.Violation;

/**
 * What the cells of one row ask for. A cell that cannot be read is named and stands for something harmless, so that whatever
 * else is wrong in its row is found in the same reading.
 */
final class OpeningCells {
    static final List<String> WEEK = List.of("周一", "周二", "周三", "周四", "周五", "周六", "周日");
    static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    static final String CLOSED = "休";

    private final List<Violation> unread = new ArrayList<>();
    private final OpenCentreRequest request;

    OpeningCells(Map<String, String> cells, LocalDate today) {
        Function<OpeningColumn, String> cell = column -> cells.getOrDefault(column.zh, "");
        List<List<List<String>>> week = DAYS.stream()
                .map(day -> read(
                        () -> stretches(day, cells.getOrDefault(WEEK.get(DAYS.indexOf(day)), "")),
                        List.<List<String>>of()))
                .toList();
        request = new OpenCentreRequest(
                cell.apply(OpeningColumn.SLUG),
                cell.apply(OpeningColumn.NAME),
                cell.apply(OpeningColumn.NAME_EN),
                cell.apply(OpeningColumn.TIME_ZONE),
                cell.apply(OpeningColumn.DISTRICT),
                cell.apply(OpeningColumn.SUB_DISTRICT),
                read(() -> area(cell.apply(OpeningColumn.AREA)), BigDecimal.ONE),
                read(() -> positioning(cell.apply(OpeningColumn.POSITIONING)), Positioning.OTHER.code()),
                new OpeningHours(
                        week.get(0), week.get(1), week.get(2), week.get(3), week.get(4), week.get(5), week.get(6)),
                read(() -> day(cell.apply(OpeningColumn.OPENED_ON)), today),
                cell.apply(OpeningColumn.MANAGER),
                cell.apply(OpeningColumn.EMAIL),
                false);
    }

    OpenCentreRequest request() {
        return request;
    }

    /** What could not be read; where there is any, the request is not what the row asks for. */
    List<Violation> unread() {
        return List.copyOf(unread);
    }

    private <T> T read(Supplier<T> cell, T instead) {
        try {
            return cell.get();
        } catch (Problem e) {
            unread.addAll(e.violations());
            return instead;
        }
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
                        OpeningColumn.POSITIONING.property,
                        "请填写其中之一：%1$s。",
                        "Give one of: %2$s.",
                        choices("、", Positioning::zh),
                        choices(", ", Positioning::en)));
    }

    static String choices(String between, Function<Positioning, String> word) {
        return Arrays.stream(Positioning.values()).map(word).collect(Collectors.joining(between));
    }

    private static BigDecimal area(String text) {
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw Problem.invalid(OpeningColumn.AREA.property, "请填写平方米数。", "Give the number of square metres.");
        }
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.replace('/', '-'));
        } catch (DateTimeException e) {
            throw Problem.invalid(OpeningColumn.OPENED_ON.property, "请写成 2026-12-01。", "Write 2026-12-01.");
        }
    }
}

package org.hearth.centre.day.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A seasonal round as it is to be.
 *
 * @param firstDay of the season
 * @param opensOn the first day on which applications are taken, {@code closesOn} the last
 * @param classes those who are served first come first
 * @param spaceIds those that are given out
 * @param quotaHours how many hours an organisation may have, over all its applications
 * @param missingPercent of how many dates of a wish, in a hundred, there may be none until it is refused
 * @param source the number that everybody will know after applications closed, and nobody before: a lottery's, of a day
 */
public record RoundRequest(
        @NotBlank @Size(max = 80) String name,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @NotNull LocalDate opensOn,
        @NotNull LocalDate closesOn,
        @NotNull @Size(min = 1, max = 8) List<@NotNull @Valid RoundClass> classes,
        @NotNull @Size(min = 1, max = 60) List<@NotNull UUID> spaceIds,
        @NotNull @Min(1) @Max(3_000) Integer quotaHours,

        @NotNull @Pattern(regexp = "week|season") String quotaPer,

        @NotNull @Min(0) @Max(90) Integer missingPercent,
        @NotBlank @Size(max = 120) String source,
        @Nullable Boolean simulated) {
    private static final int LONGEST = 366;
    private static final int HOURS_OF_A_WEEK = 168;

    void check(LocalDate latest) {
        if (lastDay.isBefore(firstDay) || lastDay.isAfter(firstDay.plusDays(LONGEST - 1))) {
            throw Problem.invalid("lastDay", "季度从首日到末日，最长一年。", "A season ends after it begins, within a year.");
        }
        if (lastDay.isAfter(latest)) {
            throw Problem.invalid(
                    "lastDay", "最多只能排到三年之内（%s）。", "Nothing is planned more than three years ahead (%s).", latest);
        }
        if (closesOn.isBefore(opensOn)
                || opensOn.isBefore(closesOn.minusDays(LONGEST))
                || !closesOn.isBefore(firstDay)) {
            throw Problem.invalid(
                    "closesOn",
                    "截止日不早于开始日，并在季度开始之前。",
                    "Applications close on or after the day they open, and before the season begins.");
        }
        if (new HashSet<>(classes.stream().map(one -> one.name().strip()).toList()).size() < classes.size()) {
            throw Problem.invalid("classes", "类别名称不能重复。", "No two classes are called alike.");
        }
        if (quotaPer.equals("week") && quotaHours > HOURS_OF_A_WEEK) {
            throw Problem.invalid("quotaHours", "一周只有 168 小时。", "A week has 168 hours.");
        }
    }
}

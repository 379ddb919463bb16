package org.hearth.centre.day.round;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.series.SeasonDays;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What somebody applies for.
 *
 * @param rank of the round's classes, from 1
 * @param expected how many will come
 * @param wanted how many of the wishes are to be granted, at most: with one, the others stand in for it
 * @param wishes in order, the dearest first
 */
public record ApplicationRequest(
        @NotBlank @Size(max = 120) String organisation,
        @NotBlank @Size(max = 80) String contact,
        @NotNull @Min(1) @Max(8) Integer rank,
        @NotNull @Min(1) @Max(100_000) Integer expected,
        @NotBlank @Size(max = 300) String purpose,
        @NotNull @Min(1) @Max(5) Integer wanted,
        @NotNull @Size(min = 1, max = 5) List<@NotNull @Valid Wish> wishes,
        @Nullable Boolean simulated) {
    static final int SHORTEST = 5;

    /**
     * A time that comes again in the season, and where.
     *
     * @param rule of RFC 5545, without an end: {@code FREQ=WEEKLY;BYDAY=TU}
     * @param startsLocal local time, like {@code endsLocal}, on the same day
     * @param spaceIds in order
     * @param anySpace whether any other that is large enough will do after them
     */
    public record Wish(
            @NotBlank @Size(max = 240) String rule,

            @NotNull @Pattern(regexp = TIME) String startsLocal,

            @NotNull @Pattern(regexp = TIME) String endsLocal,

            @NotNull @Size(max = 10) List<@NotNull UUID> spaceIds,
            @NotNull Boolean anySpace) {
        static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";

        int minutes() {
            return (int) ChronoUnit.MINUTES.between(LocalTime.parse(startsLocal), LocalTime.parse(endsLocal));
        }

        LocalTime starts() {
            return LocalTime.parse(startsLocal);
        }

        private void check(Round round, List<UUID> offered) {
            if (minutes() < SHORTEST) {
                throw Problem.invalid(
                        "wishes", "结束时间须晚于开始时间，至少 5 分钟。", "The end must be at least 5 minutes after the start.");
            }
            SeasonDays.of(rule, round.firstDay, round.lastDay);
            if (!offered.containsAll(spaceIds) || new HashSet<>(spaceIds).size() < spaceIds.size()) {
                throw Problem.invalid(
                        "wishes", "只能选本轮开放申请的空间，每个选一次。", "Choose among the spaces of this round, each once.");
            }
            if (spaceIds.isEmpty() && !anySpace) {
                throw Problem.invalid("wishes", "请选空间，或选“任何合适的空间”。", "Choose a space, or any that fits.");
            }
        }
    }

    /** @param offered the spaces of the round, {@code classes} how many it has */
    void check(Round round, List<UUID> offered, int classes) {
        if (rank > classes) {
            throw Problem.invalid("rank", "本轮没有这个类别。", "The round has no such class.");
        }
        if (wanted > wishes.size()) {
            throw Problem.invalid("wanted", "希望获批的数目不能多于志愿数。", "No more can be wanted than there are wishes.");
        }
        wishes.forEach(wish -> wish.check(round, offered));
    }
}

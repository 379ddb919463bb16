package org.hearth.centre.day.catalogue;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * An activity as it is to be, whole.
 *
 * @param ageMin in years, like {@code ageMax}; null where there is no limit
 * @param targetGroups for whom it is above all; none: for everybody
 * @param leader who leads it, and what they are in {@code leaderKind}; both or neither
 * @param about what it is, in plain words
 */
record ActivityRequest(
        @NotBlank @Size(max = 200) String title,
        @NotNull UUID programmeId,
        @Nullable @Min(0) @Max(150) Integer ageMin,
        @Nullable @Min(0) @Max(150) Integer ageMax,

        @Nullable @Size(max = 9) List<@NotNull @Pattern(regexp = GROUPS) String> targetGroups,

        @Nullable @Pattern(regexp = "staff|partner|volunteer")
        String leaderKind,

        @Nullable @Size(max = 80) String leader,
        @Nullable @Size(max = 2000) String about) {
    /** In the order in which they are told. */
    static final String GROUPS =
            "elders|children|teenagers|families|women|people-with-disabilities|people-in-need|party-members|newcomers";

    void check() {
        if (ageMin != null && ageMax != null && ageMin > ageMax) {
            throw Problem.invalid("ageMax", "最大年龄不能小于最小年龄。", "The highest age may not be below the lowest.");
        }
        if (words(leader) != null && leaderKind == null) {
            throw Problem.invalid("leaderKind", "请选择带领人是谁。", "Say what the leader is.");
        }
        if (words(leader) == null && leaderKind != null) {
            throw Problem.invalid("leader", "请填写带领人的姓名。", "Say what the leader is called.");
        }
    }

    void fill(Activity activity, Programme programme) {
        activity.title = title.strip();
        activity.programme = programme;
        activity.ageMin = small(ageMin);
        activity.ageMax = small(ageMax);
        activity.targetGroups = groups();
        activity.leaderKind = leaderKind;
        activity.leader = words(leader);
        activity.about = words(about);
    }

    private @Nullable List<String> groups() {
        return targetGroups == null || targetGroups.isEmpty()
                ? null
                : Stream.of(GROUPS.split("\\|")).filter(targetGroups::contains).toList();
    }

    private static @Nullable String words(@Nullable String given) {
        return given == null || given.isBlank() ? null : given.strip();
    }

    private static @Nullable Short small(@Nullable Integer value) {
        return value == null ? null : (Short) value.shortValue();
    }
}

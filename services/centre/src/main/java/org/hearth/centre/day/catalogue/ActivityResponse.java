package org.hearth.centre.day.catalogue;

import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * An activity; ages in years, null where there is no limit.
 *
 * @param targetGroups for whom it is above all; empty: for everybody
 * @param leader who leads it, and what they are in {@code leaderKind}
 * @param about what it is, in plain words
 * @param publishedAt since when it may be shown on the street page; null: it may not
 */
public record ActivityResponse(
        UUID id,
        String title,
        UUID programmeId,
        String programme,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,

        List<@Pattern(regexp = ActivityRequest.GROUPS) String> targetGroups,

        @Schema(enumeration = {"staff", "partner", "volunteer"}) @Nullable
        String leaderKind,

        @Nullable String leader,
        @Nullable String about,
        @Nullable Instant publishedAt,
        @Nullable String externalId,
        int version)
        implements Versioned {
    @SuppressWarnings("ConstantValue")
    public ActivityResponse {
        // what a file made says nothing of them
        targetGroups = targetGroups == null ? List.of() : List.copyOf(targetGroups);
    }

    static ActivityResponse of(Activity activity) {
        return new ActivityResponse(
                activity.id,
                activity.title,
                activity.programme.id,
                activity.programme.name,
                number(activity.ageMin),
                number(activity.ageMax),
                activity.targetGroups == null ? List.of() : activity.targetGroups,
                activity.leaderKind,
                activity.leader,
                activity.about,
                activity.publishedAt,
                activity.externalId,
                activity.version);
    }

    private static @Nullable Integer number(@Nullable Short value) {
        return value == null ? null : (Integer) value.intValue();
    }
}

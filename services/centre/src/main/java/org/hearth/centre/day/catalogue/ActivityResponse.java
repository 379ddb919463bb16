package org.hearth.centre.day.catalogue;

import java.util.UUID;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** An activity; ages in years, null where there is no limit. */
public record ActivityResponse(
        UUID id,
        String title,
        UUID programmeId,
        String programme,
        @Nullable Integer ageMin,
        @Nullable Integer ageMax,
        @Nullable String externalId,
        int version)
        implements Versioned {
    static ActivityResponse of(Activity activity) {
        return new ActivityResponse(
                activity.id,
                activity.title,
                activity.programme.id,
                activity.programme.name,
                number(activity.ageMin),
                number(activity.ageMax),
                activity.externalId,
                activity.version);
    }

    private static @Nullable Integer number(@Nullable Short value) {
        return value == null ? null : (Integer) value.intValue();
    }
}

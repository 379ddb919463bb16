package org.hearth.centre.day.feed;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Of what a feed is wanted.
 *
 * @param kind {@code centre}: its sessions; {@code space}: when it is taken; {@code activity}: one activity's sessions; {@code person}:
 *     sessions of the activities whoever asks chose for themselves
 * @param spaceId of a space's feed, and of no other
 * @param activityIds one for an activity's feed, one or more for a person's, none for the others
 * @param note for whom it is
 */
public record FeedRequest(
        @NotNull @Pattern(regexp = "centre|space|activity|person")
        String kind,

        @Nullable UUID spaceId,
        @NotNull @Size(max = 50) List<@NotNull UUID> activityIds,
        @NotNull @Size(max = 200) String note) {
    static final String SPACE = "space";
    static final String ACTIVITY = "activity";
    static final String PERSON = "person";

    void check() {
        if (kind.equals(SPACE) != (spaceId != null)) {
            throw Problem.invalid("spaceId", "请为空间的订阅选一个空间。", "Choose a space for a space's feed, and for no other.");
        }
        boolean good = switch (kind) {
            case ACTIVITY -> activityIds.size() == 1;
            case PERSON ->
                !activityIds.isEmpty() && activityIds.stream().distinct().count() == activityIds.size();
            default -> activityIds.isEmpty();
        };
        if (!good) {
            throw Problem.invalid(
                    "activityIds",
                    "活动的订阅选一项活动，自己的订阅选一项或几项，每项一次。",
                    "Choose one activity for an activity's feed, one or more for your own, each once.");
        }
    }
}

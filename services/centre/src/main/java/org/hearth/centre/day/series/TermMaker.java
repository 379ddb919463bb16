package org.hearth.centre.day.series;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes the sessions of a term. */
public interface TermMaker {
    /**
     * @param seriesId null: it stands alone
     * @param like the session of last term of which it is another; null: there was none on that day
     */
    record New(
            UUID activityId,
            @Nullable UUID seriesId,
            Slot slot,
            @Nullable UUID like) {}

    /** Why none can be there at all. */
    Optional<Refusal> refusal(Slot slot);

    /** @return their ids, in the same order; their slots are held, and free */
    List<UUID> make(List<New> sessions);
}

package org.hearth.centre.day.series;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Makes things of a series, all alike but for where and when they are. */
public interface Maker {
    /** Why one cannot be there, whoever else has the space. */
    Optional<Refusal> refusal(Slot slot);

    /** @return their ids, in the order of the slots; these are held, and free */
    List<UUID> make(UUID series, List<Slot> slots);
}

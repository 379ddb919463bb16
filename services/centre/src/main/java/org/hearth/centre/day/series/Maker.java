package org.hearth.centre.day.series;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.occupation.AlternativeService;

/** Makes things of a series, all alike but for where and when they are. */
public interface Maker {
    /** Why one cannot be there, whoever else has the space. */
    Optional<Refusal> refusal(Slot slot);

    /** For whom a space has to be booked so that one may be there: words of {@code SpaceResponse#bookable}. */
    default List<String> levels() {
        return AlternativeService.ALL;
    }

    /** @return their ids, in the order of the slots; these are held, and free */
    List<UUID> make(UUID series, List<Slot> slots);
}

package org.hearth.centre.day.series;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.hearth.centre.day.occupation.AlternativeService;
import org.hearth.tenancy.Words;

/** What series are made of; the feature of such things implements it. */
public interface Things {
    /** {@code booking} or {@code session}. */
    String kind();

    /** What their states are called: once, where they are handed out themselves. */
    Words states();

    /** Whether each has its space alone. */
    boolean alone();

    /** Refuses whoever may not change such things. */
    void checkCaller();

    /** Makes more of the same as this one. */
    Maker like(UUID thing);

    /** @param held whether they are held until the transaction ends, in the order of their ids */
    List<Thing> of(List<UUID> ids, boolean held);

    /** Refuses whoever may not move these. */
    void checkMove(List<UUID> ids);

    /** Why a thing of these cannot be in a slot, whoever else has the space. */
    Function<Slot, Optional<Refusal>> refusals();

    /** For whom a space has to be booked so that these may be there: words of {@code SpaceResponse#bookable}. */
    default List<String> levels(List<UUID> ids) {
        return AlternativeService.ALL;
    }

    /** Moves each to where it is free. */
    void move(Map<UUID, Slot> slots);

    /** Gives these their space, which is free. */
    void confirm(List<UUID> ids);

    void cancel(List<UUID> ids, String reason);
}

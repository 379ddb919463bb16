package org.hearth.centre.day.catalogue;

import java.math.BigDecimal;
import java.util.UUID;
import org.hearth.kernel.Versioned;
import org.jspecify.annotations.Nullable;

/** A space; {@code areaM2} in square metres and {@code capacity} in persons, null where not known. */
public record SpaceResponse(
        UUID id,
        String name,
        @Nullable BigDecimal areaM2,
        @Nullable Integer capacity,
        int version) implements Versioned {
    static SpaceResponse of(Space space) {
        return new SpaceResponse(space.id, space.name, space.areaM2, space.capacity, space.version);
    }
}

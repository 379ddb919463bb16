package org.hearth.centre.day.equipment;

import java.util.UUID;
import org.hearth.kernel.Versioned;

/** Equipment of a space; {@code quantity} in pieces. */
public record EquipmentResponse(UUID id, UUID spaceId, String name, int quantity, String note, int version)
        implements Versioned {
    static EquipmentResponse of(Equipment equipment) {
        return new EquipmentResponse(
                equipment.id, equipment.spaceId, equipment.name, equipment.quantity, equipment.note, equipment.version);
    }
}

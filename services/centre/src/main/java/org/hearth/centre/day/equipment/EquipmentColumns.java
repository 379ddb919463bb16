package org.hearth.centre.day.equipment;

import org.hearth.tenancy.Columns;

/** Equipment of all spaces as it is handed out. */
final class EquipmentColumns {
    static final Columns<PlacedEquipment> EQUIPMENT = Columns.<PlacedEquipment>of("equipment", "设备", "Equipment")
            .with("空间", "Space", PlacedEquipment::space)
            .with("名称", "Name", placed -> placed.equipment().name())
            .with("数量", "Quantity", placed -> placed.equipment().quantity())
            .with("备注", "Note", placed -> placed.equipment().note());

    private EquipmentColumns() {}

    /** Equipment, and what its space is called. */
    record PlacedEquipment(String space, EquipmentResponse equipment) {}
}

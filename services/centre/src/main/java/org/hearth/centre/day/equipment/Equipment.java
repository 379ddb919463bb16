package org.hearth.centre.day.equipment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;

/** Things of one kind in a space: two projectors, one piano. */
@Entity
@Table(name = "equipment", schema = "__tenant__")
class Equipment extends TenantEntity {
    @Column(name = "space_id", updatable = false)
    UUID spaceId;

    String name;
    int quantity;
    String note;
}

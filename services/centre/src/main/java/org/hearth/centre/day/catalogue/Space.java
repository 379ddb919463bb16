package org.hearth.centre.day.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** A room or area of the facility. */
@Entity
@Table(name = "space", schema = "__tenant__")
class Space extends TenantEntity {
    String name;

    @Column(name = "area_m2")
    @Nullable
    BigDecimal areaM2;

    @Nullable
    Integer capacity;
}

package org.hearth.centre.day.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A room or area of the facility. */
@Entity
@Table(name = "space", schema = "__tenant__")
class Space {
    @Id
    UUID id;

    String name;

    @Column(name = "area_m2")
    @Nullable
    BigDecimal areaM2;

    @Nullable
    Integer capacity;

    @Version
    int version;
}

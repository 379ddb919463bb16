package org.hearth.centre.day.opening;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hearth.tenancy.TenantEntity;
import org.hibernate.annotations.ColumnTransformer;

/** A day whose hours are its own. */
@Entity
@Table(name = "special_day", schema = "__tenant__")
class SpecialDay extends TenantEntity {
    @Column(updatable = false)
    LocalDate day;

    /** As JSON: {@code [["09:00","12:00"]]}. */
    @ColumnTransformer(read = "cast(hours as text)", write = "cast(? as jsonb)")
    String hours;

    String kind;
    String reason;

    /** Said when the day had begun. */
    boolean late;
}

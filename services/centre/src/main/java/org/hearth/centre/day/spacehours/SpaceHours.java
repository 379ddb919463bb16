package org.hearth.centre.day.spacehours;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** The week of a space from a day on, until another begins; without a week it is open as the centre is. */
@Entity
@Table(name = "space_hours", schema = "__tenant__")
class SpaceHours extends TenantEntity {
    @Column(name = "space_id", updatable = false)
    UUID spaceId;

    @Column(name = "valid_from", updatable = false)
    LocalDate validFrom;

    /** As {@link SpaceWeek}, in JSON. */
    @ColumnTransformer(read = "cast(week as text)", write = "cast(? as jsonb)")
    @Nullable
    String week;
}

package org.hearth.centre.day.series;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** Bookings or sessions by one rule. */
@Entity
@Table(name = "series", schema = "__tenant__")
class Series extends TenantEntity {
    @Column(updatable = false)
    String kind;

    String rule;

    @Column(name = "starts_local")
    LocalDateTime startsLocal;

    int minutes;

    @Column(name = "space_id")
    @Nullable
    UUID spaceId;

    @Column(name = "activity_id", updatable = false)
    @Nullable
    UUID activityId;

    /** The last day by the rule. */
    @Column(name = "last_day")
    LocalDate lastDay;

    @Column(updatable = false)
    boolean simulated;

    /** The copying of a term in which it was made; null of most. */
    @Column(name = "copied_in", updatable = false)
    @Nullable
    UUID copiedIn;
}

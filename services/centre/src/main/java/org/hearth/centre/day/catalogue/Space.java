package org.hearth.centre.day.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** A room or area of the facility, and how it is used; what nobody said is null (see {@link SpaceResponse}). */
@Entity
@Table(name = "space", schema = "__tenant__")
class Space extends TenantEntity {
    String name;

    @Column(name = "area_m2")
    @Nullable
    BigDecimal areaM2;

    @Nullable
    Integer capacity;

    @Nullable
    Boolean exclusive;

    @Column(name = "setup_minutes")
    @Nullable
    Short setupMinutes;

    @Column(name = "clear_minutes")
    @Nullable
    Short clearMinutes;

    @Nullable
    String bookable;

    @Column(name = "notice_hours")
    @Nullable
    Short noticeHours;

    @Column(name = "ahead_days")
    @Nullable
    Short aheadDays;

    @Column(name = "longest_minutes")
    @Nullable
    Integer longestMinutes;

    @Column(name = "price_kind")
    @Nullable
    String priceKind;

    @Column(name = "price_minor")
    @Nullable
    Long priceMinor;

    @Nullable
    String currency;

    @Column(name = "price_reason")
    @Nullable
    String priceReason;

    @Nullable
    String note;

    @Column(name = "in_use_from")
    @Nullable
    LocalDate inUseFrom;

    @Column(name = "retired_on")
    @Nullable
    LocalDate retiredOn;
}

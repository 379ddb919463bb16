package org.hearth.centre.day.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** How people sign up for an activity. */
@Entity
@Table(name = "registration_terms", schema = "__tenant__")
class RegistrationTerms extends TenantEntity {
    static final String SESSION = "session";

    @Column(name = "activity_id", updatable = false)
    UUID activityId;

    String scope;

    int places;

    int waitlist;

    @Column(name = "opens_days")
    @Nullable
    Integer opensDays;

    @Column(name = "closes_minutes")
    @Nullable
    Integer closesMinutes;

    @Column(name = "answer_hours")
    @Nullable
    Integer answerHours;

    @Column(name = "fee_minor")
    @Nullable
    Long feeMinor;

    @Nullable
    String currency;

    @Nullable
    String note;
}

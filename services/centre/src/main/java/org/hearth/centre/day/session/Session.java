package org.hearth.centre.day.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** One dated occurrence of an activity: planned, then held or cancelled. */
@Entity
@Table(name = "session", schema = "__tenant__")
class Session extends TenantEntity {
    static final String PLANNED = "planned";
    static final String HELD = "held";
    static final String CANCELLED = "cancelled";

    @Column(name = "activity_id")
    UUID activityId;

    @Column(name = "space_id")
    @Nullable
    UUID spaceId;

    @Column(name = "external_id")
    @Nullable
    String externalId;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    /** The local day of the start; {@code endDay} is another where it ends past midnight. */
    LocalDate day;

    @Column(name = "end_day")
    LocalDate endDay;

    String state = PLANNED;

    @Column(name = "explicit_zero")
    boolean explicitZero;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    @Column(name = "closed_by")
    @Nullable
    String closedBy;

    @Column(name = "closed_subject")
    @Nullable
    UUID closedSubject;

    @Column(name = "closed_late")
    @Nullable
    Boolean closedLate;

    /** Whether the closing was made up for demonstration. */
    @Column(name = "closed_simulated")
    @Nullable
    Boolean closedSimulated;

    @Column(name = "cancel_reason")
    @Nullable
    String cancelReason;

    boolean simulated;

    /** The series it is one of; null of most. */
    @Column(name = "series_id", updatable = false)
    @Nullable
    UUID seriesId;

    /** The first version is 1, as of sessions that are imported. */
    Session() {
        version = 1;
    }

    void lie(SessionTimes times) {
        startsAt = times.starts();
        endsAt = times.ends();
        day = times.day();
        endDay = times.endDay();
    }

    /** As if it had not been closed or cancelled. */
    void plan() {
        state = PLANNED;
        explicitZero = false;
        closedAt = null;
        closedBy = null;
        closedSubject = null;
        closedLate = null;
        closedSimulated = null;
        cancelReason = null;
    }
}

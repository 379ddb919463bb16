package org.hearth.centre.day.booking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** A reservation of a space for a time range. */
@Entity
@Table(name = "booking", schema = "__tenant__")
class Booking extends TenantEntity {
    static final String REQUESTED = "requested";
    static final String CONFIRMED = "confirmed";
    static final String DECLINED = "declined";
    static final String CANCELLED = "cancelled";
    static final String USED = "used";
    static final String NO_SHOW = "no-show";

    /** States in which it has its space. */
    private static final Set<String> HOLDS = Set.of(CONFIRMED, USED, NO_SHOW);

    private static final Set<String> COUNTED = Set.of(USED, NO_SHOW);

    @Column(name = "space_id")
    UUID spaceId;

    @Column(name = "starts_at")
    Instant startsAt;

    @Column(name = "ends_at")
    Instant endsAt;

    LocalDate day;

    @Column(name = "end_day")
    LocalDate endDay;

    String party;

    @Nullable
    String organisation;

    @Nullable
    String contact;

    String purpose;

    @Nullable
    Integer expected;

    String state = REQUESTED;

    @Nullable
    Integer heads;

    @Column(name = "used_late")
    @Nullable
    Boolean usedLate;

    @Column(name = "decision_reason")
    @Nullable
    String decisionReason;

    @Column(name = "decided_at")
    @Nullable
    Instant decidedAt;

    @Column(name = "decided_by")
    @Nullable
    String decidedBy;

    @Column(name = "decided_subject")
    @Nullable
    UUID decidedSubject;

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

    /** The series it is one of; null of most. */
    @Column(name = "series_id", updatable = false)
    @Nullable
    UUID seriesId;

    @Column(updatable = false)
    boolean simulated;

    /** Whether what became of it is in a figure. */
    static boolean isCounted(String state) {
        return COUNTED.contains(state);
    }

    boolean holds() {
        return HOLDS.contains(state);
    }

    void lie(BookingTimes times) {
        startsAt = times.starts();
        endsAt = times.ends();
        day = times.day();
        endDay = times.endDay();
    }

    boolean lies(UUID space, BookingTimes times) {
        return spaceId.equals(space) && startsAt.equals(times.starts()) && endsAt.equals(times.ends());
    }

    /** Another that was asked for alike; where and when it is, is for whoever makes it. */
    Booking another() {
        Booking other = new Booking();
        other.party = party;
        other.organisation = organisation;
        other.contact = contact;
        other.purpose = purpose;
        other.expected = expected;
        other.priceKind = priceKind;
        other.priceMinor = priceMinor;
        other.currency = currency;
        other.priceReason = priceReason;
        other.simulated = simulated;
        return other;
    }
}

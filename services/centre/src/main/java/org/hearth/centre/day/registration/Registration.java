package org.hearth.centre.day.registration;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** Somebody who signed up. In which order people asked, the database numbers. */
@Entity
@Table(name = "registration", schema = "__tenant__")
class Registration extends TenantEntity {
    static final String PLACED = "placed";
    static final String WAITING = "waiting";
    static final String OFFERED = "offered";
    static final String CANCELLED = "cancelled";
    static final String LAPSED = "lapsed";

    private static final Set<String> ENDED = Set.of(CANCELLED, LAPSED);

    @Column(name = "target_id", updatable = false)
    UUID targetId;

    @Column(name = "resident_id", updatable = false)
    UUID residentId;

    /** Those who came together; null of one alone. */
    @Column(updatable = false)
    @Nullable
    UUID party;

    String state;

    @Column(name = "offered_until")
    @Nullable
    Instant offeredUntil;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    @Column(name = "ended_reason")
    @Nullable
    String endedReason;

    @Column(updatable = false)
    boolean simulated;

    boolean ended() {
        return ENDED.contains(state);
    }

    /** Is so now; what was said of it before is said no more. */
    void turn(String now) {
        state = now;
        offeredUntil = null;
        endedAt = null;
        endedReason = null;
    }
}

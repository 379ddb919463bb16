package org.hearth.centre.day.counter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** A counter at a door. Each secret it is given belongs to a client of its own, so that the one before is nobody at once. */
@Entity
@Table(name = "door_counter", schema = "__tenant__")
class Counter extends TenantEntity {
    static final String WAITING = "waiting";
    static final String ACTIVE = "active";
    static final String REVOKED = "revoked";

    String name;

    @Column(updatable = false)
    String door;

    String state = WAITING;
    int issue;
    int cleared;

    /** Who it is by its last secret; null while it has none. */
    @Nullable
    UUID subject;

    @Column(name = "issued_at")
    @Nullable
    Instant issuedAt;

    @Column(name = "revoked_at")
    @Nullable
    Instant revokedAt;

    @Column(updatable = false)
    boolean simulated;

    /** What its client of this number is called at the identity provider. */
    static String client(UUID counter, int issue) {
        return "counter-" + counter + "-" + issue;
    }
}

package org.hearth.centre.day.device;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** A browser that works as a desk, as it last said of itself. */
@Entity
@Table(name = "device", schema = "__tenant__")
class Device extends TenantEntity {
    @Column(updatable = false)
    String mark;

    String label;
    int taps;

    @Column(name = "oldest_at")
    @Nullable
    Instant oldestAt;

    @Column(name = "heard_at")
    Instant heardAt;

    @Column(name = "heard_by")
    String heardBy;

    @Column(name = "heard_subject")
    UUID heardSubject;
}

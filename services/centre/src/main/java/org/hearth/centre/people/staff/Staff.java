package org.hearth.centre.people.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** Somebody on the centre's list. With an invitation they are let in once that is accepted. */
@Entity
@Table(name = "staff", schema = "__tenant__")
class Staff extends TenantEntity {
    @Column(updatable = false)
    UUID subject;

    String name;
    String email;
    String role;
    boolean active = true;

    @Nullable
    UUID invitation;

    /** What whoever let them in was called then; null for the centre's first manager. */
    @Column(name = "invited_by")
    @Nullable
    String invitedBy;

    @Column(name = "invited_at")
    @Nullable
    Instant invitedAt;

    /** The first version is 1, as of the first manager, whom the platform enters. */
    Staff() {
        version = 1;
    }
}

package org.hearth.centre.people.merge;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** That two rows became one. What they were stands beside it in the database, where erasing finds it, and is read by nobody here. */
@Entity
@Table(name = "resident_merge", schema = "__tenant__")
class ResidentMerge extends TenantEntity {
    @Column(name = "kept_id", updatable = false)
    UUID keptId;

    @Column(name = "gone_id", updatable = false)
    UUID goneId;

    /** The fields that the kept row took over, with commas between. */
    String took;

    /** What whoever did it was called. */
    @Column(name = "made_by", updatable = false)
    String madeBy;

    /** Written by undoing, in SQL. */
    @Column(name = "undone_at", insertable = false, updatable = false)
    @Nullable
    Instant undoneAt;
}

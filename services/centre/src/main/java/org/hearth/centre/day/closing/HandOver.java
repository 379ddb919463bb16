package org.hearth.centre.day.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hearth.tenancy.TenantEntity;
import org.jspecify.annotations.Nullable;

/** What one shift tells the next. */
@Entity
@Table(name = "hand_over", schema = "__tenant__")
class HandOver extends TenantEntity {
    @Column(updatable = false)
    LocalDate day;

    @Column(updatable = false)
    String words;

    @Column(updatable = false)
    boolean urgent;

    @Column(name = "written_by", updatable = false)
    String writtenBy;

    @Column(name = "seen_subject")
    @Nullable
    UUID seenSubject;

    @Column(name = "seen_by")
    @Nullable
    String seenBy;

    @Column(name = "seen_at")
    @Nullable
    Instant seenAt;
}

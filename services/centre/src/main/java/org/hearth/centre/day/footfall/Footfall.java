package org.hearth.centre.day.footfall;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The door count of a day, as somebody read it off. Voided, it stays as history. */
@Entity
@Table(name = "footfall", schema = "__tenant__")
class Footfall {
    @Id
    UUID id;

    @Column(updatable = false)
    LocalDate day;

    @Column(updatable = false)
    int counted;

    @Column(updatable = false)
    boolean simulated;

    @Column(name = "recorded_at", updatable = false)
    Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    String recordedBy;

    @Column(name = "recorded_subject", updatable = false)
    UUID recordedSubject;

    @Column(name = "voided_at")
    @Nullable
    Instant voidedAt;

    @Column(name = "voided_by")
    @Nullable
    String voidedBy;

    @Column(name = "voided_subject")
    @Nullable
    UUID voidedSubject;

    @Column(name = "void_reason")
    @Nullable
    String voidReason;

    @Version
    int version;
}

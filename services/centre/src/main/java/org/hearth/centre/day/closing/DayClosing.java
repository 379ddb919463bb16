package org.hearth.centre.day.closing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** That somebody closed a day, and what stood then. Reopened, it stays as history. */
@Entity
@Table(name = "day_closing", schema = "__tenant__")
class DayClosing {
    @Id
    UUID id;

    @Column(updatable = false)
    LocalDate day;

    @Column(name = "still_open", updatable = false)
    @ColumnTransformer(read = "cast(still_open as text)", write = "cast(? as jsonb)")
    String stillOpen;

    @Column(updatable = false)
    @ColumnTransformer(read = "cast(figures as text)", write = "cast(? as jsonb)")
    String figures;

    @Column(updatable = false)
    @Nullable
    String reason;

    @Column(updatable = false)
    boolean simulated;

    @Column(name = "closed_subject", updatable = false)
    UUID closedSubject;

    @Column(name = "closed_by", updatable = false)
    String closedBy;

    @Column(name = "closed_at", updatable = false)
    Instant closedAt;

    @Column(name = "reopened_subject")
    @Nullable
    UUID reopenedSubject;

    @Column(name = "reopened_by")
    @Nullable
    String reopenedBy;

    @Column(name = "reopened_at")
    @Nullable
    Instant reopenedAt;

    @Column(name = "reopen_reason")
    @Nullable
    String reopenReason;

    @Version
    int version;
}

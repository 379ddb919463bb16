package org.hearth.centre.day.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Evidence that people came: added and voided, never changed. Adding is {@link AttendanceSql}'s. */
@Entity
@Table(name = "attendance", schema = "__tenant__")
class Attendance {
    @Id
    UUID id;

    @Column(name = "session_id")
    UUID sessionId;

    String method;

    @Column(name = "resident_id")
    @Nullable
    UUID residentId;

    int heads;

    @Column(name = "occurred_at")
    Instant occurredAt;

    @Column(name = "recorded_at")
    Instant recordedAt;

    @Column(name = "recorded_by")
    String recordedBy;

    /** Null in rows from before it was kept. */
    @Column(name = "recorded_subject")
    @Nullable
    UUID recordedSubject;

    boolean late;

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

    /** Whether this is what the tap would record. */
    boolean says(AttendanceSql.Tap tap) {
        return sessionId.equals(tap.session())
                && method.equals(tap.method())
                && heads == tap.heads()
                && Objects.equals(residentId, tap.resident());
    }
}

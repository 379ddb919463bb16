package org.hearth.centre.day.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** That staff stated of a day that nothing more took place on it. Withdrawn, it stays as history. */
@Entity
@Table(name = "day_statement", schema = "__tenant__")
class DayStatement {
    @Id
    UUID id;

    LocalDate day;

    @Nullable
    String reason;

    boolean simulated;

    @Column(name = "stated_by")
    String by;

    @Column(name = "stated_subject")
    UUID subject;

    @Column(name = "stated_at")
    Instant at;

    @Column(name = "withdrawn_by")
    @Nullable
    String withdrawnBy;

    @Column(name = "withdrawn_subject")
    @Nullable
    UUID withdrawnSubject;

    @Column(name = "withdrawn_at")
    @Nullable
    Instant withdrawnAt;

    @Column(name = "withdraw_reason")
    @Nullable
    String withdrawReason;

    @Version
    int version;
}

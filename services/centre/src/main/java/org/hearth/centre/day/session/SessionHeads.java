package org.hearth.centre.day.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Heads of a session by method: the view in which the counting rules become numbers (docs/metrics.md). */
@Entity
@Immutable
@Table(name = "session_heads", schema = "__tenant__")
class SessionHeads {
    @Id
    @Column(name = "session_id")
    UUID sessionId;

    long scan;
    long named;
    long self;
    long tally;
    long partner;

    /** What a partner declared, also where the centre recorded something itself and it does not count. */
    @Column(name = "partner_declared")
    long partnerDeclared;

    boolean late;
    boolean simulated;
}

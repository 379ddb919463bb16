package org.hearth.centre.day.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of a session's own history; read as {@link SessionEvent}. */
@Entity
@Immutable
@Table(name = "session_event", schema = "__tenant__")
class SessionTrace {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    @Nullable
    Long id;

    @Column(name = "session_id")
    UUID sessionId;

    String kind;

    String detail;

    /** {@link SessionEvent#changes} as JSON; null in rows from before it was kept. */
    @ColumnTransformer(write = "cast(? as jsonb)")
    @Nullable
    String changes;

    String by;

    UUID subject;

    Instant at;
}

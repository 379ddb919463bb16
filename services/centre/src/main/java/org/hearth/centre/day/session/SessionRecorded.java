package org.hearth.centre.day.session;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That anything was ever recorded of a session, voided and reopened ones too: a view. */
@Entity
@Immutable
@Table(name = "session_recorded", schema = "__tenant__")
class SessionRecorded {
    @Id
    @Column(name = "session_id")
    UUID sessionId;

    @Column(name = "activity_id")
    UUID activityId;
}

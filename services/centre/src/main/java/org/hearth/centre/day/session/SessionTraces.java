package org.hearth.centre.day.session;

import com.fasterxml.jackson.core.type.TypeReference;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hearth.centre.day.session.SessionEvent.FieldChange;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.Json;

/** The history of each session. */
@ApplicationScoped
class SessionTraces implements PanacheRepositoryBase<SessionTrace, Long> {
    private final Json json;
    private final Clock clock;

    @Inject
    SessionTraces(Json json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** What was done to a session, newest first. */
    List<SessionEvent> of(UUID session) {
        return list("sessionId = ?1 order by id desc", session).stream()
                .map(row -> new SessionEvent(
                        row.kind,
                        row.detail,
                        row.changes == null
                                ? List.of()
                                : json.read(row.changes, new TypeReference<List<FieldChange>>() {}),
                        row.by,
                        row.at))
                .toList();
    }

    void add(UUID session, String kind, String detail, List<FieldChange> changes, Actor by) {
        SessionTrace row = new SessionTrace();
        row.sessionId = session;
        row.kind = kind;
        row.detail = detail;
        row.changes = json.write(changes);
        row.by = by.name();
        row.subject = by.subject();
        row.at = clock.instant();
        persist(row);
    }
}

package org.hearth.centre.day.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.attendance.AttendanceResponses.Entry;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

/** Attendance rows as they are shown, and voiding them. */
@ApplicationScoped
class AttendanceRepository implements PanacheRepositoryBase<Attendance, UUID> {
    /** All of a session, newest first, voided ones too. */
    List<Entry> ofSession(UUID session) {
        return entries(Where.with("session", session, "t.sessionId = :session"), "t.recordedAt desc, t.id desc");
    }

    Entry entry(UUID id) {
        return entries(Where.with("id", id, "t.id = :id"), "t.id").getFirst();
    }

    /** The entry by which this person is recorded in this session already, by whatever method. */
    Optional<Entry> ofPerson(UUID session, UUID resident) {
        return entries(
                        Where.with("session", session, "t.sessionId = :session")
                                .and("resident", resident, "t.residentId = :resident")
                                .and("t.voidedAt is null"),
                        "t.recordedAt, t.id")
                .stream()
                .findFirst();
    }

    /** Voids an entry; false when it is voided already. */
    boolean voidEntry(UUID id, @Nullable String reason, Actor by, Instant at) {
        return update(
                        "voidedAt = ?1, voidedBy = ?2, voidedSubject = ?3, voidReason = ?4 where id = ?5 and voidedAt is null",
                        at,
                        by.name(),
                        by.subject(),
                        reason,
                        id)
                == 1;
    }

    private List<Entry> entries(Where where, String order) {
        var query = getEntityManager()
                .createQuery(
                        "select t.id, t.method, t.residentId, r.name, t.heads, t.occurredAt, t.recordedAt, t.recordedBy,"
                                + " t.late, t.voidedAt, t.voidedBy, t.voidReason"
                                + " from Attendance t left join Resident r on r.id = t.residentId where " + where.text()
                                + " order by " + order,
                        Entry.class);
        where.values().forEach(query::setParameter);
        return query.getResultList();
    }
}

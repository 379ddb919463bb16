package org.hearth.centre.day.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.attendance.AttendanceResponses.Entry;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** Attendance rows: added and voided, never changed. */
@ApplicationScoped
class AttendanceRepository {
    private static final String SELECT = """
            select t.id, t.session_id, t.method, t.resident_id, r.name as resident_name, t.heads, t.occurred_at,
              t.recorded_at, t.recorded_by, t.late, t.voided_at, t.voided_by, t.void_reason
            from __tenant__.attendance t left join __tenant__.resident r on r.id = t.resident_id
            """;

    private final CentreSql sql;

    @Inject
    AttendanceRepository(CentreSql sql) {
        this.sql = sql;
    }

    List<Entry> ofSession(UUID session) {
        return sql.list(
                SELECT + " where t.session_id = :session order by t.recorded_at desc, t.id desc",
                Map.of("session", session),
                AttendanceRepository::entry);
    }

    Optional<Entry> find(UUID id) {
        return sql.first(SELECT + " where t.id = :id", Map.of("id", id), AttendanceRepository::entry);
    }

    Optional<UUID> sessionOf(UUID id) {
        return sql.first(
                "select session_id from __tenant__.attendance where id = :id",
                Map.of("id", id),
                row -> row.uuid("session_id"));
    }

    /** The entry by which this person is recorded in this session already, by whatever method. */
    Optional<Entry> ofPerson(UUID session, UUID resident) {
        return sql.first(
                SELECT + " where t.session_id = :session and t.resident_id = :resident and t.voided_at is null"
                        + " order by t.recorded_at limit 1",
                Map.of("session", session, "resident", resident),
                AttendanceRepository::entry);
    }

    /** Whether the person is there, and stays until the transaction ends: erasing waits, and then finds what was answered. */
    boolean isKnown(UUID resident) {
        return sql.first(
                        "select 1 as found from __tenant__.resident where id = :id and erased_at is null for key share",
                        Map.of("id", resident),
                        row -> true)
                .isPresent();
    }

    /** As {@link #isKnown}, of the person whom this entry names, if it names one. */
    void holdPerson(UUID entry) {
        sql.list(
                "select 1 as held from __tenant__.resident where id ="
                        + " (select resident_id from __tenant__.attendance where id = :id) for key share",
                Map.of("id", entry),
                row -> true);
    }

    /** One row to add. */
    record NewEntry(
            UUID id,
            UUID session,
            String method,
            @Nullable UUID resident,
            int heads,
            Instant occurredAt,
            Instant recordedAt,
            Actor by,
            boolean late,
            boolean simulated) {}

    void insert(NewEntry entry) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", entry.id());
        values.put("session", entry.session());
        values.put("method", entry.method());
        values.put("resident", entry.resident() == null ? "" : entry.resident().toString());
        values.put("heads", entry.heads());
        values.put("occurred", entry.occurredAt());
        values.put("recorded", entry.recordedAt());
        values.put("by", entry.by().name());
        values.put("subject", entry.by().subject());
        values.put("late", entry.late());
        values.put("simulated", entry.simulated());
        sql.run("""
                insert into __tenant__.attendance
                  (id, session_id, method, resident_id, heads, occurred_at, recorded_at, recorded_by,
                   recorded_subject, late, simulated)
                values (:id, :session, :method, cast(nullif(:resident, '') as uuid), :heads, :occurred, :recorded, :by,
                  :subject, :late, :simulated)
                """, values);
    }

    /** Voids an entry; false when it is voided already. */
    boolean voidEntry(UUID id, String reason, Actor by, Instant at) {
        return sql.run(
                        "update __tenant__.attendance set voided_at = :at, voided_by = :by, voided_subject = :subject,"
                                + " void_reason = :reason"
                                + " where id = :id and voided_at is null",
                        Map.of("id", id, "reason", reason, "by", by.name(), "subject", by.subject(), "at", at))
                == 1;
    }

    private static Entry entry(Row row) {
        return new Entry(
                row.uuid("id"),
                row.text("method"),
                row.uuidOrNull("resident_id"),
                row.textOrNull("resident_name"),
                row.integer("heads"),
                row.instant("occurred_at"),
                row.instant("recorded_at"),
                row.text("recorded_by"),
                row.yes("late"),
                row.instantOrNull("voided_at"),
                row.textOrNull("voided_by"),
                row.textOrNull("void_reason"));
    }
}

package org.hearth.centre.day.session;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.figures.SessionTotals;
import org.hearth.centre.day.session.SessionEvent.FieldChange;
import org.hearth.kernel.Period;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Row;
import org.jspecify.annotations.Nullable;

/** Sessions as rows with their heads. */
@ApplicationScoped
class SessionRepository {
    private static final String SELECT = """
            select s.id, s.activity_id, a.title, a.programme_id, p.name as programme, s.space_id, r.name as space, s.day,
              s.starts_at, s.ends_at, to_char(s.starts_at at time zone :zone, 'HH24:MI') as starts_local,
              to_char(s.ends_at at time zone :zone, 'HH24:MI') as ends_local, s.end_day > s.day as ends_next_day, s.state,
              s.explicit_zero, h.scan, h.named, h.self, h.tally, h.partner, h.late, h.simulated, a.age_min, a.age_max,
              s.external_id, s.closed_at, s.closed_by, s.cancel_reason, s.version
            from __tenant__.session s
            join __tenant__.session_heads h on h.session_id = s.id
            join __tenant__.activity a on a.id = s.activity_id
            join __tenant__.programme p on p.id = a.programme_id
            left join __tenant__.space r on r.id = s.space_id
            """;

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    SessionRepository(CentreSql sql, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    List<SessionResponse> ofDay(LocalDate day) {
        return sql.list(
                SELECT + " where s.day = :day order by s.starts_at, s.id",
                Map.of("zone", zone(), "day", day),
                SessionRepository::session);
    }

    /** Sessions after a row, in order of start. */
    List<SessionResponse> list(SessionFilter filter, Instant afterStart, UUID afterId, int limit) {
        Map<String, Object> values = new HashMap<>();
        values.put("zone", zone());
        values.put("from", filter.from());
        values.put("to", filter.to());
        values.put("q", filter.q());
        values.put("state", filter.state());
        values.put("space", text(filter.space()));
        values.put("programme", text(filter.programme()));
        values.put("activity", text(filter.activity()));
        values.put("afterStart", afterStart);
        values.put("afterId", afterId);
        values.put("limit", limit);
        return sql.list(SELECT + """
                where s.day between :from and :to
                  and (:q = '' or position(lower(:q) in lower(a.title)) > 0)
                  and (:state = '' or s.state = :state)
                  and (:space = '' or (:space = 'none' and s.space_id is null) or cast(s.space_id as text) = :space)
                  and (:programme = '' or cast(a.programme_id as text) = :programme)
                  and (:activity = '' or cast(s.activity_id as text) = :activity)
                  and (s.starts_at, s.id) > (:afterStart, :afterId)
                order by s.day, s.starts_at, s.id limit :limit
                """, values, SessionRepository::session);
    }

    Optional<SessionResponse> find(UUID id) {
        return sql.first(SELECT + " where s.id = :id", Map.of("zone", zone(), "id", id), SessionRepository::session);
    }

    /** Holds the session until the transaction ends, so that its state and its heads are changed one after the other. */
    boolean lock(UUID id) {
        return sql.first(
                        "select 1 as found from __tenant__.session where id = :id for update",
                        Map.of("id", id),
                        row -> true)
                .isPresent();
    }

    Optional<SessionClaim> claim(UUID id) {
        return sql.first(
                "select contract, statement, covers_from, covers_to from __tenant__.session_claim where session_id = :id",
                Map.of("id", id),
                row -> new SessionClaim(
                        row.text("contract"),
                        row.textOrNull("statement"),
                        row.textOrNull("statement") == null
                                ? null
                                : new Period(row.day("covers_from"), row.day("covers_to"))));
    }

    /** Whether a session with records would come into another programme, where either is sensitive (product rule 10). */
    boolean wouldCrossSensitive(UUID id, UUID activity) {
        return sql.first("""
                        select 1 as found from __tenant__.session_recorded r
                        join __tenant__.activity a on a.id = r.activity_id
                        join __tenant__.programme p on p.id = a.programme_id
                        join __tenant__.activity b on b.id = :activity
                        join __tenant__.programme q on q.id = b.programme_id
                        where r.session_id = :id and p.id <> q.id and (p.sensitive or q.sensitive)
                        """, Map.of("id", id, "activity", activity), row -> true)
                .isPresent();
    }

    void insert(UUID id, SessionTimes times, UUID activity, @Nullable UUID space, boolean simulated) {
        Map<String, Object> values = values(id, times, activity, space);
        values.put("simulated", simulated);
        sql.run("""
                insert into __tenant__.session (id, activity_id, space_id, starts_at, ends_at, day, end_day, simulated)
                values (:id, :activity, cast(nullif(:space, '') as uuid), :starts, :ends, :day, :endDay, :simulated)
                """, values);
    }

    void update(UUID id, SessionTimes times, UUID activity, @Nullable UUID space) {
        sql.run("""
                update __tenant__.session set activity_id = :activity, space_id = cast(nullif(:space, '') as uuid),
                  starts_at = :starts, ends_at = :ends, day = :day, end_day = :endDay,
                  version = version + 1, updated_at = now()
                where id = :id
                """, values(id, times, activity, space));
    }

    private static Map<String, Object> values(UUID id, SessionTimes times, UUID activity, @Nullable UUID space) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("activity", activity);
        values.put("space", text(space));
        values.put("starts", times.starts());
        values.put("ends", times.ends());
        values.put("day", times.day());
        values.put("endDay", times.endDay());
        return values;
    }

    /** @param late whether its last local day is over */
    void close(UUID id, boolean explicitZero, Actor by, Instant at, boolean late, boolean simulated) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("zero", explicitZero);
        values.put("by", by.name());
        values.put("subject", by.subject());
        values.put("at", at);
        values.put("late", late);
        values.put("simulated", simulated);
        sql.run("""
                update __tenant__.session set state = 'held', explicit_zero = :zero, closed_at = :at, closed_by = :by,
                  closed_subject = :subject, closed_late = :late, closed_simulated = :simulated, version = version + 1, updated_at = now()
                where id = :id
                """, values);
    }

    void plan(UUID id) {
        sql.run("""
                update __tenant__.session set state = 'planned', explicit_zero = false, closed_at = null, closed_by = null,
                  closed_subject = null, closed_late = null, closed_simulated = null, cancel_reason = null,
                  version = version + 1, updated_at = now()
                where id = :id
                """, Map.of("id", id));
    }

    void cancel(UUID id, String reason) {
        sql.run("""
                update __tenant__.session set state = 'cancelled', cancel_reason = :reason,
                  version = version + 1, updated_at = now() where id = :id
                """, Map.of("id", id, "reason", reason));
    }

    /** What was done to a session, newest first. */
    List<SessionEvent> events(UUID id) {
        return sql.list(
                "select kind, detail, cast(coalesce(changes, '[]') as text) as changes, by, at"
                        + " from __tenant__.session_event where session_id = :id order by id desc",
                Map.of("id", id),
                row -> new SessionEvent(
                        row.text("kind"),
                        row.text("detail"),
                        json.read(row.text("changes"), new TypeReference<List<FieldChange>>() {}),
                        row.text("by"),
                        row.instant("at")));
    }

    void trace(UUID id, String kind, String detail, List<FieldChange> changes, Actor by) {
        Map<String, Object> values = new HashMap<>();
        values.put("id", id);
        values.put("kind", kind);
        values.put("detail", detail);
        values.put("changes", json.write(changes));
        values.put("by", by.name());
        values.put("subject", by.subject());
        sql.run("""
                insert into __tenant__.session_event (session_id, kind, detail, changes, by, subject)
                values (:id, :kind, :detail, cast(:changes as jsonb), :by, :subject)
                """, values);
    }

    boolean exists(String table, UUID id) {
        return sql.first(
                        "select 1 as found from __tenant__." + table + " where id = :id", Map.of("id", id), row -> true)
                .isPresent();
    }

    /** The nearest days before and after with sessions, null where there are none. */
    Day.Nearest nearest(LocalDate day) {
        return sql.one(
                """
                select (select max(day) from __tenant__.session where day < :day) as before,
                  (select min(day) from __tenant__.session where day > :day) as after
                """, Map.of("day", day), row -> new Day.Nearest(row.dayOrNull("before"), row.dayOrNull("after")));
    }

    private static SessionResponse session(Row row) {
        var heads = SessionTotals.heads(row);
        return new SessionResponse(
                row.uuid("id"),
                row.uuid("activity_id"),
                row.text("title"),
                row.uuid("programme_id"),
                row.text("programme"),
                row.uuidOrNull("space_id"),
                row.textOrNull("space"),
                row.day("day"),
                row.instant("starts_at"),
                row.instant("ends_at"),
                row.text("starts_local"),
                row.text("ends_local"),
                row.yes("ends_next_day"),
                row.text("state"),
                row.yes("explicit_zero"),
                heads.visits(),
                heads,
                row.integerOrNull("age_min"),
                row.integerOrNull("age_max"),
                row.textOrNull("external_id"),
                row.yes("late"),
                row.yes("simulated"),
                row.instantOrNull("closed_at"),
                row.textOrNull("closed_by"),
                row.textOrNull("cancel_reason"),
                row.integer("version"));
    }

    private static String text(@Nullable Object id) {
        return id == null ? "" : id.toString();
    }

    private String zone() {
        return tenant.require().zone().getId();
    }
}

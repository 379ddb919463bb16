package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Json;
import org.hearth.tenancy.Sql;
import org.jspecify.annotations.Nullable;

/** Plans many sessions at once, each with the first line of its history. */
@ApplicationScoped
class TermSessionSql {
    private final CentreSql sql;
    private final Json json;

    @Inject
    TermSessionSql(CentreSql sql, Json json) {
        this.sql = sql;
        this.json = json;
    }

    /** A session to be. */
    record Row(
            UUID id,
            UUID activity,
            @Nullable UUID space,
            @Nullable UUID series,
            Instant starts,
            Instant ends,
            LocalDate day,
            LocalDate endDay) {}

    private record Written(UUID copying, String rows, boolean simulated, UUID subject, String by) {}

    private record Of(UUID copying) {}

    private record Held(UUID id) {}

    /** @param attended whether anybody was recorded */
    record Made(
            UUID id, LocalDate day, LocalDate endDay, String state, Instant startsAt, int version, boolean attended) {}

    private record Cancelled(String ids, String reason, UUID subject, String by) {}

    /** Nobody else plans a term of the centre until the transaction ends. */
    void alone(String centre) {
        sql.alone(CentreSql.OneAtATime.TERM, centre);
    }

    void make(UUID copying, List<Row> rows, boolean simulated, Actor by) {
        sql.run("""
                with made as (
                  insert into __tenant__.session (id, activity_id, space_id, series_id, starts_at, ends_at, day, end_day, simulated,
                    copied_in, created_by)
                  select t.id, t.activity, t.space, t.series, t.starts, t.ends, t.day, t."endDay", :simulated,
                    :copying, :subject
                  from jsonb_to_recordset(cast(:rows as jsonb)) as t (id uuid, activity uuid, space uuid, series uuid,
                    starts timestamptz, ends timestamptz, day date, "endDay" date)
                  returning id)
                insert into __tenant__.session_event (session_id, kind, detail, changes, by, subject)
                select id, 'created', '照上一期 as last term', '[]', :by, :subject from made
                """, new Written(copying, json.write(rows), simulated, by.subject(), by.name()));
    }

    /** What was made in a copying, held until the transaction ends. */
    List<Made> made(UUID copying) {
        sql.list(
                Held.class,
                "select id from __tenant__.session where copied_in = :copying order by id for update",
                new Of(copying));
        return sql.list(Made.class, """
                select s.id, s.day, s.end_day, s.state, s.starts_at, s.version, h.visits > 0 as attended
                from __tenant__.session s join __tenant__.session_heads h on h.session_id = s.id
                where s.copied_in = :copying
                order by s.day, s.id
                """, new Of(copying));
    }

    void cancel(List<UUID> ids, String reason, Actor by) {
        sql.run("""
                with gone as (
                  update __tenant__.session set state = 'cancelled', cancel_reason = :reason, version = version + 1, changed_at = now(),
                    changed_by = :subject
                  where id = any (cast(:ids as uuid[]))
                  returning id)
                insert into __tenant__.session_event (session_id, kind, detail, changes, by, subject)
                select id, 'cancelled', :reason, '[]', :by, :subject from gone
                """, new Cancelled(Sql.array(ids), reason, by.subject(), by.name()));
    }
}

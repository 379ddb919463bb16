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

    private record Written(String rows, boolean simulated, UUID subject, String by) {}

    /** Nobody else plans a term of the centre until the transaction ends. */
    void alone(String centre) {
        sql.alone(CentreSql.OneAtATime.TERM, centre);
    }

    void make(List<Row> rows, boolean simulated, Actor by) {
        sql.run("""
                with made as (
                  insert into __tenant__.session (id, activity_id, space_id, series_id, starts_at, ends_at, day, end_day, simulated,
                    created_by)
                  select t.id, t.activity, t.space, t.series, t.starts, t.ends, t.day, t."endDay", :simulated, :subject
                  from jsonb_to_recordset(cast(:rows as jsonb)) as t (id uuid, activity uuid, space uuid, series uuid,
                    starts timestamptz, ends timestamptz, day date, "endDay" date)
                  returning id)
                insert into __tenant__.session_event (session_id, kind, detail, changes, by, subject)
                select id, 'created', '照上一期 as last term', '[]', :by, :subject from made
                """, new Written(json.write(rows), simulated, by.subject(), by.name()));
    }
}

package org.hearth.centre.day.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Organisation;
import org.jspecify.annotations.Nullable;

/** What the rows of a file would meet, once all of them are read: others in their space, and closed doors. */
@ApplicationScoped
class HintSql {
    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    HintSql(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    private record Rows(
            UUID id,
            int after,
            int upTo,
            String zone,
            @Nullable Integer column,
            boolean hasSpace) {}

    private record Last(@Nullable Integer line) {}

    private record After(UUID id, int after, int most) {}

    private record Noted(UUID id, String rows) {}

    /**
     * What a row meets, of each kind the first.
     *
     * @param space the one its session is in
     * @param otherLine of the same file, in the same space at the same time
     * @param session that is there, from {@code starts} to {@code ends}
     * @param hours of its day as JSON, where it does not lie within them
     */
    record Met(
            int line,
            @Nullable UUID space,
            @Nullable Integer otherLine,
            @Nullable UUID session,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable String hours) {}

    /** @return the last of the next rows behind a line; null where there is none */
    @Nullable
    Integer last(UUID id, int after, int most) {
        return sql.one(Last.class, """
                select max(line) as line from (
                  select line from __tenant__.import_row where import_id = :id and line > :after order by line limit :most) next_rows
                """, new After(id, after, most)).line();
    }

    /**
     * Looks at the rows up to a line that would write something. A session the file speaks of is taken to be where the file says.
     *
     * @param column where the file names the space, counted from 0; null where it does not
     */
    List<Met> met(UUID id, int after, int upTo, @Nullable Integer column) {
        Organisation centre = tenant.require();
        return sql.list(Met.class, """
                with r as (
                  select t.line, t.place, t.starts_at, t.ends_at, s.id as session_id, x.id as space,
                    t.starts_at at time zone :zone as starts, t.ends_at at time zone :zone as ends
                  from __tenant__.import_row t
                  left join __tenant__.session s on s.external_id = t.external_id
                  left join __tenant__.space x on case when :hasSpace then x.name = t.cells ->> :column else x.id = s.space_id end
                  where t.import_id = :id and t.line > :after and t.line <= :upTo and t.verdict in ('created', 'changed'))
                select r.line, r.space, o.line as other_line, w.id as session, w.starts, w.ends, h.hours
                from r
                left join lateral (
                  select t.line from __tenant__.import_row t
                  where t.import_id = :id and t.place = r.place and t.starts_at < r.ends_at and t.ends_at > r.starts_at
                    and t.starts_at > r.starts_at - interval '25 hours' and t.line <> r.line and t.verdict <> 'refused'
                  order by t.starts_at, t.line limit 1) o on true
                left join lateral (
                  select s.id, to_char(s.starts_at at time zone :zone, 'HH24:MI') as starts,
                    to_char(s.ends_at at time zone :zone, 'HH24:MI') as ends
                  from __tenant__.session s
                  where s.space_id = r.space and s.day between cast(r.starts as date) - 1 and cast(r.ends as date)
                    and s.starts_at < r.ends_at and s.ends_at > r.starts_at and s.state <> 'cancelled'
                    and s.id is distinct from r.session_id
                    and not exists (select 1 from __tenant__.import_row t
                      where t.import_id = :id and t.external_id = s.external_id and t.verdict <> 'refused')
                  order by s.starts_at, s.id limit 1) w on true
                left join lateral (
                  select cast(d.hours as text) as hours
                  from __tenant__.space_open(r.space, cast(r.starts as date), cast(r.starts as date)) d
                  left join lateral __tenant__.space_open(r.space, d.day + 1, d.day + 1) n on r.ends > cast(d.day + 1 as timestamp)
                  where not exchange.open_all_through(d.hours, coalesce(n.hours, '[]'), r.starts, r.ends)) h on true
                where o.line is not null or w.id is not null or h.hours is not null
                order by r.line
                """, new Rows(id, after, upTo, centre.zone().getId(), column, column != null));
    }

    /** Keeps what rows meet, a JSON array of {@code line} and {@code met}. */
    void note(UUID id, String rows) {
        sql.run("""
                update __tenant__.import_row t set met = r.met
                from jsonb_to_recordset(cast(:rows as jsonb)) as r (line integer, met jsonb)
                where t.import_id = :id and t.line = r.line
                """, new Noted(id, rows));
    }
}

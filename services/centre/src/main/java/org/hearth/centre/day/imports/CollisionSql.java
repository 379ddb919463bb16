package org.hearth.centre.day.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Which rows of a file would be in the way of what has their space (ADR 0044). */
@ApplicationScoped
class CollisionSql {
    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    CollisionSql(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    private record Rows(String rows, boolean hasSpace, String zone) {}

    /**
     * A row that cannot be where it says, once for each that is in the way. Its title is not kept with the row: erasing a name has
     * one place to look.
     *
     * @param retired from which day on its space is not used
     * @param otherLine of this chunk, before it
     * @param kind of what is there, from {@code starts} to {@code ends} with the minutes before and after
     */
    record Collision(
            int line,
            @Nullable String retired,
            @Nullable Integer otherLine,
            @Nullable String kind,
            @Nullable String starts,
            @Nullable String ends) {}

    /** @param rows the rows that are to be written: their sessions leave where they are, all at once */
    List<Collision> among(String rows, boolean hasSpace) {
        return sql.list(
                Collision.class,
                ChunkTexts.ROWS + """
                , w as materialized (
                  select r.line, r.day, s.id as session_id, s.day as old_day, s.space_id as old_space, x.id as space_id, x.retired_on,
                    c.part_id, tstzrange(r.starts_at - make_interval(mins => coalesce(x.setup_minutes, 0)),
                      r.ends_at + make_interval(mins => coalesce(x.clear_minutes, 0))) as during,
                    case when x.exclusive then r.line else 0 end as lane
                  from r
                  left join __tenant__.session s on s.external_id = r.external_id
                  join __tenant__.space x on case when :hasSpace then x.name = r.space else x.id = s.space_id end
                  join __tenant__.space_cell c on c.space_id = x.id),
                leaving as (
                  select s.id from r join __tenant__.session s on s.external_id = r.external_id),
                there as (
                  select w.line, cast(null as integer) as other_line, o.kind, o.during
                  from w join __tenant__.occupation o on o.part_id = w.part_id and o.during && w.during
                    and (w.lane > 0 or o.lane <> '00000000-0000-0000-0000-000000000000')
                  where not exists (select from leaving l where l.id = o.thing_id)
                  union all
                  select w.line, b.line, null, b.during
                  from w join w b on b.part_id = w.part_id and b.during && w.during and b.lane <> w.lane and b.line < w.line)
                select w.line,
                  cast(case when w.day >= w.retired_on and (w.space_id, w.day) is distinct from (w.old_space, w.old_day)
                    then w.retired_on end as text) as retired,
                  t.other_line, t.kind, to_char(lower(t.during) at time zone :zone, 'YYYY-MM-DD HH24:MI') as starts,
                  to_char(upper(t.during) at time zone :zone, 'HH24:MI') as ends
                from w left join there t on t.line = w.line
                where t.line is not null
                  or w.day >= w.retired_on and (w.space_id, w.day) is distinct from (w.old_space, w.old_day)
                order by w.line, lower(t.during), t.other_line
                """,
                new Rows(rows, hasSpace, tenant.require().zone().getId()));
    }
}

package org.hearth.centre.day.occupation;

import com.fasterxml.jackson.core.type.TypeReference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Json;

/** What lies on days, in order of start. */
@ApplicationScoped
class OccupiedSql {
    /** A booking lasts at most so many days: an index finds those that began before the first. */
    private static final String BOOKINGS = """
            select b.id, 'booking' as kind, b.space_id, r.name as space, b.organisation as title,
              cast(null as uuid) as programme_id, cast(null as text) as programme, b.party, b.purpose, b.state, b.heads,
              b.starts_at, b.ends_at, b.day, to_char(b.starts_at at time zone :zone, 'HH24:MI') as starts_local,
              b.end_day, to_char(b.ends_at at time zone :zone, 'HH24:MI') as ends_local, b.simulated, b.version
            from __tenant__.booking b join __tenant__.space r on r.id = b.space_id
            where b.day between cast(:from as date) - 31 and :to and b.end_day >= :from
              and b.state in ('requested', 'confirmed', 'used', 'no-show')
            """;

    private static final String SESSIONS = """
            select s.id, 'session' as kind, s.space_id, r.name as space, a.title,
              a.programme_id, p.name as programme, cast(null as text) as party, cast(null as text) as purpose, s.state,
              cast(null as integer) as heads,
              s.starts_at, s.ends_at, s.day, to_char(s.starts_at at time zone :zone, 'HH24:MI') as starts_local,
              s.end_day, to_char(s.ends_at at time zone :zone, 'HH24:MI') as ends_local, s.simulated, s.version
            from __tenant__.session s
            join __tenant__.activity a on a.id = s.activity_id
            join __tenant__.programme p on p.id = a.programme_id
            left join __tenant__.space r on r.id = s.space_id
            where s.day between cast(:from as date) - 1 and :to and s.end_day >= :from and s.state <> 'cancelled'
            """;

    private static final String IN_ORDER = " order by starts_at, id";

    private final CentreSql sql;
    private final CurrentTenant tenant;
    private final Json json;

    @Inject
    OccupiedSql(CentreSql sql, CurrentTenant tenant, Json json) {
        this.sql = sql;
        this.tenant = tenant;
        this.json = json;
    }

    private record Stretch(LocalDate from, LocalDate to, String zone) {}

    private record Some(LocalDate from, LocalDate to, String zone, int most) {}

    private record Days(LocalDate from, LocalDate to) {}

    private record Hours(LocalDate day, String hours) {}

    /** Those that have their space. */
    List<Occupied> bookings(LocalDate day) {
        return sql.list(
                Occupied.class, BOOKINGS + " and b.state <> 'requested'" + IN_ORDER, new Stretch(day, day, zone()));
    }

    List<Occupied> all(LocalDate from, LocalDate to, int most) {
        return sql.list(
                Occupied.class,
                SESSIONS + " union all " + BOOKINGS + IN_ORDER + " limit :most",
                new Some(from, to, zone(), most));
    }

    /** When the centre is open, of the days that have a profile. */
    List<Occupations.OpenDay> hours(LocalDate from, LocalDate to) {
        return sql
                .list(
                        Hours.class,
                        "select day, cast(hours as text) as hours from __tenant__.days_open(:from, :to) order by day",
                        new Days(from, to))
                .stream()
                .map(each -> new Occupations.OpenDay(each.day(), json.read(each.hours(), new TypeReference<>() {})))
                .toList();
    }

    private record SpaceHours(UUID spaceId, LocalDate day, String hours) {}

    /** When spaces are open that have hours of their own, of the days that have a profile. */
    List<Occupations.OpenSpace> spaceHours(LocalDate from, LocalDate to) {
        return sql.list(SpaceHours.class, """
                        select r.id as space_id, o.day, cast(o.hours as text) as hours
                        from __tenant__.space r cross join lateral __tenant__.space_open(r.id, :from, :to) o
                        where o.own order by r.id, o.day
                        """, new Days(from, to)).stream()
                .map(each -> new Occupations.OpenSpace(
                        each.spaceId(), each.day(), json.read(each.hours(), new TypeReference<>() {})))
                .toList();
    }

    private String zone() {
        return tenant.require().zone().getId();
    }
}

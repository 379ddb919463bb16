package org.hearth.centre.day.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hearth.tenancy.CentreSql;

/** Who came to the activities of a day before it. */
@ApplicationScoped
class RegularSql {
    private final CentreSql sql;

    @Inject
    RegularSql(CentreSql sql) {
        this.sql = sql;
    }

    private record Asked(LocalDate day, LocalDate since, int most) {}

    /** @param times how many sessions of the activity they came to */
    record Found(UUID activity, UUID resident, int times) {}

    /** By activity of that day, those who came most often from {@code since} on; of as many the one who came last. */
    List<Found> found(LocalDate day, LocalDate since, int most) {
        return sql.list(Found.class, """
                with wanted as (
                  select distinct activity_id from __tenant__.session where day = :day
                ), came as (
                  select s.activity_id, a.resident_id, count(distinct s.id) as times, max(s.day) as latest
                  from wanted w
                  join __tenant__.session s on s.activity_id = w.activity_id and s.day >= :since and s.day < :day
                  join __tenant__.attendance a on a.session_id = s.id and a.resident_id is not null and a.voided_at is null
                  group by s.activity_id, a.resident_id
                ), placed as (
                  select c.activity_id, c.resident_id, c.times, row_number() over (
                    partition by c.activity_id order by c.times desc, c.latest desc, c.resident_id) as place
                  from came c
                  join __tenant__.resident r on r.id = c.resident_id and r.erased_at is null
                )
                select activity_id as activity, resident_id as resident, cast(times as integer) as times
                from placed where place <= :most order by activity_id, place
                """, new Asked(day, since, most));
    }
}

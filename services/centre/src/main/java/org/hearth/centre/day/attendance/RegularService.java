package org.hearth.centre.day.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hearth.centre.day.attendance.AttendanceResponses.OfActivity;
import org.hearth.centre.day.attendance.AttendanceResponses.Regular;
import org.hearth.centre.day.attendance.AttendanceResponses.Regulars;
import org.hearth.tenancy.CentreSql;

/** Who usually comes to what there is on a day: a desk offers them first, and may ask for it before the network is gone. */
@ApplicationScoped
public class RegularService {
    /** So long ago somebody came who usually comes. */
    private static final int DAYS = 90;

    /** Somewhat more than a desk has tiles: one of them may be erased meanwhile. */
    private static final int MOST = 12;

    private final CentreSql sql;

    @Inject
    RegularService(CentreSql sql) {
        this.sql = sql;
    }

    private record Asked(LocalDate day, LocalDate since, int most) {}

    private record Found(UUID activity, UUID resident, int times) {}

    /** By activity of that day, those who came most often in the 90 days before it; of as many the one who came last. */
    @Transactional
    public Regulars ofDay(LocalDate day) {
        List<Found> found = sql.list(Found.class, """
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
                """, new Asked(day, day.minusDays(DAYS), MOST));
        Map<UUID, List<Regular>> byActivity = new LinkedHashMap<>();
        for (Found each : found) {
            byActivity
                    .computeIfAbsent(each.activity(), activity -> new ArrayList<>())
                    .add(new Regular(each.resident(), each.times()));
        }
        return new Regulars(byActivity.entrySet().stream()
                .map(each -> new OfActivity(each.getKey(), each.getValue()))
                .toList());
    }
}

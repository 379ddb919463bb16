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
import org.hearth.centre.day.attendance.RegularSql.Found;

/** Who usually comes to what there is on a day: a desk offers them first, and may ask for it before the network is gone. */
@ApplicationScoped
public class RegularService {
    /** So long ago somebody came who usually comes. */
    private static final int DAYS = 90;

    /** Somewhat more than a desk has tiles: one of them may be erased meanwhile. */
    private static final int MOST = 12;

    private final RegularSql sql;

    @Inject
    RegularService(RegularSql sql) {
        this.sql = sql;
    }

    /** By activity of that day, those who came most often in the 90 days before it; of as many the one who came last. */
    @Transactional
    public Regulars ofDay(LocalDate day) {
        List<Found> found = sql.found(day, day.minusDays(DAYS), MOST);
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

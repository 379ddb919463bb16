package org.hearth.centre.day.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.Where;

/** What hangs on a programme or an activity: the days of its sessions, and whether anything was recorded. */
@ApplicationScoped
class CatalogueSql {
    private final CentreSql sql;

    @Inject
    CatalogueSql(CentreSql sql) {
        this.sql = sql;
    }

    /** Days travel as text: those of a thousand years ago and hence too. */
    private record Day(String day) {}

    private record Between(LocalDate from, LocalDate to) {}

    private record OfActivity(UUID activity) {}

    private record Found(UUID id) {}

    List<LocalDate> daysOfProgramme(UUID programme) {
        return days(Where.with("programme", programme, "a.programme_id = :programme"));
    }

    List<LocalDate> daysOfActivities(Collection<UUID> activities) {
        return days(Where.with("activities", Sql.array(activities), "a.id = any (cast(:activities as uuid[]))"));
    }

    /** The days of a stretch for which there is a profile. */
    List<LocalDate> daysOpen(LocalDate from, LocalDate to) {
        return sql
                .list(
                        Day.class,
                        "select cast(day as text) as day from __tenant__.days_open(:from, :to)",
                        new Between(from, to))
                .stream()
                .map(row -> LocalDate.parse(row.day()))
                .toList();
    }

    private List<LocalDate> days(Where which) {
        return sql.list(Day.class, """
                select distinct cast(d.day as text) as day from __tenant__.session s
                join __tenant__.activity a on a.id = s.activity_id
                cross join lateral (values (s.day), (s.end_day)) as d (day)
                where d.day between date '0001-01-01' and date '9999-12-31' and\s""" + which.text(), which).stream()
                .map(row -> LocalDate.parse(row.day()))
                .toList();
    }

    /** Holds the sessions of an activity, so that nothing is recorded of them until the transaction ends. */
    void holdSessions(UUID activity) {
        sql.list(
                Found.class,
                "select id from __tenant__.session where activity_id = :activity order by id for update",
                new OfActivity(activity));
    }

    boolean recorded(UUID activity) {
        return sql.first(
                        Found.class,
                        "select session_id as id from __tenant__.session_recorded where activity_id = :activity limit 1",
                        new OfActivity(activity))
                .isPresent();
    }
}

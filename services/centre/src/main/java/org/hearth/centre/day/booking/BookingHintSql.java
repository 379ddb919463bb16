package org.hearth.centre.day.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;

/** Looks up the hours at the time of a booking. */
@ApplicationScoped
class BookingHintSql {
    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    BookingHintSql(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    private record AtTime(LocalDate day, Instant starts, Instant ends, String zone) {}

    private record Hours(String hours) {}

    /** The hours of the day of the start, where the time does not lie within hours of one day. */
    Optional<String> outside(BookingTimes times) {
        return sql.first(Hours.class, """
                select cast(d.hours as text) as hours
                from __tenant__.days_open(:day, :day) d
                where not exists (select from jsonb_array_elements(d.hours) h
                  where (d.day + cast(h ->> 0 as time)) at time zone :zone <= :starts
                    and (d.day + cast(h ->> 1 as time)) at time zone :zone >= :ends)
                """, new AtTime(times.day(), times.starts(), times.ends(), zone()))
                .map(Hours::hours);
    }

    private String zone() {
        return tenant.require().zone().getId();
    }
}

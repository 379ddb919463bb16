package org.hearth.centre.day.booking;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.occupation.Stretch;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** Looks up the hours at the time of a booking, and who else asked for it. */
@ApplicationScoped
class BookingHintSql {
    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    BookingHintSql(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    private record AtTime(UUID space, LocalDate day, Instant starts, Instant ends, String zone) {}

    private record Then(
            UUID space,
            Instant starts,
            Instant ends,
            @Nullable UUID except) {}

    private record Rivals(int many) {}

    private record Hours(String hours) {}

    /** How many others asked for the space then, or for one that takes it or is in it. */
    int rivals(Stretch asked) {
        return sql.one(Rivals.class, """
                select count(distinct b.id) as many from __tenant__.booking b
                join __tenant__.space_cell c on c.space_id = b.space_id
                where b.state = 'requested' and b.starts_at < :ends and b.ends_at > :starts and b.id is distinct from :except
                  and c.part_id in (select part_id from __tenant__.space_cell where space_id = :space)
                """, new Then(asked.space(), asked.starts(), asked.ends(), asked.except()))
                .many();
    }

    /** The hours of the space on the day of the start, where the time does not lie within hours of one day. */
    Optional<String> outside(UUID space, BookingTimes times) {
        return sql.first(Hours.class, """
                select cast(d.hours as text) as hours
                from __tenant__.space_open(:space, :day, :day) d
                where not exists (select from jsonb_array_elements(d.hours) h
                  where (d.day + cast(h ->> 0 as time)) at time zone :zone <= :starts
                    and (d.day + cast(h ->> 1 as time)) at time zone :zone >= :ends)
                """, new AtTime(space, times.day(), times.starts(), times.ends(), zone()))
                .map(Hours::hours);
    }

    private String zone() {
        return tenant.require().zone().getId();
    }
}

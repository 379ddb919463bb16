package org.hearth.centre.day.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.centre.day.session.SessionHints.Taken;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Organisation;
import org.jspecify.annotations.Nullable;

/** What else there is at the time of a session: others in its space, and the hours of the centre. */
@ApplicationScoped
class SessionHintSql {
    /** A session of the day before may run past midnight, so that two days and more are looked at. Parameters: {@link InSpace}. */
    static final String TAKEN = """
            select s.id, a.title, s.day, to_char(s.starts_at at time zone :zone, 'HH24:MI') as starts_local,
              to_char(s.ends_at at time zone :zone, 'HH24:MI') as ends_local
            from __tenant__.session s join __tenant__.activity a on a.id = s.activity_id
            where s.space_id = :space and s.day between :earliest and :latest
              and s.starts_at < :ends and s.ends_at > :starts and s.state <> 'cancelled' and s.id is distinct from :except
            order by s.starts_at, s.id limit :most
            """;

    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    SessionHintSql(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    private record InSpace(
            UUID space,
            Instant starts,
            Instant ends,
            LocalDate earliest,
            LocalDate latest,
            @Nullable UUID except,
            String zone,
            int most) {}

    private record AtTime(@Nullable UUID space, LocalDate day, String zone, Instant starts, Instant ends) {}

    private record Hours(String hours) {}

    /** Sessions of a space that are not cancelled and share some of the time, in order of start. */
    List<Taken> taken(UUID space, SessionTimes times, @Nullable UUID except, int most) {
        Organisation centre = tenant.require();
        return sql.list(
                Taken.class,
                TAKEN,
                new InSpace(
                        space,
                        times.starts(),
                        times.ends(),
                        times.day().minusDays(1),
                        times.endDay(),
                        except,
                        centre.zone().getId(),
                        most));
    }

    /** The hours of a session's space, or of the centre, on its day as JSON, {@code [["08:30","20:30"]]}, where the session does not lie within them. */
    Optional<String> outside(@Nullable UUID space, SessionTimes times) {
        Organisation centre = tenant.require();
        return sql.first(
                        Hours.class,
                        """
                select cast(d.hours as text) as hours
                from __tenant__.space_open(:space, :day, :day) d
                left join __tenant__.space_open(:space, cast(:day as date) + 1, cast(:day as date) + 1) n on true
                where not exchange.open_all_through(d.hours, coalesce(n.hours, '[]'), cast(:starts as timestamptz) at time zone :zone,
                    cast(:ends as timestamptz) at time zone :zone)
                """,
                        new AtTime(space, times.day(), centre.zone().getId(), times.starts(), times.ends()))
                .map(Hours::hours);
    }
}

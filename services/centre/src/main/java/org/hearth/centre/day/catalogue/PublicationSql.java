package org.hearth.centre.day.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hearth.tenancy.CentreSql;

/** Which activities may be shown outside, of many at once. */
@ApplicationScoped
class PublicationSql {
    private final CentreSql sql;

    @Inject
    PublicationSql(CentreSql sql) {
        this.sql = sql;
    }

    /** An activity that was shown until now. */
    record TakenOff(UUID id, String title, Instant publishedAt) {}

    private record Of(UUID programme) {}

    /** Takes all activities of a programme off the street page. */
    List<TakenOff> takeOff(UUID programme) {
        return sql.list(TakenOff.class, """
                update __tenant__.activity a set published_at = null, version = a.version + 1
                where a.programme_id = :programme and a.published_at is not null
                returning a.id, a.title, old.published_at
                """, new Of(programme));
    }
}

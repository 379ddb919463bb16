package org.hearth.street.feed;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.StreetSql;
import org.jspecify.annotations.Nullable;

/** What a secret opens: asked of the two functions that a street's role may call for it. */
@ApplicationScoped
class StreetFeedSql {
    private final StreetSql sql;

    @Inject
    StreetFeedSql(StreetSql sql) {
        this.sql = sql;
    }

    private record Reading(String asked, String zone) {}

    private record Asked(String asked) {}

    /**
     * A feed that is open.
     *
     * @param title the space or activity it is of, by the catalogue
     */
    record Opened(String kind, @Nullable String title) {}

    /**
     * One time.
     *
     * @param title null where no more is told than that the space, or the person, is taken
     */
    record Time(
            UUID id,
            String kind,
            @Nullable String title,
            @Nullable String place,
            Instant startsAt,
            Instant endsAt,
            boolean cancelled,
            boolean simulated,
            int version,
            Instant changedAt) {}

    /** Notes that it was read on this day of the centre. */
    Optional<Opened> open(String sha256, String zone) {
        return sql
                .list(
                        Opened.class,
                        "select kind, title from __tenant__.street_feed(:asked, :zone)",
                        new Reading(sha256, zone))
                .stream()
                .findFirst();
    }

    List<Time> times(String sha256) {
        return sql.list(
                Time.class,
                "select id, kind, title, place, starts_at, ends_at, cancelled, simulated, version, changed_at"
                        + " from __tenant__.street_feed_events(:asked)",
                new Asked(sha256));
    }
}

package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.tenancy.Organisation.Kind;

/** Departures as they are kept until everybody who must know was told. */
@ApplicationScoped
class DepartureSql {
    private final OwnSql sql;

    @Inject
    DepartureSql(OwnSql sql) {
        this.sql = sql;
    }

    private record Departure(String kind, String slug, UUID subject, boolean gone) {}

    void write(Kind kind, String slug, UUID subject, boolean gone) {
        sql.run("""
                insert into registry.departure (kind, slug, subject, gone) values (:kind, :slug, :subject, :gone)
                on conflict (kind, slug, subject) do update set gone = excluded.gone, told = false
                """, new Departure(kind.word(), slug, subject, gone));
    }
}

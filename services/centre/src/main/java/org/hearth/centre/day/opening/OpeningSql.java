package org.hearth.centre.day.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;

/** What headquarters states of the facility. */
@ApplicationScoped
class OpeningSql {
    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    OpeningSql(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    private record OnDay(String centre, LocalDate day) {}

    /** @param week as JSON, by day of the week */
    record Profile(LocalDate since, String week) {}

    /** The profile of a day, if the centre has one for it. */
    Optional<Profile> profile(LocalDate day) {
        return sql.first(Profile.class, """
                select lower(valid) as since, cast(opening_hours as text) as week
                from registry.centre_profile where centre = :centre and valid @> cast(:day as date)
                """, new OnDay(tenant.require().slug(), day));
    }
}

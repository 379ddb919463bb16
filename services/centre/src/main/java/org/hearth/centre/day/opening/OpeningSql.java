package org.hearth.centre.day.opening;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Sql;

/** What headquarters states of the facility, and of days. */
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

    private record OnDays(String centre, String days) {}

    private record Day(LocalDate day) {}

    /** Those of these days for which the centre has no profile, in order. */
    List<LocalDate> withoutProfile(Collection<LocalDate> days) {
        return sql.list(Day.class, """
                        select asked.day from unnest(cast(:days as date[])) as asked (day)
                        where not exists (select 1 from registry.centre_profile p
                          where p.centre = :centre and p.valid @> asked.day)
                        order by asked.day
                        """, new OnDays(tenant.require().slug(), Sql.array(days))).stream()
                .map(Day::day)
                .toList();
    }

    private record Asked(String days) {}

    private record National(LocalDate day, String kind, String name, String nameEn) {}

    /** What the national calendar says of these days; most are none of it. */
    Map<LocalDate, NationalDay> national(List<LocalDate> days) {
        return sql.list(National.class, """
                        select day, kind, name, name_en from registry.national_day where day = any (cast(:days as date[]))
                        """, new Asked(Sql.array(days))).stream()
                .collect(Collectors.toMap(
                        National::day, found -> new NationalDay(found.kind(), found.name(), found.nameEn())));
    }
}

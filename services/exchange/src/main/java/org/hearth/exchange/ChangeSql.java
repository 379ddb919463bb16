package org.hearth.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.TreeSet;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;
import org.hearth.tenancy.Sql;

/** The queue as a centre appends to it. */
@ApplicationScoped
class ChangeSql {
    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    ChangeSql(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    private record Appended(String centre, String kind, String days) {}

    void append(ChangeLog.Kind kind, Collection<LocalDate> days) {
        sql.run(
                "insert into exchange.change (centre, day, kind)"
                        + " select :centre, day, :kind from unnest(cast(:days as date[])) as day",
                new Appended(
                        tenant.require().slug(), kind.name().toLowerCase(Locale.ROOT), Sql.array(new TreeSet<>(days))));
    }
}

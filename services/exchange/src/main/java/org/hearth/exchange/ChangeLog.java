package org.hearth.exchange;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;

/** Where a centre's transaction notes that something counted changed. The figures follow when it has committed. */
@ApplicationScoped
public class ChangeLog {
    private final CentreSql sql;
    private final CurrentTenant tenant;

    @Inject
    ChangeLog(CentreSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    private record Appended(String centre, String kind, String days) {}

    /** What changed. */
    public enum Kind {
        SESSION,
        ATTENDANCE,
        /** A title, or the mark of a sensitive programme. */
        CATALOGUE
    }

    /** @param days the local days whose figures may differ now */
    public void append(Kind kind, Collection<LocalDate> days) {
        if (days.isEmpty()) {
            return;
        }
        sql.run(
                "insert into exchange.change (centre, day, kind)"
                        + " select :centre, day, :kind from unnest(cast(:days as date[])) as day",
                new Appended(tenant.require().slug(), kind.name().toLowerCase(Locale.ROOT), array(days)));
    }

    /** Writes days as PostgreSQL reads an array of dates. */
    public static String array(Collection<LocalDate> days) {
        return days.stream().distinct().map(LocalDate::toString).collect(Collectors.joining(",", "{", "}"));
    }
}

package org.hearth.centre.day.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hearth.exchange.ChangeLog;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.CurrentTenant;

/** What the catalogue says is counted too: a title that leaves the centre, and whether a programme stands apart. */
@ApplicationScoped
public class CatalogueChanges {
    private final CentreSql sql;
    private final ChangeLog changes;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    CatalogueChanges(CentreSql sql, ChangeLog changes, CurrentTenant tenant, Clock clock) {
        this.sql = sql;
        this.changes = changes;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** The title or the mark of a programme changed: all days of its sessions are counted anew. */
    public void programme(UUID id) {
        changed("select id from __tenant__.activity where programme_id = :id", id);
    }

    /** The title or the programme of an activity changed: all days of its sessions are counted anew. */
    public void activity(UUID id) {
        changed(":id", id);
    }

    private void changed(String activities, UUID id) {
        // lines of sensitive programmes follow even where no session is left
        Set<LocalDate> days = new TreeSet<>(
                Set.of(LocalDate.now(clock.withZone(tenant.require().zone()))));
        sql.list(
                "select distinct cast(d.day as text) as day from __tenant__.session s"
                        + " cross join lateral (values (s.day), (s.end_day)) as d (day)"
                        + " where s.activity_id in (" + activities + ")"
                        + " and d.day between date '0001-01-01' and date '9999-12-31'",
                Map.of("id", id),
                row -> days.add(LocalDate.parse(row.text("day"))));
        changes.append(ChangeLog.Kind.CATALOGUE, days);
    }

    /** Whether anything was held or recorded of an activity. */
    public boolean recorded(UUID activity) {
        return sql.first(
                        "select 1 as found from __tenant__.session s where s.activity_id = :activity and (s.state = 'held'"
                                + " or exists (select 1 from __tenant__.attendance t where t.session_id = s.id)) limit 1",
                        Map.of("activity", activity),
                        row -> true)
                .isPresent();
    }
}

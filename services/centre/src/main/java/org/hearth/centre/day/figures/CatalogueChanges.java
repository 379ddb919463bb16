package org.hearth.centre.day.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
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
        activities(List.of(id));
    }

    /** As {@link #activity}, of many. */
    public void activities(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            changed(
                    "select unnest(cast(:id as uuid[]))",
                    ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
        }
    }

    private void changed(String activities, Object id) {
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

    /** Whether anything was ever recorded of an activity. Its sessions are held, so that nothing is until the transaction ends. */
    public boolean recorded(UUID activity) {
        Map<String, UUID> which = Map.of("activity", activity);
        sql.list(
                "select id from __tenant__.session where activity_id = :activity order by id for update",
                which,
                row -> true);
        return sql.first(
                        "select 1 as found from __tenant__.session_recorded where activity_id = :activity limit 1",
                        which,
                        row -> true)
                .isPresent();
    }
}

package org.hearth.centre.day.figures;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hearth.exchange.ChangeLog;
import org.hearth.kernel.Days;
import org.hearth.tenancy.CurrentTenant;
import org.jspecify.annotations.Nullable;

/** What the catalogue says is counted too: a title that leaves the centre, and whether a programme stands apart. */
@ApplicationScoped
public class CatalogueChanges {
    private final CatalogueSql catalogue;
    private final ChangeLog changes;
    private final CurrentTenant tenant;
    private final Clock clock;

    @Inject
    CatalogueChanges(CatalogueSql catalogue, ChangeLog changes, CurrentTenant tenant, Clock clock) {
        this.catalogue = catalogue;
        this.changes = changes;
        this.tenant = tenant;
        this.clock = clock;
    }

    /** The title or the mark of a programme changed: all days of its sessions are counted anew. */
    public void programme(UUID id) {
        changed(catalogue.daysOfProgramme(id));
    }

    /** The title or the programme of an activity changed: all days of its sessions are counted anew. */
    public void activity(UUID id) {
        activities(List.of(id));
    }

    /** As {@link #activity}, of many. */
    public void activities(Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            changed(catalogue.daysOfActivities(ids));
        }
    }

    /**
     * There is a space more or less, or it consists of others: all days on which it could have been used are counted anew.
     *
     * @param from the first of them; null for all
     */
    public void spaces(@Nullable LocalDate from) {
        LocalDate first = from == null || from.isBefore(Days.EARLIEST_WORK) ? Days.EARLIEST_WORK : from;
        changes.append(
                ChangeLog.Kind.PROFILE,
                catalogue.daysOpen(first, tenant.require().today(clock)));
    }

    private void changed(List<LocalDate> daysOfSessions) {
        Set<LocalDate> days = new TreeSet<>(daysOfSessions);
        // lines of sensitive programmes follow even where no session is left
        days.add(tenant.require().today(clock));
        changes.append(ChangeLog.Kind.CATALOGUE, days);
    }

    /** Whether anything was ever recorded of an activity. Its sessions are held, so that nothing is until the transaction ends. */
    public boolean recorded(UUID activity) {
        catalogue.holdSessions(activity);
        return catalogue.recorded(activity);
    }
}

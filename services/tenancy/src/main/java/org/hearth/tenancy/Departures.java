package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.tenancy.Organisation.Kind;

/**
 * Who left an organisation by its own list, and who came back. Written down in the transaction that changes the list, so that the
 * identity provider can be told of it whenever it answers, and the person whenever they come.
 */
@ApplicationScoped
public class Departures {
    private final DepartureSql sql;
    private final CurrentTenant tenant;

    @Inject
    Departures(DepartureSql sql, CurrentTenant tenant) {
        this.sql = sql;
        this.tenant = tenant;
    }

    /** The organisation worked for lets this person in no more, or again. */
    public void change(UUID subject, boolean active) {
        Organisation here = tenant.require();
        change(here.kind(), here.slug(), subject, active);
    }

    /** As {@link #change(UUID, boolean)}, of an organisation whose list headquarters keeps. */
    public void change(Kind kind, String slug, UUID subject, boolean active) {
        sql.write(kind, slug, subject, !active);
    }
}

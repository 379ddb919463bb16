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
    private static final String UPSERT = """
            insert into registry.departure (kind, slug, subject, gone) values (:kind, :slug, :subject, :gone)
            on conflict (kind, slug, subject) do update set gone = excluded.gone, told = false
            """;

    private final CentreSql centre;
    private final HeadquartersSql headquarters;
    private final CurrentTenant tenant;

    @Inject
    Departures(CentreSql centre, HeadquartersSql headquarters, CurrentTenant tenant) {
        this.centre = centre;
        this.headquarters = headquarters;
        this.tenant = tenant;
    }

    private record Departure(String kind, String slug, UUID subject, boolean gone) {}

    /** The organisation worked for lets this person in no more, or again. */
    public void change(UUID subject, boolean active) {
        Organisation here = tenant.require();
        change(here.kind(), here.slug(), subject, active);
    }

    /** As {@link #change(UUID, boolean)}, of an organisation whose list headquarters keeps. */
    public void change(Kind kind, String slug, UUID subject, boolean active) {
        Sql sql = tenant.require().kind() == Kind.CENTRE ? centre : headquarters;
        sql.run(UPSERT, new Departure(kind.word(), slug, subject, !active));
    }
}

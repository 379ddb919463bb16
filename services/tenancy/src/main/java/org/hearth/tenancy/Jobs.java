package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.hearth.kernel.Ids;
import org.hearth.tenancy.Organisation.Kind;

/**
 * Asks for work that outlives the request. Asking is part of the transaction under way; the work begins once that has committed.
 * A centre asks for its own work, headquarters for that of operation.
 */
@ApplicationScoped
public class Jobs {
    private final CentreSql centre;
    private final HeadquartersSql headquarters;
    private final CurrentTenant tenant;
    private final Event<Job.Asked> asked;

    @Inject
    Jobs(CentreSql centre, HeadquartersSql headquarters, CurrentTenant tenant, Event<Job.Asked> asked) {
        this.centre = centre;
        this.headquarters = headquarters;
        this.tenant = tenant;
        this.asked = asked;
    }

    private record CentreJob(UUID id, String centre, String kind, UUID subject) {}

    private record LaterJob(UUID id, String centre, String kind, UUID subject, Instant at) {}

    private record OpsJob(UUID id, String kind, UUID subject) {}

    private record Work(String kind, UUID subject) {}

    /** @param subject what the work is about, e.g. an import's id */
    public void ask(String kind, UUID subject) {
        Organisation organisation = tenant.require();
        if (organisation.kind() == Kind.CENTRE) {
            centre.run(
                    "insert into registry.job (id, audience, centre, kind, subject)"
                            + " values (:id, 'centre', :centre, :kind, :subject)",
                    new CentreJob(Ids.next(), organisation.slug(), kind, subject));
        } else {
            tenant.require(Kind.HEADQUARTERS);
            headquarters.run(
                    "insert into registry.job (id, audience, kind, subject) values (:id, 'ops', :kind, :subject)",
                    new OpsJob(Ids.next(), kind, subject));
        }
        asked.fire(new Job.Asked(kind, subject));
    }

    /** As {@link #ask(String, UUID)} of a centre's work, to be begun at a time and not before. */
    public void ask(String kind, UUID subject, Instant at) {
        Organisation organisation = tenant.require(Kind.CENTRE);
        centre.run(
                "insert into registry.job (id, audience, centre, kind, subject, next_at)"
                        + " values (:id, 'centre', :centre, :kind, :subject, :at)",
                new LaterJob(Ids.next(), organisation.slug(), kind, subject, at));
    }

    /** Has headquarters' work on this subject tried at once. */
    public void hurry(String kind, UUID subject) {
        headquarters.run(
                "update registry.job set next_at = now() where kind = :kind and subject = :subject",
                new Work(kind, subject));
        asked.fire(new Job.Asked(kind, subject));
    }
}

package org.hearth.identity;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.Organisation.State;
import org.hearth.tenancy.Registry;

/**
 * Answers that go on for longer than the question whether they are allowed. A token runs out, a person is deactivated, an
 * organisation suspended: the stream ends with the next item after that is known here, which is within 5 s.
 */
@ApplicationScoped
public class Streams {
    private final Caller caller;
    private final Registry registry;
    private final Roles roles;
    private final Clock clock;

    @Inject
    Streams(Caller caller, Registry registry, Roles roles, Clock clock) {
        this.caller = caller;
        this.registry = registry;
        this.roles = roles;
        this.clock = clock;
    }

    private record Ticket(UUID organisation, UUID subject, String permission, Instant until) {}

    /** @param items at least one each second: what is not sent is not asked about */
    public <T> Multi<T> whileAllowed(String permission, Multi<T> items) {
        Ticket ticket = new Ticket(
                caller.organisationIdentity(), UUID.fromString(caller.subject()), permission, caller.expires());
        return items.onItem()
                .transformToUniAndConcatenate(item -> Uni.createFrom()
                        .item(() -> allowed(ticket) ? Optional.of(item) : Optional.<T>empty())
                        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .select()
                .first(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    private boolean allowed(Ticket ticket) {
        return clock.instant().isBefore(ticket.until())
                && registry.byIdentity(ticket.organisation())
                        .filter(organisation -> organisation.state() == State.OPEN)
                        .flatMap(organisation -> roles.of(organisation, ticket.subject()))
                        .filter(role -> role.permissions().contains(ticket.permission()))
                        .isPresent();
    }
}

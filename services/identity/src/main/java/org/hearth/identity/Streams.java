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

/**
 * Answers that go on for longer than the question whether they are allowed. A token runs out, a person is deactivated, an
 * organisation suspended: the stream ends with the next item after that is known here, which is within 5 s.
 */
@ApplicationScoped
public class Streams {
    private final Caller caller;
    private final Standings standings;
    private final Clock clock;

    @Inject
    Streams(Caller caller, Standings standings, Clock clock) {
        this.caller = caller;
        this.standings = standings;
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
        Role role = standings.of(ticket.organisation(), ticket.subject()).role();
        return clock.instant().isBefore(ticket.until())
                && role != null
                && role.permissions().contains(ticket.permission());
    }
}

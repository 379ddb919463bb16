package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes into each row who makes or changes it, and when. */
@ApplicationScoped
class Stamps {
    private final ActorSource actors;
    private final Clock clock;

    @Inject
    Stamps(ActorSource actors, Clock clock) {
        this.actors = actors;
        this.clock = clock;
    }

    @PrePersist
    void made(TenantEntity row) {
        row.createdAt = clock.instant();
        row.createdBy = subject();
    }

    @PreUpdate
    void changed(TenantEntity row) {
        row.changedAt = clock.instant();
        row.changedBy = subject();
    }

    private @Nullable UUID subject() {
        return actors.known().map(Actor::subject).orElse(null);
    }
}

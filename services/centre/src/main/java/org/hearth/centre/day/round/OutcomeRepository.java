package org.hearth.centre.day.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class OutcomeRepository extends TenantRepository<Outcome> {
    List<Outcome> granted(UUID round) {
        return list("roundId = ?1 and state = ?2 order by number, wish", round, Outcome.GRANTED);
    }

    /** The next of which no bookings were made yet, held until the transaction ends. */
    Optional<Outcome> next(UUID round) {
        return find("roundId = ?1 and state = ?2 and not settled order by id", round, Outcome.GRANTED)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, 1)
                .firstResultOptional();
    }
}

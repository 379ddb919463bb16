package org.hearth.centre.day.round;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class RoundRepository extends TenantRepository<Round> {
    /** Holds a round until the transaction ends. */
    Optional<Round> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Holds a round of the version somebody saw. */
    Round hold(UUID id, int seen) {
        Round round = held(id);
        round.expect(seen);
        return round;
    }

    Round held(UUID id) {
        return hold(id).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}

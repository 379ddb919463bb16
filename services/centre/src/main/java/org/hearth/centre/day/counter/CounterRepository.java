package org.hearth.centre.day.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class CounterRepository extends TenantRepository<Counter> {
    /** @return the counter, or 404; nobody else changes it until the transaction ends */
    Counter hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** As {@link #hold(UUID)}; 412 if it is of another version by now. */
    Counter hold(UUID id, int seen) {
        Counter held = hold(id);
        held.expect(seen);
        return held;
    }
}

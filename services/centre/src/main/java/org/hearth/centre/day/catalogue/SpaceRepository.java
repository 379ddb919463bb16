package org.hearth.centre.day.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class SpaceRepository extends TenantRepository<Space> {
    /** The space, or 404; who changes what hangs on it waits until the transaction ends. */
    Space held(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Gives it another version where what changed stands in another table. */
    void turn(Space space) {
        getEntityManager().lock(space, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}

package org.hearth.centre.day.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class SpaceRepository extends TenantRepository<Space> {
    /** Gives it another version where what changed stands in another table. */
    void turn(Space space) {
        getEntityManager().lock(space, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }
}

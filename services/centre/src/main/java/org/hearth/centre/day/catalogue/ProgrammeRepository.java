package org.hearth.centre.day.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class ProgrammeRepository extends TenantRepository<Programme> {
    /** Nobody marks it as sensitive until the transaction ends; as it is now. */
    void hold(Programme programme) {
        getEntityManager().refresh(programme, LockModeType.PESSIMISTIC_READ);
    }
}

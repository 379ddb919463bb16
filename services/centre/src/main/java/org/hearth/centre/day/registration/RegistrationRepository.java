package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class RegistrationRepository extends TenantRepository<Registration> {
    /** Holds a registration of the version somebody saw; what its places are counted of is held by then. */
    Registration hold(UUID id, int seen) {
        Registration registration = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        registration.expect(seen);
        return registration;
    }
}

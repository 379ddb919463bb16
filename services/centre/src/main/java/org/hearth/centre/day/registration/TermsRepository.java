package org.hearth.centre.day.registration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class TermsRepository extends TenantRepository<RegistrationTerms> {
    /** Holds terms of the version somebody saw: whoever signs up meanwhile waits, and reads the new ones. */
    RegistrationTerms hold(UUID id, int seen) {
        RegistrationTerms terms = findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        terms.expect(seen);
        return terms;
    }
}

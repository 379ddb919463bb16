package org.hearth.centre.people.consent;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class ConsentRepository extends TenantRepository<Consent> {
    /** One of a sensitive group, or one that is none: whoever may see the one is not told of the other. */
    Consent requireAt(UUID id, int seen, boolean group) {
        Consent consent = require(id);
        if (consent.purpose.equals(Consent.GROUP) != group) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        consent.expect(seen);
        return consent;
    }
}

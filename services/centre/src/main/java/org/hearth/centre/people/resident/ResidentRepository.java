package org.hearth.centre.people.resident;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class ResidentRepository extends TenantRepository<Resident> {
    /** @return the resident, or 404, also where they are erased */
    @Override
    public Resident require(UUID id) {
        return findByIdOptional(id)
                .filter(resident -> resident.erasedAt == null)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** Whether somebody is known by this very name. */
    boolean isKnown(String name) {
        return count("erasedAt is null and name = ?1", name.strip()) > 0;
    }
}

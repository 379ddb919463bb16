package org.hearth.centre.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class StaffRepository extends TenantRepository<Staff> {
    /** Holds a person and all managers until the transaction ends: two managers who put each other out at once wait for one another. */
    Staff hold(UUID id) {
        return find("role = 'manager' or id = ?1 order by id", id).withLock(LockModeType.PESSIMISTIC_WRITE).stream()
                .filter(person -> person.id.equals(id))
                .findFirst()
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }
}

package org.hearth.centre.promise.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.TenantRepository;
import org.hearth.tenancy.Where;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ContractRepository extends TenantRepository<Contract> {
    /** Holds the contract until the transaction ends: its statements are published one after the other. */
    Contract hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /** @param except the contract that is to have the number; null for a new one */
    boolean numberTaken(String number, @Nullable UUID except) {
        Where where = Where.with("number", number, "number = :number").and("except", except, "id <> :except");
        return count(where.text(), where.values()) > 0;
    }
}

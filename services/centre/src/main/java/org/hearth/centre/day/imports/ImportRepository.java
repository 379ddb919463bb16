package org.hearth.centre.day.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class ImportRepository extends TenantRepository<Import> {
    /** Holds the import until the transaction ends. */
    Optional<Import> hold(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    long rows() {
        return find("select coalesce(sum(totalRows), 0) from Import")
                .project(Long.class)
                .singleResult();
    }
}

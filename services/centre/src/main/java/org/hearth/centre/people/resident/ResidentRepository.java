package org.hearth.centre.people.resident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.hearth.kernel.Problem;
import org.hearth.kernel.ProblemType;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Sql;
import org.hearth.tenancy.TenantRepository;

@ApplicationScoped
class ResidentRepository extends TenantRepository<Resident> {
    private final CentreSql sql;

    @Inject
    ResidentRepository(CentreSql sql) {
        this.sql = sql;
    }

    /** @return the resident, or 404, also where they are erased */
    @Override
    public Resident require(UUID id) {
        return findByIdOptional(id)
                .filter(resident -> resident.erasedAt == null)
                .orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    private record Held(UUID id) {}

    /** Waits for whoever is writing an answer that names this person, and lets nobody begin one until the transaction ends. */
    void hold(UUID id) {
        // Hibernate's own write lock is `for no key update`, which waits for nobody who holds a `key share`
        sql.list(Held.class, "select id from __tenant__.resident where id = :id for update", new Held(id));
    }

    private record More(boolean more) {}

    /** Goes through the next words in which the name of somebody erased may stand; false once there are no more. */
    boolean forgetWords() {
        return sql.one(More.class, "select __tenant__.forget_words() as more", new Sql.None())
                .more();
    }
}

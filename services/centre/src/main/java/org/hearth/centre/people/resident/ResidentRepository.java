package org.hearth.centre.people.resident;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.hearth.tenancy.CentreSql;

@ApplicationScoped
class ResidentRepository implements PanacheRepositoryBase<Resident, UUID> {
    private final CentreSql sql;

    @Inject
    ResidentRepository(CentreSql sql) {
        this.sql = sql;
    }

    /** Waits for whoever is writing an answer that names this person, and lets nobody begin one until the transaction ends. */
    void hold(UUID id) {
        // Hibernate's own write lock is `for no key update`, which waits for nobody who holds a `key share`
        sql.list("select 1 as held from __tenant__.resident where id = :id for update", Map.of("id", id), row -> true);
    }

    /** Goes through the next words in which the name of somebody erased may stand; false once there are no more. */
    boolean forgetWords() {
        return sql.one("select __tenant__.forget_words() as more", Map.of(), row -> row.yes("more"));
    }
}

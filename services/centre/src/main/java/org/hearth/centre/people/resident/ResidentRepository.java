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

    /** Takes the person's name out of reasons and imported rows. */
    void forgetWords(UUID id) {
        sql.list("select cast(__tenant__.forget_words(:id) as text) as done", Map.of("id", id), row -> true);
    }
}

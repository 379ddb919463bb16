package org.hearth.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** SQL of the current agency: rows published to it, and nothing else. */
@Singleton
public class GovernmentSql extends Sql {
    @Inject
    GovernmentSql(@PersistenceUnit("government") Instance<EntityManager> unit) {
        super(unit::get);
    }
}

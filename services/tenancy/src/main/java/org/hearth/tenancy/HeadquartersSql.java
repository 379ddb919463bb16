package org.hearth.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** SQL of headquarters: the registry, the far side of the door, and its own schema. */
@Singleton
public class HeadquartersSql extends Sql {
    @Inject
    HeadquartersSql(@PersistenceUnit("headquarters") Instance<EntityManager> unit) {
        super(unit::get);
    }
}

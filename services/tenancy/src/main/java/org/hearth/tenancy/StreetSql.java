package org.hearth.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** SQL at the street door of the centre that was entered: what it shows there, and nothing else. */
@Singleton
public class StreetSql extends Sql {
    @Inject
    StreetSql(@PersistenceUnit("public") Instance<EntityManager> unit) {
        super(unit::get);
    }
}

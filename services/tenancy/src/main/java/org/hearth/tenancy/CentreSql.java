package org.hearth.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnit;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;

/** SQL behind the wall of the current centre; its schema is written {@code __tenant__}. */
@Singleton
public class CentreSql extends Sql {
    @Inject
    CentreSql(@PersistenceUnit("centre") Instance<EntityManager> unit) {
        super(unit::get);
    }
}

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

    /** What is done by one at a time in each centre; {@link TenantSchemas} counts as 1. */
    public enum OneAtATime {
        PROJECTION(2),
        IMPORT(3),
        TERM(4);

        private final int number;

        OneAtATime(int number) {
            this.number = number;
        }
    }

    private record Asked(String centre, int number) {}

    private record Locked(String locked) {}

    /** Waits until nobody else does this in the centre, and keeps others waiting until the transaction ends. */
    public void alone(OneAtATime what, String centre) {
        one(
                Locked.class,
                "select cast(pg_advisory_xact_lock(hashtextextended(:centre, :number)) as text) as locked",
                new Asked(centre, what.number));
    }
}

package org.hearth.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What a centre keeps, as it is written down. */
@ApplicationScoped
class QuotaSql {
    private final CentreSql sql;

    @Inject
    QuotaSql(CentreSql sql) {
        this.sql = sql;
    }

    private record Place(String centre, String name) {}

    private record Use(String centre, String name, long used) {}

    /** Keeps others who write it waiting until the transaction ends. */
    void hold(String centre, Quota quota) {
        sql.run("""
                insert into registry.quota_use as u (centre, name, used) values (:centre, :name, 0)
                on conflict (centre, name) do update set used = u.used
                """, new Place(centre, quota.word()));
    }

    void write(String centre, Quota quota, long used) {
        sql.run(
                "update registry.quota_use set used = :used where centre = :centre and name = :name",
                new Use(centre, quota.word(), used));
    }
}

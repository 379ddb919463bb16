package org.hearth.tenancy;

import java.util.List;

/** The migrations of a centre's schema, oldest first. Implemented by the room that owns the tables. */
public interface TenantMigrations {
    /**
     * @param version sorts as text, e.g. {@code 20261124_0001}
     * @param sql with {@code __tenant__} and {@code __role__} where schema and role belong
     */
    record Migration(String version, String sql) {}

    List<Migration> all();
}

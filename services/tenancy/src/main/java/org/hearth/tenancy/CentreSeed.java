package org.hearth.tenancy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What a new centre's schema is given before it opens. Implemented by the room that owns the tables. */
public interface CentreSeed {
    /**
     * Enters the first manager; does nothing where the person is entered already.
     *
     * @param owner a transaction of the owner of all objects
     * @param schema the centre's schema
     * @param asker who asked for the centre, for the act that lets the manager in
     */
    void firstManager(Connection owner, String schema, UUID subject, String name, String email, Actor asker)
            throws SQLException;
}

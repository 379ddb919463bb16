package org.hearth.centre.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.hearth.kernel.Ids;
import org.hearth.tenancy.CentreSeed;

/** Enters the first manager in a new centre's staff table. */
@ApplicationScoped
class FirstManager implements CentreSeed {
    @Override
    public void firstManager(Connection owner, String schema, UUID subject, String name, String email)
            throws SQLException {
        try (PreparedStatement statement = owner.prepareStatement("insert into " + schema
                + ".staff (id, subject, name, email, role) values (?, ?, ?, ?, 'manager') on conflict do nothing")) {
            statement.setObject(1, Ids.next());
            statement.setObject(2, subject);
            statement.setString(3, name);
            statement.setString(4, email);
            statement.executeUpdate();
        }
    }
}

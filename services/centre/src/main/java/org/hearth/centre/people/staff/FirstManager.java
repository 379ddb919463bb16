package org.hearth.centre.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.hearth.kernel.Ids;
import org.hearth.tenancy.Act;
import org.hearth.tenancy.Actor;
import org.hearth.tenancy.Acts;
import org.hearth.tenancy.CentreSeed;

/** Enters the first manager in a new centre's staff table. */
@ApplicationScoped
class FirstManager implements CentreSeed {
    private final Acts acts;

    @Inject
    FirstManager(Acts acts) {
        this.acts = acts;
    }

    @Override
    public void firstManager(Connection owner, String schema, UUID subject, String name, String email, Actor asker)
            throws SQLException {
        UUID id = Ids.next();
        try (PreparedStatement statement = owner.prepareStatement("insert into " + schema
                + ".staff (id, subject, name, email, role) values (?, ?, ?, ?, 'manager') on conflict do nothing")) {
            statement.setObject(1, id);
            statement.setObject(2, subject);
            statement.setString(3, name);
            statement.setString(4, email);
            if (statement.executeUpdate() == 1) {
                Map<String, String> given = Map.of("name", name, "email", email, "role", "manager");
                acts.record(
                        owner,
                        schema,
                        asker,
                        Act.of("invite", "staff", id).called(name).turned(null, given));
            }
        }
    }
}

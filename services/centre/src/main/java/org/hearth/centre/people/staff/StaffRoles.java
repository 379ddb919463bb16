package org.hearth.centre.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.identity.Role;
import org.hearth.identity.RoleDirectory;
import org.hearth.tenancy.CentreSql;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.TenantRunner;

/** What a centre's own staff table says of a person. */
@ApplicationScoped
class StaffRoles implements RoleDirectory {
    private final TenantRunner runner;
    private final CentreSql sql;

    @Inject
    StaffRoles(TenantRunner runner, CentreSql sql) {
        this.runner = runner;
        this.sql = sql;
    }

    @Override
    public Kind kind() {
        return Kind.CENTRE;
    }

    private record Person(UUID subject) {}

    private record Named(String role) {}

    @Override
    public Optional<Role> roleOf(Organisation organisation, UUID subject) {
        return runner.call(
                organisation,
                () -> sql.first(Named.class, """
                        select p.role from __tenant__.staff p left join registry.invitation i on i.id = p.invitation
                        where p.subject = :subject and p.active and (p.invitation is null or i.state = 'accepted')
                        """, new Person(subject)).map(row -> Role.of(row.role())));
    }
}

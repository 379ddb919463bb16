package org.hearth.centre.people.staff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.identity.Role;
import org.hearth.identity.RoleDirectory;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.TenantRunner;

/** What a centre's own staff table says of a person. */
@ApplicationScoped
class StaffRoles implements RoleDirectory {
    private final TenantRunner runner;
    private final StaffSql staff;

    @Inject
    StaffRoles(TenantRunner runner, StaffSql staff) {
        this.runner = runner;
        this.staff = staff;
    }

    @Override
    public Kind kind() {
        return Kind.CENTRE;
    }

    @Override
    public Optional<Role> roleOf(Organisation organisation, UUID subject) {
        return runner.call(organisation, () -> staff.role(subject).map(Role::of));
    }
}

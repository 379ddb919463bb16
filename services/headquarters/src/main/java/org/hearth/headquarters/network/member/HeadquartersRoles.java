package org.hearth.headquarters.network.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.identity.Role;
import org.hearth.identity.RoleDirectory;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.TenantRunner;

/** What headquarters' own list says of a person. */
@ApplicationScoped
class HeadquartersRoles implements RoleDirectory {
    private final TenantRunner runner;
    private final MemberSql members;

    @Inject
    HeadquartersRoles(TenantRunner runner, MemberSql members) {
        this.runner = runner;
        this.members = members;
    }

    @Override
    public Kind kind() {
        return Kind.HEADQUARTERS;
    }

    @Override
    public Optional<Role> roleOf(Organisation organisation, UUID subject) {
        return runner.call(
                organisation,
                () -> members.role(kind(), organisation.slug(), subject).map(Role::of));
    }
}

package org.hearth.government.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.identity.Role;
import org.hearth.identity.RoleDirectory;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.TenantRunner;

/** What the list headquarters keeps for an agency says of a person. */
@ApplicationScoped
class AgencyRoles implements RoleDirectory {
    private final TenantRunner runner;
    private final MemberSql members;

    @Inject
    AgencyRoles(TenantRunner runner, MemberSql members) {
        this.runner = runner;
        this.members = members;
    }

    @Override
    public Kind kind() {
        return Kind.AGENCY;
    }

    @Override
    public Optional<Role> roleOf(Organisation organisation, UUID subject) {
        return runner.call(organisation, () -> members.role(subject).map(Role::of));
    }
}

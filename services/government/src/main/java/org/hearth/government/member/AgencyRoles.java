package org.hearth.government.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.identity.Role;
import org.hearth.identity.RoleDirectory;
import org.hearth.tenancy.MemberDirectory;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;

/** What the list headquarters keeps for an agency says of a person. */
@ApplicationScoped
class AgencyRoles implements RoleDirectory {
    private final MemberDirectory members;

    @Inject
    AgencyRoles(MemberDirectory members) {
        this.members = members;
    }

    @Override
    public Kind kind() {
        return Kind.AGENCY;
    }

    @Override
    public Optional<Role> roleOf(Organisation organisation, UUID subject) {
        return members.role(organisation, subject).map(Role::of);
    }
}

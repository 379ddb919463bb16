package org.hearth.government.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.identity.Role;
import org.hearth.identity.RoleDirectory;
import org.hearth.tenancy.GovernmentSql;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.TenantRunner;

/** What the list headquarters keeps for an agency says of a person. */
@ApplicationScoped
class AgencyRoles implements RoleDirectory {
    private final TenantRunner runner;
    private final GovernmentSql sql;

    @Inject
    AgencyRoles(TenantRunner runner, GovernmentSql sql) {
        this.runner = runner;
        this.sql = sql;
    }

    @Override
    public Kind kind() {
        return Kind.AGENCY;
    }

    @Override
    public Optional<Role> roleOf(Organisation organisation, UUID subject) {
        return runner.call(
                organisation,
                () -> sql.first(
                                AgencyRole.class,
                                "select role from registry.member where kind = 'agency' and subject = :subject and active",
                                new Member(subject))
                        .map(held -> Role.of(held.role())));
    }

    private record Member(UUID subject) {}

    private record AgencyRole(String role) {}
}

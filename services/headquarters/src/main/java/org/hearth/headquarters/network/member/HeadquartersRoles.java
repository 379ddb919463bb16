package org.hearth.headquarters.network.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.identity.Role;
import org.hearth.identity.RoleDirectory;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.TenantRunner;
import org.jspecify.annotations.Nullable;

/** What headquarters' own list says of a person. */
@ApplicationScoped
class HeadquartersRoles implements RoleDirectory {
    private final TenantRunner runner;
    private final HeadquartersSql sql;

    @Inject
    HeadquartersRoles(TenantRunner runner, HeadquartersSql sql) {
        this.runner = runner;
        this.sql = sql;
    }

    @Override
    public Kind kind() {
        return Kind.HEADQUARTERS;
    }

    @Override
    public Optional<Role> roleOf(Organisation organisation, UUID subject) {
        return runner.call(
                organisation,
                () -> Optional.ofNullable(sql.one(
                                        Held.class,
                                        "select registry.member_role(:kind, :slug, :subject) as role",
                                        new Member(kind().word(), organisation.slug(), subject))
                                .role())
                        .map(Role::of));
    }

    record Member(String kind, String slug, UUID subject) {}

    record Held(@Nullable String role) {}
}

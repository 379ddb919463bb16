package org.hearth.headquarters.network.member;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hearth.identity.Role;
import org.hearth.identity.RoleDirectory;
import org.hearth.tenancy.HeadquartersSql;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.TenantRunner;

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
                () -> sql.list(
                                "select registry.member_role(:kind, :slug, :subject) as role",
                                Map.of("kind", kind().word(), "slug", organisation.slug(), "subject", subject),
                                row -> Optional.ofNullable(row.textOrNull("role"))
                                        .map(Role::of))
                        .getFirst());
    }
}

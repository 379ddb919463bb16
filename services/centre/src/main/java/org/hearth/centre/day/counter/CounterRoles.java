package org.hearth.centre.day.counter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.hearth.identity.Role;
import org.hearth.identity.RoleDirectory;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;
import org.hearth.tenancy.TenantRunner;

/** The counters on a centre's list: they may send readings, and nothing else. */
@ApplicationScoped
class CounterRoles implements RoleDirectory {
    private final TenantRunner runner;
    private final CounterSql counters;

    @Inject
    CounterRoles(TenantRunner runner, CounterSql counters) {
        this.runner = runner;
        this.counters = counters;
    }

    @Override
    public Kind kind() {
        return Kind.CENTRE;
    }

    @Override
    public Optional<Role> roleOf(Organisation organisation, UUID subject) {
        return runner.call(organisation, () -> counters.of(subject).map(known -> Role.DOOR_COUNTER));
    }
}

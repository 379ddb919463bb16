package org.hearth.identity;

import io.quarkus.arc.All;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.Organisation;

/** The role of a person in an organisation, kept for 2 s like the registry's answers. */
@ApplicationScoped
class Roles {
    private final List<RoleDirectory> directories;

    @Inject
    Roles(@All List<RoleDirectory> directories) {
        this.directories = directories;
    }

    @CacheResult(cacheName = "roles")
    public Optional<Role> of(Organisation organisation, UUID subject) {
        return directories.stream()
                .filter(directory -> directory.kind() == organisation.kind())
                .findFirst()
                .flatMap(directory -> directory.roleOf(organisation, subject));
    }
}

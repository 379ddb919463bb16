package org.hearth.identity;

import io.quarkus.arc.All;
import io.quarkus.cache.CacheResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.Audiences;
import org.hearth.tenancy.Organisation;

/** The role of a person in an organisation, kept for 2 s like the registry's answers. */
@ApplicationScoped
class Roles {
    private final List<RoleDirectory> directories;
    private final Audiences audiences;

    @Inject
    Roles(@All List<RoleDirectory> directories, Audiences audiences) {
        this.directories = directories;
        this.audiences = audiences;
    }

    /**
     * @return whether an open organisation lists this person, as far as this process can tell: the list of a kind it does not serve
     *     is behind another login, and whoever goes there is told there
     */
    boolean admits(Organisation organisation, UUID subject) {
        boolean served = switch (organisation.kind()) {
            case CENTRE -> audiences.centre();
            case HEADQUARTERS -> audiences.headquarters();
            case AGENCY -> audiences.government();
            case PARTNER -> false;
        };
        return !served || of(organisation, subject).isPresent();
    }

    @CacheResult(cacheName = "roles")
    public Optional<Role> of(Organisation organisation, UUID subject) {
        return directories.stream()
                .filter(directory -> directory.kind() == organisation.kind())
                .findFirst()
                .flatMap(directory -> directory.roleOf(organisation, subject));
    }
}

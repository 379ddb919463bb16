package org.hearth.identity;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.Audiences;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;

/** The role of a person in an organisation, asked of that organisation's own lists: of people, and of programs. */
@ApplicationScoped
class Roles {
    private final List<RoleDirectory> directories;
    private final Audiences audiences;

    @Inject
    Roles(@All List<RoleDirectory> directories, Audiences audiences) {
        this.directories = directories;
        this.audiences = audiences;
    }

    /** @return whether the list of this kind of organisation can be asked here: that of a kind not served is behind another login */
    boolean served(Kind kind) {
        return switch (kind) {
            case CENTRE -> audiences.centre();
            case HEADQUARTERS -> audiences.headquarters();
            case AGENCY -> audiences.government();
            case PARTNER -> false;
        };
    }

    /** @return empty where the organisation does not list the person, or its list cannot be asked here */
    Optional<Role> of(Organisation organisation, UUID subject) {
        return directories.stream()
                .filter(directory -> directory.kind() == organisation.kind() && served(directory.kind()))
                .flatMap(directory -> directory.roleOf(organisation, subject).stream())
                .findFirst();
    }
}

package org.hearth.identity;

import java.util.Optional;
import java.util.UUID;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Organisation.Kind;

/**
 * An organisation's own list of who may do what. Each kind of organisation keeps its own, a centre two: its people and its programs; the
 * identity provider keeps none.
 */
public interface RoleDirectory {
    Kind kind();

    /** @return the role of the active person or program with this subject in {@code organisation} */
    Optional<Role> roleOf(Organisation organisation, UUID subject);
}

package org.hearth.tenancy;

import java.util.Optional;

/** Says who is behind the request. Implemented where tokens are known. */
public interface ActorSource {
    /** @return the person of the verified token; empty in a job, which keeps and names who asked for it */
    Optional<Actor> known();

    /** @return the person of the verified token; raises where there is none */
    default Actor actor() {
        return known().orElseThrow(() -> new IllegalStateException("nobody asked"));
    }
}

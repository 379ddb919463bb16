package org.hearth.tenancy;

import java.util.Optional;

/** Says which organisation a request's verified token names. Implemented where tokens are known. */
public interface TenantSource {
    /** @return the organisation in any state, or empty when the request has none */
    Optional<Organisation> ofRequest();
}

package org.hearth.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where programs ask for their tokens. */
@ApplicationScoped
public class TokenAddress {
    private final String realm;

    @Inject
    TokenAddress(@ConfigProperty(name = "quarkus.oidc.auth-server-url") String realm) {
        this.realm = realm;
    }

    /** @return the address of the grant {@code client_credentials}, as a device reaches it */
    public String url() {
        return realm + "/protocol/openid-connect/token";
    }
}

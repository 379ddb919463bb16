package org.hearth.identity;

import io.quarkus.arc.Unremovable;
import io.quarkus.oidc.common.OidcRequestFilter;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * How long the identity provider is waited for. The OIDC layer knows a limit for connecting only: one that takes connections and
 * never answers would hold every request whose sign-in is to be renewed.
 */
@ApplicationScoped
@Unremovable
public class Patience implements OidcRequestFilter {
    /** Longest wait for one answer. */
    public static final Duration FOR_AN_ANSWER = Duration.ofSeconds(3);

    @Override
    public Uni<Void> filter(OidcRequestFilterContext asked) {
        asked.request().timeout(FOR_AN_ANSWER.toMillis());
        return Uni.createFrom().voidItem();
    }
}

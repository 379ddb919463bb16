package org.hearth.server;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.inject.Inject;
import org.hearth.identity.Caller;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Quota;
import org.hearth.tenancy.Quotas;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds the person behind a request, and their centre, to their limits. Addresses are held to theirs earlier ({@link Edge}). */
class RateLimitFilter {
    private final RateLimits limits;
    private final Quotas quotas;
    private final Caller caller;

    @Inject
    RateLimitFilter(RateLimits limits, Quotas quotas, Caller caller) {
        this.quotas = quotas;
        this.limits = limits;
        this.caller = caller;
    }

    @ServerRequestFilter(priority = 0)
    void count() {
        if (!isKnown()) {
            return;
        }
        limits.person(caller.subject());
        caller.ofRequest()
                .filter(here -> here.kind() == Organisation.Kind.CENTRE)
                .ifPresent(here -> limits.centre(here.slug(), quotas.allowed(here.slug(), Quota.REQUESTS_PER_MINUTE)));
    }

    /** A token that is none is refused where one is needed; what everybody may read, its sender may read too. */
    private boolean isKnown() {
        try {
            return caller.isKnown();
        } catch (AuthenticationFailedException e) {
            return false;
        }
    }
}

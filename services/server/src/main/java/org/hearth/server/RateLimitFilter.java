package org.hearth.server;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Inject;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Method;
import java.util.List;
import org.hearth.identity.Caller;
import org.hearth.kernel.Table;
import org.hearth.tenancy.Organisation;
import org.hearth.tenancy.Quota;
import org.hearth.tenancy.Quotas;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Holds the person behind a request, and their centre, to their limits. Addresses are held to theirs earlier ({@link Edge}). */
class RateLimitFilter {
    private final RateLimits limits;
    private final Quotas quotas;
    private final Caller caller;
    private final CurrentVertxRequest request;

    @Inject
    RateLimitFilter(RateLimits limits, Quotas quotas, Caller caller, CurrentVertxRequest request) {
        this.quotas = quotas;
        this.limits = limits;
        this.caller = caller;
        this.request = request;
    }

    @ServerRequestFilter(priority = 0)
    void count(ResourceInfo endpoint, UriInfo uri) {
        if (StreetDoor.leadsTo(endpoint)) {
            // whoever asks there is nobody, token or not
            limits.street(
                    request.getCurrent().request().remoteAddress().hostAddress(),
                    String.valueOf(uri.getPathParameters().getFirst("centre")));
            return;
        }
        if (!isKnown()) {
            return;
        }
        limits.person(caller.subject());
        if (isExport(endpoint.getResourceMethod())) {
            limits.export(caller.subject());
        }
        caller.ofRequest()
                .filter(here -> here.kind() == Organisation.Kind.CENTRE)
                .ifPresent(here -> limits.centre(here.slug(), quotas.allowed(here.slug(), Quota.REQUESTS_PER_MINUTE)));
    }

    /** Whatever is handed out as a table, and reads a whole list to that end. */
    private static boolean isExport(Method operation) {
        Produces produces = operation.getAnnotation(Produces.class);
        return produces != null && List.of(produces.value()).contains(Table.CSV);
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

package org.hearth.server;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Nothing is done for a page that shows another organisation. Who may not do it there either is told the same ({@link ProblemMappers}). */
class ShownOrganisationFilter {
    private final ShownOrganisation shown;

    @Inject
    ShownOrganisationFilter(ShownOrganisation shown) {
        this.shown = shown;
    }

    @ServerRequestFilter(priority = 0)
    void compare(ResourceInfo endpoint) {
        if (StreetDoor.leadsTo(endpoint)) {
            return;
        }
        shown.elsewhere().ifPresent(problem -> {
            throw problem;
        });
    }
}

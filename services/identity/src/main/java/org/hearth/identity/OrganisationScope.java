package org.hearth.identity;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** {@code /api/login?organisation=alias} asks the identity provider for that organisation instead of offering a choice. */
@ApplicationScoped
class OrganisationScope {
    private static final int PRIORITY = 1000;

    void register(@Observes Filters filters) {
        filters.register(this::ask, PRIORITY);
    }

    private void ask(RoutingContext request) {
        String alias = LoginResource.PATH.equals(request.normalizedPath())
                ? request.request().getParam("organisation")
                : null;
        if (alias != null && alias.matches("[a-z][a-z0-9_]{0,60}")) {
            request.addHeadersEndHandler(done -> {
                String location = request.response().headers().get(HttpHeaders.LOCATION);
                if (location != null && location.contains("response_type=code")) {
                    request.response()
                            .headers()
                            .set(
                                    HttpHeaders.LOCATION,
                                    location.replaceFirst("(scope=[^&]*)organization", "$1organization%3A" + alias));
                }
            });
        }
        request.next();
    }
}
